"""Filling the balance by mobile money."""

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words.money import ways
from everyprint.bot.words.phrases import Params, amount, answer
from everyprint.lib.phone import shown
from everyprint.messaging.message import Said
from everyprint.payments.services import TOPUP_MAXIMUM


def ask_amount(params: Params) -> Said:
    choices = tuple(answer(amount(francs), taps.Amount(francs)) for francs in params["amounts"])
    text = _("Combien voulez-vous recharger ? Touchez ou écrivez un montant.")
    if params.get("missing"):
        least = _(
            "Il manque %(missing)s, et le plus petit paiement mobile est de %(least)s : les %(rest)s de plus "
            "restent sur votre solde."
        )
        facts = {name: amount(params[name]) for name in ("missing", "least")}
        text = least % (facts | {"rest": amount(params["least"] - params["missing"])}) + " " + text
    return Said(text, choices)


def ask_number(params: Params) -> Said:
    known = params.get("known")
    choices = (answer(shown(known), taps.Number(known)),) if known else ()
    return Said(_("Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67."), choices)


def ask_network(params: Params) -> Said:
    """The proposed network comes first; another one is taken only when it is chosen."""
    facts = {"number": shown(params["number"]), "network": params.get("proposed", "")}
    networks = params["networks"]
    choices = tuple(
        answer(network["name"], taps.Network(network["code"]), is_main=network["name"] == facts["network"])
        for network in networks
    )
    if not facts["network"]:
        return Said(_("Quel compte de paiement a le numéro %(number)s ?") % facts, choices)
    text = _("Le numéro %(number)s paraît être chez %(network)s : touchez ce nom pour continuer.")
    if len(networks) > 1:
        text += " " + _("Sinon, touchez l'autre compte de paiement qui doit payer.")
    return Said(text % facts, choices)


def topup_least(params: Params) -> Said:
    facts = {name: amount(params[name]) for name in ("amount", "least")}
    most = min(params["most"], TOPUP_MAXIMUM)
    text = _(
        "%(network)s prend un montant entre %(least)s et %(most)s. Vous vouliez %(amount)s : les %(rest)s de "
        "plus restent sur votre solde."
    ) % {
        **facts,
        "network": params["network"],
        "most": amount(most),
        "rest": amount(params["least"] - params["amount"]),
    }
    pay = answer(_("Payer %(total)s") % {"total": facts["least"]}, taps.Least(params["code"]), is_main=True)
    return Said(text, (pay, answer(_("Autre moyen"), taps.TopUp())))


def topup_open(params: Params) -> Said:
    facts = {
        "number": shown(params["number"]),
        "other": amount(params["other"]),
        "amount": amount(params["amount"]),
    }
    go_on = taps.GoOn(params["attempt"])
    if params["is_mine"]:
        text = _(
            "Votre demande de %(other)s attend encore sur le téléphone %(number)s. Celle de %(amount)s peut "
            "prendre sa place ; payées toutes les deux, elles viendraient toutes les deux sur votre solde."
        )
        choices = [answer(_("Continuer avec la nouvelle"), go_on, _("La nouvelle"), is_main=True)]
    else:
        text = _(
            "Le téléphone %(number)s a déjà une demande de %(other)s en attente, qui n'a pas été faite ici. "
            "Si vous ne la connaissez pas, ne tapez pas votre code secret pour elle. Rien n'est encore "
            "envoyé pour vos %(amount)s."
        )
        choices = [
            answer(_("Continuer avec la mienne"), go_on, _("La mienne"), is_main=True),
            answer(_("Signaler l'autre demande"), taps.Report(params["attempt"]), _("Signaler")),
        ]
    return Said(text % facts, (*choices, answer(_("Autre moyen"), taps.TopUp())))


def topup_reported(params: Params) -> Said:
    text = _(
        "C'est signalé à notre équipe : la demande de %(other)s n'est pas de vous. Elle n'est payée que si "
        "quelqu'un tape le code secret de ce téléphone."
    )
    go_on = answer(_("Continuer avec la mienne"), taps.GoOn(params["attempt"]), _("La mienne"), is_main=True)
    return Said(text % {"other": amount(params["other"])}, (go_on, answer(_("Autre moyen"), taps.TopUp())))


def topup_waiting(params: Params) -> Said:
    text = _(
        "Demande de %(amount)s envoyée à %(network)s. Confirmez-la sur le téléphone %(number)s avec "
        "votre code secret. Je vous préviens dès que c'est fait ; vous pouvez fermer cette page."
    ) % {
        "amount": amount(params["amount"]),
        "network": params["network"],
        "number": shown(params["number"]),
    }
    if "displaced" in params:
        only = _("Ne confirmez que celle de %(amount)s : l'autre, de %(other)s, n'est pas celle-ci.")
        text += " " + only % {"amount": amount(params["amount"]), "other": amount(params["displaced"])}
    if "attempt" not in params:  # of an older version
        return Said(text)
    label = _("Ne plus attendre cette demande")
    return Said(text, (answer(label, taps.GiveUp(params["attempt"]), _("Ne plus attendre")),))


def topup_given_up(params: Params) -> Said:
    text = _(
        "D'accord, je n'attends plus la demande de %(amount)s : ne la confirmez pas. Si elle est confirmée "
        "quand même, l'argent vient sur votre solde."
    )
    return Said(text % {"amount": amount(params["amount"])}, ways())
