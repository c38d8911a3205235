"""What payments refuse, each with what to do next."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class WrongVoucher(EveryPrintError):
    code = "wrong_voucher"
    status = 404
    message = _(
        "Ce code de recharge n'existe pas. Vérifiez-le sur le ticket : il n'y a ni zéro, ni O, "
        "ni 1, ni I, ni L."
    )
    field = "voucher"


class VoucherUsed(EveryPrintError):
    code = "voucher_used"
    status = 409
    message = _("Ce code de recharge a déjà servi. Votre solde n'a pas changé.")
    field = "voucher"


class TooManyTries(EveryPrintError):
    code = "too_many_tries"
    status = 429
    message = _("Trop d'essais. Attendez quelques minutes puis réessayez ; rien n'est perdu.")


class CounterSuspended(EveryPrintError):
    code = "shop_suspended"
    status = 409
    message = _(
        "Votre imprimerie est suspendue par EveryPrint : elle ne prend plus d'espèces pour des recharges. Ce "
        "qui est déjà crédité le reste."
    )


class CashLimitReached(EveryPrintError):
    code = "cash_limit_reached"
    status = 409
    message = _(
        "La limite d'espèces de l'imprimerie serait dépassée (reste %(left)s). "
        "Versez les espèces à EveryPrint ou demandez une limite plus haute."
    )
    field = "amount"


class AmountOutOfBounds(EveryPrintError):
    code = "amount_out_of_bounds"
    message = _("Choisissez un montant entre %(minimum)s et %(maximum)s.")
    field = "amount"


class WrongPhone(EveryPrintError):
    code = "wrong_phone"
    message = _("Ce numéro de téléphone n'est pas valable. Écrivez-le comme 77 123 45 67.")
    field = "number"


class DiscrepancyEnded(EveryPrintError):
    code = "discrepancy_ended"
    status = 409
    message = _("Cet argent a déjà été attribué : rien n'a été fait une deuxième fois.")


class NoExchange(EveryPrintError):
    code = "no_exchange"
    status = 409
    message = _("%(currency)s ne se convertit pas au pair : renvoyez cet argent.")


class ReferenceMissing(EveryPrintError):
    code = "reference_missing"
    message = _("Écrivez la référence du paiement par lequel l'argent a été renvoyé.")
    field = "reference"


class TopUpOpen(EveryPrintError):
    code = "topup_open"
    status = 409
    message = _(
        "Ce téléphone a déjà une demande de %(amount)s en attente, qui n'a pas été faite ici : rien d'autre "
        "ne lui est envoyé avant votre choix."
    )


class TelephoneBusy(EveryPrintError):
    code = "telephone_busy"
    status = 429
    message = _(
        "Ce téléphone a déjà reçu %(count)d demandes en une heure : il en reçoit d'autres dans "
        "%(minutes)d minutes. Rien n'est débité ; choisissez un autre numéro ou un autre moyen."
    )


class ProviderMissing(EveryPrintError):
    code = "provider_missing"
    status = 503
    message = _(
        "Le paiement mobile n'est pas ouvert ici. Utilisez un code de recharge ou des espèces "
        "dans une imprimerie."
    )


class UnknownCredit(EveryPrintError):
    code = "unknown_credit"
    status = 404
    message = _("Cette recharge n'est pas de cette imprimerie.")


class ReversalTooLate(EveryPrintError):
    code = "reversal_too_late"
    status = 409
    message = _("Une imprimerie corrige le jour même. Pour une recharge plus ancienne, écrivez à EveryPrint.")


class ReversalTooLarge(EveryPrintError):
    code = "reversal_too_large"
    message = _("Écrivez ce que vous avez vraiment reçu : moins que ce qui a été crédité.")
    field = "received"


class ReasonMissing(EveryPrintError):
    code = "reason_missing"
    message = _("Écrivez la raison de la correction : le client la lit.")
    field = "reason"


class ReversedBefore(EveryPrintError):
    code = "reversed_before"
    status = 409
    message = _("Cette recharge a déjà été corrigée. Elle ne l'est qu'une fois.")


class NothingToTakeBack(EveryPrintError):
    code = "nothing_to_take_back"
    status = 409
    message = _(
        "Il ne reste rien à reprendre sur ce solde : tout est dépensé ou réservé pour une commande. "
        "Réessayez si une commande est annulée."
    )
