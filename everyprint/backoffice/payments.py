"""What moves by mobile money, and what of it a person has to look at: what came otherwise than asked for."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.forms import ActionForm

from everyprint.backoffice.read_only import ReadOnlyAdmin, ReadOnlyInline, choice_filter, is_operator
from everyprint.backoffice.typed import ReasonForm, field_beside
from everyprint.bot.understanding.secrets import masked
from everyprint.bot.words.phrases import named
from everyprint.ledger.models import Entry, Transfer
from everyprint.lib.actor import Actor
from everyprint.lib.errors import EveryPrintError
from everyprint.lib.money import NotAnAmount, format_amount, parse_amount
from everyprint.payments import cash, suspense
from everyprint.payments.errors import UnknownCredit
from everyprint.payments.models import Attempt, AttemptEvent, CashReversal, Discrepancy
from everyprint.shops.errors import UnknownShop
from everyprint.shops.models import Shop
from everyprint.shops.queries import by_public_id as shop_by_id


class AttemptEventInline(ReadOnlyInline):
    model = AttemptEvent
    fields = ("at", "before", "after", "actor", "reason")


class Reported(admin.SimpleListFilter):
    """What somebody says was not asked for on their telephone."""

    title = gettext_lazy("Signalée")
    parameter_name = "reported"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("Oui"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Attempt]") -> "QuerySet[Attempt]":
        return queryset.filter(reported_at__isnull=False) if self.value() else queryset


class AttemptAdmin(ReadOnlyAdmin):
    list_display = (
        "reference",
        "direction",
        "state",
        "party",
        "amount",
        "provider",
        "network",
        "created_at",
        "ended_at",
        "reported_at",
    )
    list_filter = (
        choice_filter("state", gettext_lazy("État"), ("new", "pending", "unknown", "succeeded", "failed")),
        choice_filter("direction", gettext_lazy("Sens"), ("in", "payout", "refund")),
        Reported,
    )
    search_fields = ("public_id", "reference", "party", "phone")
    inlines = (AttemptEventInline,)


class ReferenceForm(ActionForm):  # type: ignore[misc]
    """The choice of an action, and the reference of the payment that was made by hand."""

    reference = forms.CharField(
        required=False,
        max_length=suspense.REFERENCE_MAX,
        label="",
        widget=field_beside(gettext_lazy("Référence du renvoi")),
    )


class EntryInline(ReadOnlyInline):
    model = Entry
    fields = ("balance_id", "amount")

    @admin.display(description=gettext_lazy("Compte"))
    def balance_id(self, entry: Entry) -> str:
        return str(entry.balance_id)


class CorrectionForm(ReasonForm):
    """The choice of an action, what was really received in cash, and why."""

    received = forms.CharField(
        required=False, max_length=12, label="", widget=field_beside(gettext_lazy("Reçu, en francs"))
    )


class TransferAdmin(ReadOnlyAdmin):
    """Every movement of money; a credit at a shop's counter can be corrected, once."""

    list_display = ("id", "kind", "key", "reference", "actor", "business_day", "created_at")
    list_display_links = ("id", "key")
    list_filter = (choice_filter("kind", gettext_lazy("Type"), (cash.KIND, "cash_reversal")),)
    search_fields = ("key", "reference")
    search_help_text = gettext_lazy("Clé ou référence en entier")
    inlines = (EntryInline,)
    action_form = CorrectionForm
    actions = ["correct"]

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(description=gettext_lazy("Corriger une recharge en espèces"), permissions=["settle"])
    def correct(self, request: HttpRequest, rows: "QuerySet[Transfer]") -> None:
        typed, reason = request.POST.get("received", "").strip(), masked(request.POST.get("reason", ""))
        actor = Actor("operator", str(request.user.pk))
        for row in rows.order_by("pk"):
            try:
                received = 0 if typed == "0" else parse_amount(typed)
                made = cash.reverse(_shop_of(row), row.pk, received, reason, actor=actor)
            except NotAnAmount:
                told = _("écrivez ce qui a vraiment été reçu, un montant entier ou 0.")
                self.message_user(request, named(row.key, told), messages.ERROR)
            except EveryPrintError as refusal:
                self.message_user(request, named(row.key, refusal.sentence()), messages.ERROR)
            else:
                facts = {"taken": francs(made.taken), "left": francs(made.left)}
                told = _("%(taken)s repris, %(left)s restent à l'imprimerie ; le client est prévenu.") % facts
                self.message_user(request, named(row.key, told))


def _shop_of(credit: Transfer) -> Shop:
    """The shop at whose counter a credit was made. Raises UnknownCredit."""
    tills = credit.entries.filter(balance__account__startswith="cash:shop:").values_list(
        "balance_id", flat=True
    )
    try:
        return shop_by_id(str(tills.first() or "").rpartition(":")[2])
    except UnknownShop:
        raise UnknownCredit() from None


