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


class WrongMasterPass(EveryPrintError):
    code = "wrong_master_pass"
    status = 403
    message = _("Le mot de passe principal ne convient pas.")
    field = "master_pass"
