"""What the operator sees, each list with the ids one searches by."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm

from everyprint.accounts.models import ApiKey, Integrator, Membership
from everyprint.accounts.services import revoke_api_keys
from everyprint.backoffice.disputes import DisputeAdmin
from everyprint.backoffice.each import do_each
from everyprint.backoffice.headings import name_everything
from everyprint.backoffice.payments import (
    AttemptAdmin,
    CashReversalAdmin,
    DiscrepancyAdmin,
    TransferAdmin,
    francs,
)
from everyprint.backoffice.read_only import (
    ReadOnlyAdmin,
    ReadOnlyInline,
    RowsOr404,
    choice_filter,
    is_operator,
)
from everyprint.backoffice.typed import ReasonForm, ShopForm
from everyprint.bot.understanding.secrets import masked
from everyprint.bot.words.phrases import named
from everyprint.conversations.queries import REMARKS_MAX, of_order
from everyprint.customers.models import Address, Customer
from everyprint.customers.queries import by_public_id as customer_by_id
from everyprint.documents.models import Opening, Revision
from everyprint.feedback.models import Feedback
from everyprint.ledger.models import Balance, Entry, Hold, Transfer
from everyprint.ledger.queries import available
from everyprint.lib.actor import Actor
from everyprint.messaging.models import Arrival, Message
from everyprint.orders.disputes import dispute_of
from everyprint.orders.models import Dispute, Line, Order, OrderEvent
from everyprint.orders.queries import stage
from everyprint.orders.services import abort_order
from everyprint.payments.models import Attempt, CashReversal, Discrepancy, Voucher
from everyprint.shops.models import PriceList, Shop, Suspension
from everyprint.shops.services import end_suspension, set_conversation, set_paused, suspend

admin.site.site_header = admin.site.site_title = "EveryPrint"
admin.site.index_title = gettext_lazy("Tout ce qui se passe")
for model in apps.get_models():  # other packages' pages write: what the operator sees is named below
    if admin.site.is_registered(model):
        admin.site.unregister(model)
name_everything()
STATE = gettext_lazy("État")


class AddressInline(ReadOnlyInline):
    model = Address
    fields = ("channel_account", "external_id", "created_at", "heard_at", "gone_at")


@admin.register(Customer)
class CustomerAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "last_name", "language", "created_at")
    search_fields = ("public_id", "addresses__external_id")
    search_help_text = gettext_lazy("Numéro du client ou identifiant sur un canal, en entier")
    fields = (
        "public_id",
        "last_name",
        "gender",
        "phone",
        "language",
        "created_at",
        "joined_into",
        "joined_at",
        "balance",
    )
    readonly_fields = ("balance",)
    inlines = (AddressInline,)

    @admin.display(description=gettext_lazy("Solde disponible"))
    def balance(self, customer: Customer) -> str:
        return francs(available(customer.account))


class PriceListInline(ReadOnlyInline):
    model = PriceList
    fields = ("valid_from", "prices")
    ordering = ("-pk",)


class SuspensionInline(ReadOnlyInline):
    model = Suspension
    fields = ("created_at", "reason", "actor", "ended_at", "ended_by")
    ordering = ("-pk",)


@admin.register(Shop)
class ShopAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "name", "place", "phone", "is_suspended", "is_paused", "is_demo")
    list_filter = ("is_suspended", "is_paused", "is_demo")
    search_fields = ("public_id", "phone", "name")
    search_help_text = gettext_lazy("Numéro, téléphone ou nom de l'imprimerie, en entier")
    fields = (
        "public_id",
        "name",
        "phone",
        "is_phone_verified",
        "place",
        "latitude",
        "longitude",
        "hours",
        ("is_suspended", "is_paused"),
        "conversation",
        "is_demo",
        "commission_basis_points",
        "created_at",
        "earned",
        "cash_owed",
    )
    readonly_fields = ("earned", "cash_owed")
    inlines = (SuspensionInline, PriceListInline)
    action_form = ShopForm
    actions = ["suspend", "end_suspension", "resume", "connect"]

    def has_suspend_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(description=gettext_lazy("Suspendre (écrire la raison)"), permissions=["suspend"])
    def suspend(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        reason = masked(request.POST.get("reason", ""))
        told = _("suspendue : ce qu'elle n'a pas accepté revient aux clients.")
        do_each(self, request, shops, told, lambda shop, actor: suspend(shop, reason, actor=actor))

    @admin.action(description=gettext_lazy("Lever la suspension"), permissions=["suspend"])
    def end_suspension(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        do_each(
            self,
            request,
            shops,
            _("suspension levée."),
            lambda shop, actor: end_suspension(shop, actor=actor),
        )

    @admin.action(
        description=gettext_lazy("Prévenir dans la conversation d'un client (écrire son numéro, ou rien)"),
        permissions=["suspend"],
    )
    def connect(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        """The shop's people write to EveryPrint as anybody does; what waits for them is told there."""
        typed = request.POST.get("reason", "").strip()

        def act(shop: Shop, actor: Actor) -> None:
            set_conversation(shop, customer_by_id(typed).public_id if typed else "")

        do_each(self, request, shops, _("c'est fait."), act)

    @admin.action(description=gettext_lazy("Finir la pause"), permissions=["suspend"])
    def resume(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        do_each(self, request, shops, _("la pause est finie."), lambda shop, actor: set_paused(shop, False))

    @admin.display(description=gettext_lazy("Gagné"))
    def earned(self, shop: Shop) -> str:
        return francs(available(shop.account))

    @admin.display(description=gettext_lazy("Espèces dues"))
    def cash_owed(self, shop: Shop) -> str:
        return francs(-available(shop.cash_account))


class LineInline(ReadOnlyInline):
    model = Line
    fields = ("file", "options", "price", "total")

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Line]":
        rows: QuerySet[Line] = super().get_queryset(request).select_related("revision__document")
        return rows

    @admin.display(description=gettext_lazy("Document"))
    def file(self, line: Line) -> str:
        return f"{line.revision.document.name} r{line.revision.number}, {line.revision.page_count} p."


