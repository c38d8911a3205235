"""Greetings, help and single sentences."""

from django.utils.translation import gettext as _

from everyprint.bot.words.phrases import Params, button
from everyprint.messaging.channels.base import Rendered


def greeting(params: Params) -> Rendered:
    return Rendered(
        _(
            "Bonjour ! Envoyez-moi votre fichier (PDF, photos, Word…) : je le vérifie, je vous donne le prix "
            "exact dans les imprimeries proches, et vous récupérez vos feuilles avec un code."
        ),
        [button(_("Mon solde"), "balance"), button(_("Aide"), "help")],
    )


def help_text(params: Params) -> Rendered:
    return Rendered(
        _(
            "1. Envoyez un fichier avec le trombone. Plusieurs photos ensemble font un seul document.\n"
            "2. Dites comment l'imprimer : « 2 copies recto verso pages 1-10 reliure ».\n"
            "3. Choisissez l'imprimerie et payez avec votre solde. L'argent n'est donné à l'imprimerie "
            "qu'à la remise.\n"
            "Écrivez « solde », « recharger », « annuler » ou « nouvelle commande » quand vous voulez."
        ),
        [button(_("Mon solde"), "balance"), button(_("Recharger"), "topup")],
    )


def sentence(params: Params) -> Rendered:
    """A refusal that was worded when it happened, with the ways out as buttons."""
    return Rendered(params["text"], list(params.get("buttons", [])))


def not_understood(params: Params) -> Rendered:
    return Rendered(
        _(
            "Je n'ai pas compris « %(text)s ». Envoyez un fichier, ou écrivez par exemple "
            "« 2 copies recto verso »."
        )
        % {"text": params["text"][:80]},
        [button(_("Aide"), "help"), button(_("Mon solde"), "balance")],
    )


def reset(params: Params) -> Rendered:
    return Rendered(
        _("C'est noté, on repart de zéro. Rien n'a été débité. Envoyez un fichier quand vous voulez.")
    )


def language_set(params: Params) -> Rendered:
    return Rendered(_("Je vous parle maintenant en français."))
