"""What operators see. Registered in the order of a working day: people, orders, money, messages, keys."""

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin

from everyprint.accounts.models import ApiKey, Integrator, Membership
from everyprint.accounts.services import revoke_api_keys
from everyprint.backoffice.reading import ReadOnlyAdmin, ReadOnlyInline, francs
from everyprint.customers.models import Address, Customer
from everyprint.documents.models import Opening, Revision
from everyprint.feedback.models import Feedback
from everyprint.ledger.models import Balance, Entry, Hold, Transfer
from everyprint.ledger.queries import available
from everyprint.messaging.models import Message
from everyprint.orders.models import Line, Order, OrderEvent
from everyprint.payments.models import TopUp, TopUpEvent, Voucher
from everyprint.shops.models import PriceList, Shop
from everyprint.shops.services import set_paused

# Only what is shown here is shown: other packages register pages on which things could be changed.
for registered in list(admin.site._registry):
    admin.site.unregister(registered)


class AddressInline(ReadOnlyInline):
    model = Address


@admin.register(Customer)
class CustomerAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "last_name", "language", "phone", "balance", "created_at")
    search_fields = ("=public_id", "=phone", "=addresses__external_id", "last_name__startswith")
    inlines = (AddressInline,)
    exclude = ("recovery_hash",)
    readonly_fields = ("balance",)
    ordering = ("-pk",)

    @admin.display(description=_("solde"))
    def balance(self, customer: Customer) -> str:
        return francs(available(customer.account))


class PriceListInline(ReadOnlyInline):
    model = PriceList


@admin.register(Shop)
class ShopAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "name", "place", "is_paused", "earned", "cash_owed")
    search_fields = ("=public_id", "name__startswith")
    list_filter = ("is_paused",)
    inlines = (PriceListInline,)
    exclude = ("master_pass",)
    readonly_fields = ("earned", "cash_owed")
    actions = ("pause", "resume")

    @admin.display(description=_("gagné"))
    def earned(self, shop: Shop) -> str:
        return francs(available(shop.account))

    @admin.display(description=_("espèces dues"))
    def cash_owed(self, shop: Shop) -> str:
        return francs(-available(shop.cash_account))

    @admin.action(description=_("Mettre en pause"))
    def pause(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        self._set(request, shops, is_paused=True)

    @admin.action(description=_("Reprendre les commandes"))
    def resume(self, request: HttpRequest, shops: "QuerySet[Shop]") -> None:
        self._set(request, shops, is_paused=False)

    def _set(self, request: HttpRequest, shops: "QuerySet[Shop]", *, is_paused: bool) -> None:
        for shop in shops:
            set_paused(shop, is_paused)
        self.message_user(request, _("C'est fait."), messages.SUCCESS)


class LineInline(ReadOnlyInline):
    model = Line
    raw_id_fields = ("revision",)


class OrderEventInline(ReadOnlyInline):
    model = OrderEvent
    ordering = ("at", "pk")


@admin.register(Order)
class OrderAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "state", "shop", "customer", "price", "placed_at", "ended_at")
    list_filter = ("state",)
    list_select_related = ("shop", "customer")
    search_fields = ("=public_id", "=customer__public_id", "=shop__public_id")
    inlines = (OrderEventInline, LineInline)
    exclude = ("pickup_hash",)
    ordering = ("-pk",)

    @admin.display(description=_("prix"))
    def price(self, order: Order) -> str:
        return francs(order.total)


@admin.register(Balance)
class BalanceAdmin(ReadOnlyAdmin):
    list_display = ("account", "posted", "held", "available", "floor", "currency")
    search_fields = ("account__startswith",)
    ordering = ("account",)


class EntryInline(ReadOnlyInline):
    model = Entry


@admin.register(Transfer)
class TransferAdmin(ReadOnlyAdmin):
    list_display = ("key", "kind", "reference", "actor", "business_day", "created_at")
    search_fields = ("=key", "=reference")
    list_filter = ("kind",)
    inlines = (EntryInline,)
    ordering = ("-pk",)


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    list_display = ("pk", "transfer", "balance", "amount")
    list_select_related = ("transfer", "balance")
    search_fields = ("=balance__account", "=transfer__key")
    ordering = ("-pk",)


@admin.register(Hold)
class HoldAdmin(ReadOnlyAdmin):
    list_display = (
        "key",
        "balance",
        "amount",
        "state",
        "posted_amount",
        "created_at",
        "ended_at",
        "ended_by",
    )
    list_filter = ("state",)
    list_select_related = ("balance",)
    search_fields = ("=key", "=reference", "=balance__account")
    ordering = ("-pk",)


class TopUpEventInline(ReadOnlyInline):
    model = TopUpEvent


@admin.register(TopUp)
class TopUpAdmin(ReadOnlyAdmin):
    list_display = (
        "reference",
        "customer",
        "amount",
        "network",
        "state",
        "failure",
        "created_at",
        "ended_at",
    )
    list_filter = ("state", "provider")
    search_fields = ("=reference", "=customer", "=phone", "=provider_transaction")
    inlines = (TopUpEventInline,)
    ordering = ("-pk",)


@admin.register(Voucher)
class VoucherAdmin(ReadOnlyAdmin):
    list_display = ("hint", "amount", "state", "batch", "made_by", "customer", "redeemed_at")
    list_filter = ("state",)
    search_fields = ("=hint", "=batch", "=customer")
    exclude = ("code_hash",)
    ordering = ("-pk",)


@admin.register(Message)
class MessageAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "direction", "customer", "account", "kind", "state", "text")
    list_filter = ("state", "direction")
    search_fields = ("=customer", "=order", "=public_id")
    ordering = ("-pk",)


class OpeningInline(ReadOnlyInline):
    model = Opening


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "document", "number", "state", "page_count", "created_at", "deleted_at")
    list_filter = ("state",)
    list_select_related = ("document",)
    search_fields = ("=public_id", "=document__customer")
    exclude = ("sources", "pdf_path", "sheet_paths")
    inlines = (OpeningInline,)
    ordering = ("-pk",)


@admin.register(Feedback)
class FeedbackAdmin(ReadOnlyAdmin):
    list_display = ("score", "comment", "order", "customer", "created_at")
    list_filter = ("score",)
    list_select_related = ("order", "customer")
    ordering = ("-pk",)


@admin.register(ApiKey)
class ApiKeyAdmin(ReadOnlyAdmin):
    list_display = ("hint", "integrator", "scope", "shop", "created_at", "revoked_at")
    list_select_related = ("integrator",)
    exclude = ("key_hash",)
    actions = ("revoke",)

    @admin.action(description=_("Révoquer ces clés"))
    def revoke(self, request: HttpRequest, keys: "QuerySet[ApiKey]") -> None:
        revoke_api_keys(list(keys.values_list("pk", flat=True)))
        self.message_user(request, _("C'est fait."), messages.SUCCESS)


@admin.register(Integrator)
class IntegratorAdmin(ReadOnlyAdmin):
    list_display = ("name", "created_at")


class MembershipInline(ReadOnlyInline):
    model = Membership


@admin.register(User)
class UserAdmin(DjangoUserAdmin, ModelAdmin):  # type: ignore[misc]
    """Operators may lock people out and set passwords; people are made by `everyprint staff create`."""

    inlines = (MembershipInline,)
    list_display = ("username", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff")

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False