class EventInline(ReadOnlyInline):
    model = OrderEvent
    fields = ("at", "kind", "before", "after", "actor", "reason")


@admin.register(Order)
class OrderAdmin(ReadOnlyAdmin):
    moment_within_state = "placed_at"
    list_display = ("public_id", "state", "shop", "customer", "total", "placed_at", "ended_at")
    list_filter = (choice_filter("state", STATE, ("pending", "complete", "retrieved", "abort", "draft")),)
    list_select_related = ("shop", "customer")
    search_fields = ("public_id", "customer__public_id", "shop__public_id")
    search_help_text = gettext_lazy("Numéro de la commande, du client ou de l'imprimerie, en entier")
    fields = (
        ("public_id", "state", "stage"),
        ("customer", "shop"),
        ("price", "commission_basis_points"),
        "reason",
        "remarks",
        ("created_at", "quoted_at", "quote_expires_at"),
        ("placed_at", "opened_at", "accepted_at"),
        ("ready_at", "completed_at", "ended_at"),
        ("reminded_at", "silent_at", "late_at", "postponed"),
        ("asked_at", "choice_at"),
        ("wrong_codes", "locked_until"),
        "disputed",
        "price_list",
    )
    readonly_fields = ("remarks", "price", "stage", "disputed")
    inlines = (LineInline, EventInline)
    action_form = ReasonForm
    actions = ["end"]

    def has_end_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(
        description=gettext_lazy("Annuler et rendre l'argent (écrire la raison)"), permissions=["end"]
    )
    def end(self, request: HttpRequest, orders: "QuerySet[Order]") -> None:
        reason = masked(request.POST.get("reason", ""))
        rows = orders.select_related("shop", "customer").order_by("pk")
        told = _("annulée : l'argent est rendu, le client et l'imprimerie sont prévenus.")
        do_each(self, request, rows, told, lambda order, actor: abort_order(order, reason, actor=actor))

    @admin.display(description=gettext_lazy("Étape"))
    def stage(self, order: Order) -> str:
        return stage(order)

    @admin.display(description=gettext_lazy("Remise contestée"))
    def disputed(self, order: Order) -> str:
        kept = dispute_of(order)
        told = (kept.words, kept.state, kept.reason) if kept else ()
        return " · ".join(filter(None, told)) or "–"

    @admin.display(description=gettext_lazy("Prix"))
    def price(self, order: Order) -> str:
        return francs(order.total)

    @admin.display(description=gettext_lazy("Conversation"))
    def remarks(self, order: Order) -> str:
        rows = of_order(order.public_id)
        lines = [named(row.author, row.text or row.revision) for row in rows]
        return "\n".join(["…", *lines] if len(rows) == REMARKS_MAX else lines) or "–"


@admin.register(Balance)
class BalanceAdmin(ReadOnlyAdmin):
    list_display = ("account", "posted", "held", "available", "floor", "currency")
    search_fields = ("account",)
    search_help_text = gettext_lazy("Compte en entier : customer:K7M2QX9A, shop:EEX22, cash:shop:EEX22…")


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    list_display = ("id", "transfer_key", "account", "amount")
    list_select_related = ("transfer",)
    search_fields = ("balance_id", "transfer__key", "transfer__reference")
    fields = ("transfer", "account", "amount")
    readonly_fields = ("account",)

    @admin.display(description=gettext_lazy("Transfert"))
    def transfer_key(self, entry: Entry) -> str:
        return entry.transfer.key

    @admin.display(description=gettext_lazy("Compte"))
    def account(self, entry: Entry) -> str:
        return str(entry.balance_id)


