"""Admin classes that only show: nobody edits money, orders or messages by hand, not even a superuser."""

from typing import Any

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from everyprint.lib.money import format_amount


class NoWriting:
    """Refuses to add, change and delete."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyAdmin(NoWriting, ModelAdmin):  # type: ignore[misc]
    """A list and a page of a model. Pages cost the same however many rows there are: no full counts."""

    show_full_result_count = False
    list_per_page = 50
    actions: Any = None


class ReadOnlyInline(NoWriting, TabularInline):  # type: ignore[misc]
    """Rows that belong to the page's row."""

    extra = 0
    can_delete = False
    tab = True


def francs(amount: int) -> str:
    """An amount as operators read it."""
    return format_amount(amount, settings.CURRENCY)
