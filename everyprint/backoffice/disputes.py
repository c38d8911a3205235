"""Collections without a code that their customers dispute: the operator's list, with its two ways out."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from everyprint.backoffice.each import do_each
from everyprint.backoffice.payments import francs
from everyprint.backoffice.read_only import ReadOnlyAdmin, choice_filter, is_operator
from everyprint.backoffice.typed import ReasonForm
from everyprint.bot.understanding.secrets import masked
from everyprint.orders.disputes import settle
from everyprint.orders.models import Dispute


class DisputeAdmin(ReadOnlyAdmin):
    """What the customer says, how it was handed over, and who decided what."""

    list_display = ("order", "state", "shop", "customer", "total", "words", "created_at", "ended_by")
    list_filter = (choice_filter("state", gettext_lazy("État"), ("open", "shop", "customer")),)
    list_select_related = ("order__shop", "order__customer")
    search_fields = ("order__public_id", "order__customer__public_id", "order__shop__public_id")
    search_help_text = gettext_lazy("Numéro de la commande, du client ou de l'imprimerie, en entier")
    fields = (
        ("order", "state"),
        ("customer", "shop", "total"),
        "words",
        "handed_over",
        "created_at",
        ("ended_at", "ended_by"),
        "reason",
        "returned",
    )
    readonly_fields = ("customer", "shop", "total", "handed_over")
    action_form = ReasonForm
    actions = ["for_shop", "for_customer"]

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(
        description=gettext_lazy("Donner raison à l'imprimerie (écrire la raison)"), permissions=["settle"]
    )
    def for_shop(self, request: HttpRequest, rows: "QuerySet[Dispute]") -> None:
        told = _("réglée pour l'imprimerie : rien n'a bougé, les deux sont prévenus.")
        self._settle(request, rows, Dispute.SHOP, told)

    @admin.action(
        description=gettext_lazy("Donner raison au client et rendre l'argent (écrire la raison)"),
        permissions=["settle"],
    )
    def for_customer(self, request: HttpRequest, rows: "QuerySet[Dispute]") -> None:
        told = _("réglée pour le client : l'argent lui est rendu, les deux sont prévenus.")
        self._settle(request, rows, Dispute.CUSTOMER, told)

    def _settle(self, request: HttpRequest, rows: "QuerySet[Dispute]", outcome: str, told: str) -> None:
        reason = masked(request.POST.get("reason", ""))
        chosen = rows.select_related("order__shop", "order__customer").order_by("pk")
        do_each(self, request, chosen, told, lambda row, actor: settle(row, outcome, reason, actor=actor))

    @admin.display(description=gettext_lazy("Client"))
    def customer(self, row: Dispute) -> str:
        return str(row.order.customer)

    @admin.display(description=gettext_lazy("Imprimerie"))
    def shop(self, row: Dispute) -> str:
        return row.order.shop.name

    @admin.display(description=gettext_lazy("Total"))
    def total(self, row: Dispute) -> str:
        return francs(row.order.total)

    @admin.display(description=gettext_lazy("Remise avec"))
    def handed_over(self, row: Dispute) -> str:
        return row.order.reason
