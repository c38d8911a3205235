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


class CashLimitReached(EveryPrintError):
    code = "cash_limit_reached"
    status = 409
    message = _(
        "La limite d'espèces de la boutique serait dépassée (reste %(left)s). "
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


class TopUpOpen(EveryPrintError):
    code = "topup_open"
    status = 409
    message = _("Une demande est déjà en attente sur ce téléphone. Confirmez-la ou refusez-la d'abord.")


class ProviderRefused(EveryPrintError):
    code = "provider_refused"
    status = 409
    message = _(
        "L'opérateur a refusé la demande. Votre argent n'a pas bougé ; réessayez ou choisissez "
        "un autre moyen."
    )


class ProviderMissing(EveryPrintError):
    code = "provider_missing"
    status = 503
    message = _(
        "Le paiement mobile n'est pas ouvert ici. Utilisez un code de recharge ou des espèces "
        "dans une boutique."
    )
