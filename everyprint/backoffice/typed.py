"""What is typed beside the choice of an action."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from unfold.forms import ActionForm

REASON_MAX = 200


def field_beside(what: str | Promise) -> forms.TextInput:
    """A field beside the choice of an action."""
    classes = "bg-white text-base-700 px-2 py-1 rounded-default"
    return forms.TextInput(attrs={"placeholder": what, "aria-label": what, "class": classes})


class ShopForm(ActionForm):  # type: ignore[misc]
    """The choice of an action on shops: why, or the customer's number it needs."""

    reason = forms.CharField(
        required=False,
        max_length=REASON_MAX,
        label="",
        widget=field_beside(gettext_lazy("Raison, ou numéro du client")),
    )


class ReasonForm(ActionForm):  # type: ignore[misc]
    """The choice of an action, and why."""

    reason = forms.CharField(
        required=False, max_length=REASON_MAX, label="", widget=field_beside(gettext_lazy("Raison"))
    )