@admin.register(Hold)
class HoldAdmin(ReadOnlyAdmin):
    list_display = ("key", "account", "amount", "state", "posted_amount", "created_at", "ended_at")
    list_filter = (choice_filter("state", STATE, ("open", "posted", "voided")),)
    search_fields = ("key", "reference")
    fields = (
        "key",
        "account",
        "amount",
        "state",
        "posted_amount",
        "transfer_id",
        "reference",
        "actor",
        "created_at",
        "ended_at",
        "ended_by",
    )
    readonly_fields = ("account", "transfer_id")

    @admin.display(description=gettext_lazy("Compte"))
    def account(self, hold: Hold) -> str:
        return str(hold.balance_id)


class OpeningInline(ReadOnlyInline):
    model = Opening
    fields = ("opened_at", "actor", "what")


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    moment_within_state = "created_at"
    list_display = ("public_id", "document", "number", "state", "page_count", "created_at", "deleted_at")
    list_filter = (choice_filter("state", STATE, ("waiting", "ready", "refused")),)
    list_select_related = ("document",)
    search_fields = ("public_id", "sha256", "document__customer")
    exclude = ("sources", "pdf_path", "sheet_paths")
    inlines = (OpeningInline,)


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    list_display = ("order", "customer", "score", "comment", "created_at")
    list_select_related = ("order", "customer")
    search_fields = ("order__public_id", "customer__public_id")


@admin.register(Voucher)
class VoucherAdmin(ReadOnlyAdmin):
    list_display = ("hint", "amount", "state", "batch", "made_by", "customer", "redeemed_at")
    list_filter = (choice_filter("state", STATE, ("active", "redeemed", "void")),)
    search_fields = ("batch", "customer")
    exclude = ("code_hash",)


admin.site.register(Dispute, DisputeAdmin)
admin.site.register(Attempt, AttemptAdmin)
admin.site.register(Discrepancy, DiscrepancyAdmin)
admin.site.register(CashReversal, CashReversalAdmin)
admin.site.register(Transfer, TransferAdmin)


@admin.register(Message)
class MessageAdmin(ReadOnlyAdmin):
    moment_within_state = "created_at"
    list_display = (
        "public_id",
        "state",
        "direction",
        "kind",
        "customer",
        "channel_account",
        "order",
        "created_at",
    )
    list_filter = (
        choice_filter("state", STATE, ("parked", "queued", "errored", "failed", "sent", "received")),
        choice_filter("direction", gettext_lazy("Sens"), ("in", "out")),
    )
    search_fields = ("public_id", "customer")
    search_help_text = gettext_lazy("Numéro du message ou du client, en entier")


@admin.register(Arrival)
class ArrivalAdmin(ReadOnlyAdmin):
    """What channels brought; its text is a message once it was answered, and shown there only."""

    list_display = ("id", "channel_account", "external_id", "arrived_at", "handled_at", "attempts")
    search_fields = ("external_id",)
    search_help_text = gettext_lazy("Identifiant sur le canal, en entier")
    exclude = ("body",)


class ApiKeyInline(ReadOnlyInline):
    model = ApiKey
    fields = ("hint", "scope", "shop", "created_at", "revoked_at")


@admin.register(Integrator)
class IntegratorAdmin(ReadOnlyAdmin):
    list_display = ("name", "channel_account", "created_at")
    search_fields = ("name",)
    inlines = (ApiKeyInline,)


@admin.register(ApiKey)
class ApiKeyAdmin(ReadOnlyAdmin):
    list_display = ("hint", "integrator", "scope", "shop", "created_at", "revoked_at")
    list_filter = (choice_filter("scope", gettext_lazy("Portée"), ("bot", "operator", "shop")),)
    list_select_related = ("integrator",)
    search_fields = ("hint", "shop")
    exclude = ("key_hash",)
    actions = ["revoke"]

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return is_operator(request)

    @admin.action(description=gettext_lazy("Révoquer les clés choisies"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, keys: "QuerySet[Any]") -> None:
        count = revoke_api_keys(list(keys.values_list("pk", flat=True)))
        self.message_user(request, _("%(count)d clés révoquées. Elles ne servent plus.") % {"count": count})


class MembershipInline(ReadOnlyInline):
    model = Membership
    fields = ("shop", "role")


@admin.register(User)
class UserAdmin(RowsOr404, DjangoUserAdmin, ModelAdmin):  # type: ignore[misc, type-arg]
    """People who sign in: locked out or given a password here, made by `everyprint staff create`."""

    inlines = (MembershipInline,)
    list_display = ("username", "is_active", "is_staff", "has_second_factor", "last_login")
    list_filter = ("is_active", "is_staff")
    fieldsets = ((None, {"fields": ("username", "password", "is_active", "last_login")}),)
    readonly_fields = ("username", "last_login")
    change_password_form = AdminPasswordChangeForm

    def get_queryset(self, request: HttpRequest) -> "QuerySet[User]":
        phones = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
        people: QuerySet[User] = super().get_queryset(request).annotate(has_app=Exists(phones))
        return people

    @admin.display(description=gettext_lazy("Connexion en deux étapes"), boolean=True)
    def has_second_factor(self, person: Any) -> bool:
        return bool(person.has_app)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False
