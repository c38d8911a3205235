"""Loading the demo into an empty database, and telling how to use it."""

import json
import os
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password

from everyprint.accounts.services import create_staff
from everyprint.lib.actor import SYSTEM
from everyprint.lib.ids import grouped
from everyprint.lib.signing import derived_code
from everyprint.payments.services import create_vouchers
from everyprint.shops.hours import every_day
from everyprint.shops.models import Shop
from everyprint.shops.prices import Prices
from everyprint.shops.services import position
from everyprint.shops.services import register as register_shop

LE_PARRAIN = {
    "A4": {"gray": 10, "color": 25},
    "A3": {"gray": 25, "color": 50},
    "binding": {"rayure": 250, "cerdeau": 110},
}
COIN_COPIE = {
    "A4": {"gray": 15, "color": 75, "gray_duplex": 12, "color_duplex": 70},
    "binding": {"cerdeau": 100},
}
PASSWORD_LENGTH = 10
VOUCHERS = ((2000, 3), (500, 3))


@dataclass(frozen=True)
class SignIn:
    """A demo person: where they sign in, their name and password."""

    place: str
    name: str
    password: str


def sign_ins() -> list[SignIn]:
    """The demo people; their passwords follow from the deployment's own secret."""
    people = (("/shop/", "parrain"), ("/shop/", "coin"), ("/backoffice/", "operator"))
    return [
        SignIn(place, name, derived_code("demo", name, PASSWORD_LENGTH).lower()) for place, name in people
    ]


def load() -> bool:
    """Fill an empty database; False when it has a shop already."""
    if Shop.objects.exists():
        return False
    parrain = register_shop(
        "LE PARRAIN",
        Prices.from_json(LE_PARRAIN),
        public_id="EEX22",
        place="Dakar, Plateau",
        phone="+221771234567",
        is_phone_verified=True,
        is_demo=True,
        hours=every_day("07:30", "20:00"),
        **position("14.692800", "-17.446700"),
    )
    coin = register_shop(
        "COIN COPIE",
        Prices.from_json(COIN_COPIE),
        public_id="CPN44",
        place="Dakar, Médina",
        phone="+221781234567",
        is_phone_verified=True,
        is_demo=True,
        hours={},
        **position("14.695000", "-17.443700"),
    )
    for shop, owner in ((parrain, sign_ins()[0]), (coin, sign_ins()[1])):
        Shop.objects.filter(pk=shop.pk).update(master_pass=make_password(owner.password))
        create_staff(owner.name, owner.password, shop=shop.public_id)
    operator = sign_ins()[2]
    create_staff(operator.name, operator.password, is_operator=True)
    _keep_vouchers()
    return True


def is_all_there_is() -> bool:
    """Whether this deployment is a demo and nothing else: it has shops, and each of them is the demo's."""
    return Shop.objects.exists() and not Shop.objects.filter(is_demo=False).exists()


def vouchers() -> list[dict[str, object]]:
    """The demo's voucher codes, kept beside the demo database because only hashes are kept in it."""
    path = settings.DATA_DIR / "demo-vouchers.json"
    found: list[dict[str, object]] = json.loads(path.read_text()) if path.exists() else []
    return found


def _keep_vouchers() -> None:
    codes = [
        {"amount": amount, "code": grouped(code)}
        for amount, count in VOUCHERS
        for code in create_vouchers(amount, count, actor=SYSTEM)
    ]
    path = settings.DATA_DIR / "demo-vouchers.json"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(codes, file)
