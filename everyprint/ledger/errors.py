"""What the ledger refuses."""

from django.utils.translation import gettext_lazy as _

from everyprint.lib.errors import EveryPrintError


class NotEnoughMoney(EveryPrintError):
    """The account would go under its floor."""

    code = "not_enough_money"
    status = 409
    message = _("Le solde ne suffit pas.")
    field = "balance"


class KeyReused(EveryPrintError):
    """The same key came with another content: nothing was written."""

    code = "key_reused"
    status = 409
    message = _("Cette opération a déjà été faite avec un autre contenu. Rien n'a été changé.")


class HoldEnded(EveryPrintError):
    """The hold was posted or voided before: the money moved once, and only once."""

    code = "hold_ended"
    status = 409
    message = _("Cette somme a déjà été réglée ou rendue.")


class UnknownAccount(EveryPrintError):
    """No balance row stands for this account."""

    code = "unknown_account"
    status = 404
    message = _("Ce compte n'existe pas.")


class WrongBook(Exception):
    """The deployment was started with another currency or time zone than its ledger was opened with."""
