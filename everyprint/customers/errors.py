"""What customers are refused."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class UnknownCustomer(EveryPrintError):
    code = "unknown_customer"
    status = 404
    message = _("Ce client n'est pas connu. Enregistrez-le d'abord avec customer/save.")
    field = "messenger_id"


class WrongRecoveryCode(EveryPrintError):
    code = "wrong_recovery_code"
    status = 404
    message = _(
        "Ce code de secours ne correspond à aucun solde. Vérifiez chaque caractère : "
        "il n'y a ni zéro, ni O, ni 1, ni I, ni L."
    )
    field = "recovery_code"
