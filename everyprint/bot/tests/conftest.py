"""A customer, two shops and a document that is already read, on a real database."""

from itertools import count

import pytest

from everyprint.bot import services
from everyprint.documents.engine import Inspection, PageSize
from everyprint.documents.models import Document, Revision
from everyprint.jobs.models import Event
from everyprint.jobs.services import handle_event
from everyprint.lib import clock, ids
from everyprint.lib.actor import SYSTEM
from everyprint.messaging.message import Answer
from everyprint.messaging.models import Message
from everyprint.messaging.outbox import deliver_to_customer, hand_over
from everyprint.payments.services import create_vouchers
from everyprint.shops.prices import Prices
from everyprint.shops.services import register as register_shop

PARRAIN = {
    "A4": {"gray": 10, "color": 25},
    "A3": {"gray": 25, "color": 50},
    "binding": {"rayure": 250, "cerdeau": 110},
}
COIN = {"A4": {"gray": 15, "color": 75, "gray_duplex": 12, "color_duplex": 70}, "binding": {"cerdeau": 100}}
COLOUR = (3, 12, 17, 30)


class Talk:
    """A customer's side of the conversation, and what the bot said."""

    def __init__(self, address):
        self.address = address
        self.keys = count()

    @property
    def customer(self):
        return self.address.customer

    def write(self, text, key=None):
        hand_over(services.take_text(self.address, text, key or f"k{next(self.keys)}"))
        return self.last

    def tap(self, payload, key=None):
        hand_over(services.take_tap(self.address, payload, key or f"k{next(self.keys)}"))
        return self.last

    def send(self, *files, key=None):
        hand_over(services.take_files(self.address, list(files), key or f"k{next(self.keys)}"))
        return self.last

    def sent(self):
        rows = Message.objects.filter(customer=self.customer.public_id, direction=Message.OUT)
        return list(rows.order_by("created_at", "pk"))

    @property
    def last(self):
        return next(reversed(self.sent()), None)

    def kinds(self):
        return [message.kind for message in self.sent()]

    def work(self):
        """What the quick worker does: handle what is left of the events, and deliver."""
        for event in Event.objects.filter(handled_at__isnull=True):
            handle_event(event.pk)
        deliver_to_customer(self.customer.public_id)

    def choices(self):
        return self.last.said.choices

    def taps(self):
        """What the choices of the last message send back."""
        return [choice.tap for choice in self.choices() if isinstance(choice, Answer)]

    def payload(self, start):
        """The choice of the last message that sends back what starts so."""
        found = [tap for tap in self.taps() if tap.startswith(start)]
        assert found, (start, self.choices())
        return found[0]

    def has_read(self, name="memoire.pdf", **facts):
        """A document of this customer that the engine has already read."""
        inspection = Inspection(
            **{
                "type": "pdf",
                "pages": 37,
                "colour_pages": COLOUR,
                "sizes": (PageSize(210, 297, tuple(range(1, 38))),),
            }
            | facts
        )
        moment = clock.now()
        document = Document.objects.create(
            public_id=ids.new_key(), customer=self.customer.public_id, name=name, created_at=moment
        )
        return Revision.objects.create(
            public_id=ids.new_key(),
            document=document,
            sha256="0" * 64,
            size_bytes=1,
            state=Revision.READY,
            inspection=inspection.to_json(),
            page_count=inspection.pages,
            sheet_paths=["aa/sheet.webp"],
            created_at=moment,
            analysed_at=moment,
        )

    def labels(self):
        return [choice.label for choice in self.choices()]

    def orders(self, **facts):
        """Stand at the options of a document."""
        revision = self.has_read(**facts)
        self.tap(f"print:{revision.public_id}")
        return revision

    def tops_up(self, amount):
        code = create_vouchers(amount, 1, actor=SYSTEM)[0]
        self.write(code)
        self.work()


@pytest.fixture
def shop(db):
    return register_shop("LE PARRAIN", Prices.from_json(PARRAIN), place="Plateau", public_id="EEX22")


@pytest.fixture
def other_shop(db):
    return register_shop("COIN COPIE", Prices.from_json(COIN), place="Médina", public_id="CCP22")


@pytest.fixture
def talk(shop):
    return Talk(services.arrive("web", "phone-1", "fr"))
