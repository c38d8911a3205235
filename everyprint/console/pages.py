"""What every page of the console needs: rendering with the shop, telling results, catching refusals."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from everyprint.console.access import Staff
from everyprint.lib.errors import EveryPrintError


def show(
    request: HttpRequest,
    staff: Staff,
    template: str,
    context: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """A console page for this person."""
    return render(request, f"console/{template}", {"staff": staff, **(context or {})}, status=status)


def tell(request: HttpRequest, sentence: str) -> None:
    """Say what was done, on the next page."""
    messages.success(request, sentence)


def attempted(request: HttpRequest, act: Callable[[], object]) -> bool:
    """Run a service; a refusal is told to the person on the next page and answers False."""
    try:
        act()
    except EveryPrintError as error:
        messages.error(request, error.sentence())
        return False
    return True
