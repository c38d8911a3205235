"""What customers are refused."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class UnknownCustomer(EveryPrintError):
    code = "unknown_customer"
    status = 404
    message = _("Ce client n'est pas connu. Enregistrez-le d'abord avec customer/save.")
    field = "messenger_id"


class UnknownNumber(UnknownCustomer):
    """The number that a customer reads aloud, typed by somebody at a counter."""

    message = _(
        "Aucun client n'a ce numéro. Relisez-le avec lui : il le trouve dans sa conversation, à "
        "« Mon solde ». Rien n'a changé."
    )
    field = "customer"


class NotJoinable(EveryPrintError):
    code = "not_joinable"
    status = 409
    message = _("Ces deux soldes ne peuvent plus être réunis : l'un des deux vient de l'être ailleurs.")


class TooManyRecoveries(EveryPrintError):
    code = "too_many_tries"
    status = 429
    message = _("Trop d'essais. Attendez une minute puis réessayez ; rien n'est perdu.")


class WrongRecoveryCode(EveryPrintError):
    code = "wrong_recovery_code"
    status = 404
    message = _(
        "Ce code de secours ne correspond à aucun solde. Vérifiez chaque caractère : "
        "il n'y a ni zéro, ni O, ni 1, ni I, ni L. Un code de recharge (16 caractères) s'écrit dans la "
        "conversation."
    )
    field = "recovery_code"
