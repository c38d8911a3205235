"""The backoffice shows and never changes: what moves money or state goes through the services."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from everyprint.backoffice.paging import BoundedPaginator
from everyprint.lib.ids import normalise_code

FOUND_MAX = 500


def is_operator(request: HttpRequest) -> bool:
    """Who may do the few things that can be done here."""
    return bool(request.user.is_active and request.user.is_superuser)


class NoWrites:
    """Nobody adds, changes or deletes here, superusers neither."""

    def has_add_permission(self, request: HttpRequest, *rest: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, *rest: Any) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, *rest: Any) -> bool:
        return False


class RowsOr404:
    """A row that is not there is a page that is not there: Django's own admin leads to its first one."""

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> Any:
        raise Http404

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The row; an empty `_to_field` in the address names no column, which Django's own admin looks up."""
        found: Any = super().get_object(request, object_id, from_field or None)  # type: ignore[misc]
        return found


class ReadOnlyAdmin(NoWrites, RowsOr404, ModelAdmin):  # type: ignore[misc]
    """A list and its rows, quick with a million rows: no full counts, search by exact ids only."""

    paginator = BoundedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 50
    sortable_by: tuple[str, ...] = ()  # newest first: most columns have no index
    ordering: tuple[str, ...] = ("-pk",)
    actions: list[str] = []

    moment_within_state = ""  # the column that follows `state` in an index, where there is one

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Newest first, by the index that the filter uses: else a filtered list sorts all its rows."""
        if self.moment_within_state and request.GET.get("state"):
            return (f"-{self.moment_within_state}", "-pk")
        return self.ordering

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Any]", search_term: str
    ) -> tuple["QuerySet[Any]", bool]:
        """Whole ids only, one indexed look-up for each field: an OR over joined tables reads all rows."""
        term = search_term.strip()
        if not term:
            return queryset, False
        written = [term, normalise_code(term)]
        found: set[int] = set()
        for field in self.search_fields:
            rows = self.model._default_manager.filter(**{f"{field}__in": written}).order_by("-pk")
            found.update(rows.values_list("pk", flat=True)[:FOUND_MAX])
        return queryset.filter(pk__in=found), False


def choice_filter(field: str, title: Any, values: tuple[str, ...]) -> type[admin.SimpleListFilter]:
    """A filter by known values: Django's own would read the whole table to find them."""

    class Filter(admin.SimpleListFilter):
        parameter_name = field

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
            return [(value, value) for value in values]

        def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
            return queryset.filter(**{field: self.value()}) if self.value() else queryset

    Filter.title = title
    return Filter


class ReadOnlyInline(NoWrites, TabularInline):  # type: ignore[misc]
    """Rows that belong to the shown one."""

    extra = 0
    max_num = 0
    can_delete = False
    ordering: tuple[str, ...] = ("pk",)
    show_change_link = False
    hide_title = True  # the row says it all
    per_page = 100

    def get_readonly_fields(self, request: HttpRequest, obj: models.Model | None = None) -> tuple[str, ...]:
        return tuple(self.fields or ())
