"""Greetings, help and single sentences."""

from django.utils.translation import gettext as _

from everyprint.bot import taps
from everyprint.bot.words.money import ways
from everyprint.bot.words.phrases import Params, amount, answer
from everyprint.messaging.message import Answer, Said


def greeting(params: Params) -> Said:
    return Said(
        _(
            "Bonjour ! Envoyez-moi votre fichier (PDF, photos, Word…) : je le vérifie, je vous donne le prix "
            "exact dans les imprimeries proches, et vous récupérez vos feuilles avec un code. Vous payez en "
            "commandant ; l'imprimerie n'est payée qu'à la remise."
        ),
        (answer(_("Mon solde"), taps.Balance()), answer(_("Aide"), taps.Help())),
    )


def help_text(params: Params) -> Said:
    return Said(
        _(
            "1. Envoyez vos fichiers avec le trombone. Plusieurs photos ensemble font un seul document.\n"
            "2. Dites comment l'imprimer : « 2 copies recto verso pages 1-10 reliure ».\n"
            "3. Choisissez l'imprimerie et payez avec votre solde. L'argent n'est donné à l'imprimerie "
            "qu'à la remise.\n"
            "Écrivez « solde », « recharger », « annuler » ou « nouvelle commande » quand vous voulez."
        ),
        (answer(_("Mon solde"), taps.Balance()), answer(_("Recharger"), taps.TopUp())),
    )


def sentence(params: Params) -> Said:
    """A refusal that was worded when it happened; `buttons` asks for the ways to top up as the way out."""
    return Said(params["text"], ways() if params.get("buttons") else ())


def not_understood(params: Params) -> Said:
    return Said(
        _(
            "Je n'ai pas compris « %(text)s ». Envoyez un fichier, ou écrivez par exemple "
            "« 2 copies recto verso »."
        )
        % {"text": params["text"][:80]},
        (answer(_("Aide"), taps.Help()), answer(_("Mon solde"), taps.Balance())),
    )


def welcome(params: Params) -> Said:
    return Said(_("Avec plaisir."))


def stopped(params: Params) -> Said:
    text = _(
        "Compris. Je n'envoie jamais de publicité : seulement des nouvelles de vos commandes et de "
        "votre argent."
    )
    if params["has_order"]:
        text += " " + _("Pour annuler la commande en cours, écrivez « annuler ».")
    return Said(text)


def not_sure(params: Params) -> Said:
    """What was not certain is asked, and nothing was changed; `about` is one of understanding/wishes.py."""
    questions = {
        "pages": _(
            "Quelles pages voulez-vous ? Écrivez par exemple « pages 1-10 » (le document en a %(pages)d)."
        ),
        "copies": _("Combien d'exemplaires ? Écrivez par exemple « 3 exemplaires »."),
        "colour": _("En couleur, ou en noir et blanc ? Tout le document est imprimé de la même façon."),
        "sides": _("Recto simple, ou recto verso ?"),
        "binding": _("Quelle reliure ? Choisissez ci-dessous, ou écrivez « sans reliure »."),
        "paper": _("Sur quel papier ? A3, A4 ou A5."),
        "file": _("Pour quel fichier ? Écrivez par exemple « le premier en couleur », ou son nom."),
        "up": _("Combien de pages par feuille ? 1, 2, 4 ou 9."),
    }
    question = questions.get(params["about"], _("Écrivez-le autrement, ou choisissez ci-dessous."))
    text = _("Je ne suis pas sûr de comprendre « %(text)s », alors rien n'a changé.") % {
        "text": params["text"][:80]
    }
    return Said(f"{text} {question % {'pages': params['pages']} if '%(pages)d' in question else question}")


def confirm_forget(params: Params) -> Said:
    return Said(
        _("Oublier ce qui n'est pas encore payé ? Rien n'est débité."),
        (answer(_("Oui, oublier"), taps.New(), is_main=True), answer(_("Non, continuer"), taps.Options())),
    )


def reset(params: Params) -> Said:
    """`waiting`: francs that a telephone is still asked for; `revision` what was being composed."""
    back: tuple[Answer, ...] = ()
    if params.get("revision"):
        label = _("Reprendre « %(name)s »") % {"name": params["name"][:30]}
        back = (answer(label, taps.Print(params["revision"]), _("Reprendre le fichier")),)
    if params.get("waiting"):
        text = _(
            "C'est noté, on repart de zéro. Une demande de %(amount)s est encore sur votre téléphone : si "
            "vous la confirmez, l'argent vient sur votre solde. Envoyez un fichier quand vous voulez."
        )
        return Said(text % {"amount": amount(params["waiting"])}, back)
    text = _("C'est noté, on repart de zéro. Rien n'a été débité. Envoyez un fichier quand vous voulez.")
    return Said(text, back)


def language_set(params: Params) -> Said:
    return Said(_("Je vous parle maintenant en français."))


def secret_kept(params: Params) -> Said:
    """What was secret in a message is hidden; `kinds` are those of understanding/secrets.py."""
    reasons = {
        "card": _("Nous ne demandons jamais de numéro de carte."),
        "partial": _(
            "Ce code n'est pas entier : un code de recharge a 16 caractères, un code de secours 12, sans "
            "0, O, 1, I ni L."
        ),
        "password": _("Un mot de passe ne se donne pas à l'imprimerie ; je demande celui d'un fichier ici."),
        "pickup": _("Montrez le code de retrait au comptoir seulement, quand vous avez vos feuilles."),
        "pin": _("Un code secret se tape sur votre téléphone, jamais dans une conversation."),
    }
    lines = [_("J'ai caché ce que votre message avait de secret : personne ne le lit.")]
    lines += [reasons[kind] for kind in params["kinds"]]
    if params["shop"]:
        text = _("Rien n'a été transmis à %(shop)s : écrivez-lui encore une fois, sans le secret.")
        lines.append(text % {"shop": params["shop"]})
    return Said("\n".join(lines))
