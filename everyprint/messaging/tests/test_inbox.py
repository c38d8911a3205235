"""What came to a channel's door and waits to be answered."""

import pytest

from everyprint.lib import clock
from everyprint.messaging import inbox
from everyprint.messaging.channels.base import Arrived, SentFile
from everyprint.messaging.models import Arrival

ARRIVED = Arrived("toy:main", "7", "k1", text="mon code UHUS-2345-ABCD-EFG7", files=(SentFile("r", "a.pdf"),))
pytestmark = pytest.mark.django_db


def test_what_waits_is_sealed_because_it_may_hold_a_secret() -> None:
    arrival = inbox.keep(ARRIVED)
    assert arrival is not None and inbox.contents(arrival) == ARRIVED
    assert "UHUS" not in str(list(Arrival.objects.values()))


def test_what_an_older_version_kept_is_still_read() -> None:
    old = Arrival.objects.create(
        key="k", channel_account="toy:main", external_id="7", body=ARRIVED.to_json(), arrived_at=clock.now()
    )
    assert inbox.contents(old) == ARRIVED


def test_what_another_key_sealed_is_not_taken_for_an_empty_message(settings) -> None:
    arrival = inbox.keep(ARRIVED)
    settings.SECRET_KEY = "another"
    with pytest.raises(ValueError, match="another secret key"):
        inbox.contents(arrival)
