"""What feedback refuses."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class WrongScore(EveryPrintError):
    code = "wrong_score"
    message = _("Donnez une note de 1 (mauvais) à 5 (très bien).")
    field = "score"


class NotCollectedYet(EveryPrintError):
    code = "not_collected_yet"
    status = 409
    message = _("Cette commande n'est pas encore remise : vous pourrez la noter après l'avoir reçue.")


class AlreadyRated(EveryPrintError):
    code = "already_rated"
    status = 409
    message = _("Vous avez déjà noté cette commande. Votre première note est gardée ; merci !")
