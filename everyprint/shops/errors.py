"""What shops are refused."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class UnknownShop(EveryPrintError):
    code = "unknown_shop"
    status = 404
    message = _("Cette imprimerie n'est pas connue.")
    field = "printer_id"


class ShopPaused(EveryPrintError):
    code = "shop_paused"
    status = 409
    message = _("Cette imprimerie ne prend pas de commande en ce moment. Choisissez-en une autre.")
    field = "printer_id"


class ShopSuspended(ShopPaused):
    """The operator's doing; who orders is told the same thing to do."""

    code = "shop_suspended"
    message = _("Cette imprimerie ne prend plus de nouvelles commandes. Choisissez-en une autre.")


class SuspendedHere(EveryPrintError):
    """What a suspended shop itself is told when it begins something new."""

    code = "shop_suspended"
    status = 409
    message = _(
        "Votre imprimerie est suspendue par EveryPrint : elle ne commence rien de nouveau. Une commande pas "
        "encore acceptée revient au client avec son argent ; celles que vous avez acceptées continuent."
    )
    field = "status"


class SuspensionReason(EveryPrintError):
    code = "reason_needed"
    message = _("Dites pourquoi : l'imprimerie lira cette raison. Rien n'a changé.")
    field = "reason"


class WrongMasterPass(EveryPrintError):
    code = "wrong_master_pass"
    status = 403
    message = _("Le mot de passe principal ne convient pas.")
    field = "master_pass"
