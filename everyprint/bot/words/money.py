"""The balance, and filling it."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from everyprint.bot.words.phrases import Button, Params, amount, button
from everyprint.lib.ids import VOUCHER_LENGTH, grouped
from everyprint.lib.phone import shown
from everyprint.messaging.channels.base import Rendered
from everyprint.payments.providers.base import failure_text


def ways() -> list[Button]:
    """The ways to top up."""
    return [
        button(_("Mobile money"), "mobile"),
        button(_("Espèces en boutique"), "cash"),
        button(_("Code de recharge"), "voucher"),
    ]


def not_enough(params: Params) -> Rendered:
    return Rendered(
        _(
            "Il manque %(missing)s : la commande coûte %(total)s et votre solde est de %(balance)s. Votre "
            "commande est gardée. Comment voulez-vous recharger ?"
        )
        % {name: amount(params[name]) for name in ("missing", "total", "balance")},
        ways(),
    )


def balance(params: Params) -> Rendered:
    text = _("Votre solde : %(balance)s. Votre numéro de client : %(number)s.") % {
        "balance": amount(params["balance"]),
        "number": grouped(params["number"]),
    }
    if params.get("waiting"):
        text += " " + _("Une recharge de %(amount)s attend l'opérateur.") % {
            "amount": amount(params["waiting"])
        }
    return Rendered(text, ways())


def ask_voucher(params: Params) -> Rendered:
    text = _("Écrivez le code de recharge de votre ticket (%(length)d caractères, tirets facultatifs).")
    return Rendered(text % {"length": VOUCHER_LENGTH}, _back(params))


def cash(params: Params) -> Rendered:
    lines = [
        _(
            "Donnez l'argent au comptoir d'une imprimerie avec votre numéro de client : %(number)s. "
            "Elle l'ajoute tout de suite à votre solde et je vous préviens ici."
        )
        % {"number": grouped(params["number"])}
    ]
    lines += [
        f"• {shop['name']}" + (f" ({shop['place']})" if shop["place"] else "") for shop in params["shops"]
    ]
    return Rendered("\n".join(lines), _back(params))


def _back(params: Mapping[str, object]) -> list[Button]:
    return [button(_("Autre moyen"), "topup")]


def ask_amount(params: Params) -> Rendered:
    buttons = [button(amount(francs), f"amount:{francs}") for francs in params["amounts"]]
    return Rendered(_("Combien voulez-vous recharger ? Touchez ou écrivez un montant."), buttons)


def ask_number(params: Params) -> Rendered:
    buttons = [button(shown(params["known"]), f"number:{params['known']}")] if params.get("known") else []
    return Rendered(_("Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67."), buttons)


def ask_network(params: Params) -> Rendered:
    buttons = [button(network["name"], f"network:{network['code']}") for network in params["networks"]]
    return Rendered(
        _("Quel compte de paiement a le numéro %(number)s ?") % {"number": shown(params["number"])}, buttons
    )


def topup_waiting(params: Params) -> Rendered:
    return Rendered(
        _(
            "Demande de %(amount)s envoyée à %(network)s. Confirmez-la sur le téléphone %(number)s avec "
            "votre code secret. Je vous préviens dès que c'est fait ; vous pouvez fermer cette page."
        )
        % {
            "amount": amount(params["amount"]),
            "network": params["network"],
            "number": shown(params["number"]),
        }
    )


def topup_link(params: Params) -> Rendered:
    """The button's payload is the address itself: channels show it as a link."""
    return Rendered(
        _(
            "Ouvrez ce lien pour approuver votre recharge de %(amount)s. Rien n'est débité avant ; je vous "
            "préviens dès que c'est fait."
        )
        % {"amount": amount(params["amount"])},
        [button(_("Approuver le paiement"), params["link"], "main")],
    )


def topped_up(params: Params) -> Rendered:
    texts = {
        "voucher": _("Code accepté : %(amount)s ajoutés."),
        "cash": _("%(detail)s a reçu vos %(amount)s en espèces."),
        "mobile": _("Paiement confirmé (%(detail)s) : %(amount)s ajoutés."),
    }
    text = texts.get(params["how"], _("%(amount)s ajoutés.")) % {
        "amount": amount(params["amount"]),
        "detail": params["detail"],
    }
    text += " " + _("Votre solde : %(balance)s.") % {"balance": amount(params["balance"])}
    if not params.get("order_id"):
        return Rendered(text)
    if params["missing"] > 0:
        text += " " + _("Il manque encore %(missing)s pour votre commande.") % {
            "missing": amount(params["missing"])
        }
        return Rendered(text, ways())
    pay = button(
        _("Payer maintenant %(total)s") % {"total": amount(params["total"])},
        f"pay:{params['order_id']}",
        "main",
    )
    return Rendered(text, [pay])


def topup_failed(params: Params) -> Rendered:
    text = _("La recharge de %(amount)s n'a pas abouti.") % {"amount": amount(params["amount"])}
    return Rendered(f"{text} {failure_text(params['failure'])}", ways())


def recovery_code(params: Params) -> Rendered:
    return Rendered(
        _(
            "Notez ce code de secours : %(code)s\nIl rouvre votre solde sur un autre téléphone, ou si ce "
            "navigateur oublie qui vous êtes. Je ne le montre qu'une fois ; ne le donnez à personne."
        )
        % {"code": grouped(params["code"])}
    )
