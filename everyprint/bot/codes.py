"""The codes that messages have a place for. No table keeps them: they are computed when their owner reads."""

from collections.abc import Mapping
from typing import Any

from everyprint.customers.codes import recovery_code
from everyprint.customers.models import Customer
from everyprint.lib.ids import grouped
from everyprint.orders.codes import pickup_code
from everyprint.orders.models import Order

PICKUP_GROUP = 3


def code_in(kind: str, params: Mapping[str, Any]) -> tuple[str, str]:
    """The code of a message and how it is written; empty where there is none, or none any more."""
    if kind == "order_complete":
        order = Order.objects.filter(public_id=params["order_id"]).first()
        code = pickup_code(order) if order else ""
        return code, grouped(code, PICKUP_GROUP)
    if kind in ("recovery_code", "leave_balance") and params.get("number"):
        rows = Customer.objects.filter(public_id=params["customer"], recovery_number=params["number"])
        owner = rows.exclude(recovery_hash=None).first()
        code = recovery_code(owner) if owner else ""
        return code, grouped(code)
    return "", ""
