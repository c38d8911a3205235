"""The backoffice's menu, in the operator's words and in the order of a working day."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """Groups of links to the lists."""
    parked = reverse("admin:messaging_message_changelist") + "?state=parked"
    reported = reverse("admin:payments_attempt_changelist") + "?reported=yes"
    return [
        _group(
            _("Travail"),
            _list(_("Commandes"), "receipt_long", "orders_order"),
            _list(_("Remises contestées"), "gavel", "orders_dispute"),
            _list(_("Clients"), "person", "customers_customer"),
            _list(_("Imprimeries"), "storefront", "shops_shop"),
            _list(_("Documents"), "description", "documents_revision"),
            _list(_("Avis"), "star", "feedback_feedback"),
        ),
        _group(
            _("Messages"),
            _list(_("Tous les messages"), "chat", "messaging_message"),
            _list(_("Arrivées par les canaux"), "move_to_inbox", "messaging_arrival"),
            {"title": _("Messages en attente d'un canal"), "icon": "inbox", "link": parked},
        ),
        _group(
            _("Argent"),
            _list(_("Soldes"), "account_balance", "ledger_balance"),
            _list(_("Transferts"), "swap_horiz", "ledger_transfer"),
            _list(_("Écritures"), "list", "ledger_entry"),
            _list(_("Retenues"), "lock", "ledger_hold"),
            _list(_("Paiements mobiles"), "smartphone", "payments_attempt"),
            {"title": _("Demandes signalées"), "icon": "flag", "link": reported},
            _list(_("Recharges corrigées"), "undo", "payments_cashreversal"),
            _list(_("Argent à attribuer"), "help", "payments_discrepancy"),
            _list(_("Codes de recharge"), "confirmation_number", "payments_voucher"),
        ),
        _group(
            _("Accès"),
            _list(_("Personnes"), "group", "auth_user"),
            _list(_("Clés d'API"), "key", "accounts_apikey"),
            _list(_("Intégrateurs"), "hub", "accounts_integrator"),
        ),
    ]


def account(request: HttpRequest) -> list[dict[str, Any]]:
    """The links beneath the operator's name."""
    return [{"title": _("Votre accès"), "link": reverse("mfa_index")}]


def _group(title: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "separator": True, "items": list(items)}


def _list(title: str, icon: str, name: str) -> dict[str, Any]:
    return {"title": title, "icon": icon, "link": reverse(f"admin:{name}_changelist")}