class CashReversalAdmin(ReadOnlyAdmin):
    """The mistakes of the counters, and what of them stays in the shops' cash debts."""

    list_display = (
        "shop",
        "customer",
        "wanted_amount",
        "taken_amount",
        "left_amount",
        "reason",
        "actor",
        "created_at",
    )
    search_fields = ("shop", "customer")
    search_help_text = gettext_lazy("Numéro de l'imprimerie ou du client, en entier")
    fields = (
        ("shop", "customer"),
        ("wanted_amount", "taken_amount", "left_amount"),
        "reason",
        "actor",
        "created_at",
        "credit_key",
    )
    readonly_fields = ("wanted_amount", "taken_amount", "left_amount", "credit_key")
    list_select_related = ("credit",)

    @admin.display(description=gettext_lazy("Crédité en trop"))
    def wanted_amount(self, row: CashReversal) -> str:
        return francs(row.wanted)

    @admin.display(description=gettext_lazy("Repris"))
    def taken_amount(self, row: CashReversal) -> str:
        return francs(row.taken)

    @admin.display(description=gettext_lazy("Reste à l'imprimerie"))
    def left_amount(self, row: CashReversal) -> str:
        return francs(row.left)

    @admin.display(description=gettext_lazy("Transfert"))
    def credit_key(self, row: CashReversal) -> str:
        return row.credit.key


def francs(amount: int) -> str:
    """An amount as people read it."""
    return format_amount(amount, settings.CURRENCY)


class DiscrepancyAdmin(ReadOnlyAdmin):
    """The operator's list, with its two ways out."""

    list_display = ("asked", "came", "state", "customer", "provider", "created_at", "ended_by", "reference")
    list_filter = (choice_filter("state", gettext_lazy("État"), ("open", "credited", "sent_back")),)
    list_select_related = ("attempt",)
    search_fields = ("attempt__reference", "attempt__party", "reference")
    search_help_text = gettext_lazy(
        "Référence du paiement, numéro du client ou référence du renvoi, en entier"
    )
    fields = (
        "attempt_reference",
        ("asked", "came"),
        "customer",
        "provider",
        "state",
        "created_at",
        ("ended_at", "ended_by"),
        "reference",
    )
    readonly_fields = ("attempt_reference", "asked", "came", "customer", "provider")
    action_form = ReferenceForm
    actions = ["credit", "send_back"]

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(description=gettext_lazy("Créditer au client ce qui est arrivé"), permissions=["settle"])
    def credit(self, request: HttpRequest, rows: "QuerySet[Discrepancy]") -> None:
        self._each(request, rows, lambda row, actor: suspense.credit(row, actor=actor))

    @admin.action(description=gettext_lazy("Renvoyé à la main (écrire la référence)"), permissions=["settle"])
    def send_back(self, request: HttpRequest, rows: "QuerySet[Discrepancy]") -> None:
        reference = request.POST.get("reference", "")
        self._each(request, rows, lambda row, actor: suspense.send_back(row, reference, actor=actor))

    def _each(
        self,
        request: HttpRequest,
        rows: "QuerySet[Discrepancy]",
        settle: Callable[[Discrepancy, Actor], None],
    ) -> None:
        actor = Actor("operator", str(request.user.pk))
        for row in rows.select_related("attempt").order_by("pk"):
            try:
                settle(row, actor)
            except EveryPrintError as refusal:
                self.message_user(request, named(self.came(row), refusal.sentence()), messages.ERROR)
            else:
                self.message_user(request, named(self.came(row), _("c'est fait, le client est prévenu.")))

    @admin.display(description=gettext_lazy("Paiement mobile"))
    def attempt_reference(self, row: Discrepancy) -> str:
        return row.attempt.reference

    @admin.display(description=gettext_lazy("Demandé"))
    def asked(self, row: Discrepancy) -> str:
        return _money(row.attempt.amount, row.attempt.currency)

    @admin.display(description=gettext_lazy("Arrivé"))
    def came(self, row: Discrepancy) -> str:
        return _money(row.amount, row.currency)

    @admin.display(description=gettext_lazy("Client"))
    def customer(self, row: Discrepancy) -> str:
        return row.attempt.party

    @admin.display(description=gettext_lazy("Prestataire"))
    def provider(self, row: Discrepancy) -> str:
        return f"{row.attempt.provider} · {row.attempt.network}"


def _money(amount: int, currency: str) -> str:
    """`450 F (XOF)`: here the currency matters."""
    return f"{format_amount(amount, currency)} ({currency})"
