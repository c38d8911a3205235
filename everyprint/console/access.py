"""Who may see a page of the console: the staff of one shop, and only what is that shop's."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from everyprint.accounts.models import Membership
from everyprint.accounts.queries import membership_of
from everyprint.lib.actor import Actor
from everyprint.lib.signing import sign
from everyprint.orders.errors import UnknownOrder
from everyprint.orders.models import Order
from everyprint.orders.queries import by_public_id
from everyprint.shops import queries as shops
from everyprint.shops.models import Shop

LIVE_SECONDS = 12 * 3600
Parameters = ParamSpec("Parameters")


@dataclass(frozen=True)
class Staff:
    """A signed-in person at the shop where they work."""

    membership: Membership
    shop: Shop

    @property
    def actor(self) -> Actor:
        return Actor("staff", str(self.membership.user_id))

    @property
    def live_url(self) -> str:
        """The event stream of this shop's board."""
        topic = self.shop.topic
        return f"/live/?topic={topic}&token={sign('live', topic, LIVE_SECONDS)}"

    def order(self, public_id: str) -> Order:
        """An order of this shop. Another shop's order does not exist here (404)."""
        try:
            order = by_public_id(public_id)
        except UnknownOrder:
            raise Http404 from None
        if order.shop_id != self.shop.pk:
            raise Http404
        return order


StaffView = Callable[Concatenate[HttpRequest, Staff, Parameters], HttpResponseBase]
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponseBase]


def staff_only(view: StaffView[Parameters]) -> View[Parameters]:
    """Give a view the person's shop; others sign in first, or read why they may not come in."""

    @wraps(view)
    def checked(
        request: HttpRequest, /, *arguments: Parameters.args, **keywords: Parameters.kwargs
    ) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        membership = membership_of(request.user)
        if membership is None:
            return render(request, "console/no_shop.html", status=403)
        staff = Staff(membership, shops.by_public_id(membership.shop))
        answer = view(request, staff, *arguments, **keywords)
        answer.headers.setdefault("Cache-Control", "no-store, private")
        return answer

    return checked
