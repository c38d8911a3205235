"""Doing the same to each chosen row, in the operator's name."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from everyprint.bot.words.phrases import named
from everyprint.lib.actor import Actor
from everyprint.lib.errors import EveryPrintError

Row = TypeVar("Row", bound=Model)


def do_each(
    page: ModelAdmin,
    request: HttpRequest,
    rows: "QuerySet[Row]",
    told: str,
    act: Callable[[Row, Actor], object],
) -> None:
    """Do something to each row in the operator's name; say of each what was done or why not."""
    actor = Actor("operator", str(request.user.pk))
    for row in rows:
        try:
            act(row, actor)
        except EveryPrintError as refusal:
            page.message_user(request, named(str(row), refusal.sentence()), messages.ERROR)
        else:
            page.message_user(request, named(str(row), told))
