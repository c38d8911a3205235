"""Callbacks as they arrive: signed, repeated, altered, late, forged, or never."""

import json

import pytest

from everyprint.payments.providers import base
from everyprint.payments.providers.base import Authenticity
from everyprint.payments.providers.pawapay import adapter
from everyprint.payments.providers.pawapay.adapter import PawaPay
from everyprint.simulators.kit.faults import Fault
from everyprint.simulators.pawapay.tests.test_deposits import cameroon, settled


def pay(simulator, *faults):
    simulator.books.faults.extend(faults)
    wanted = cameroon("789")
    PawaPay().collect(wanted)
    settled(simulator)
    return wanted


def parse(door, callback):
    return PawaPay().parse_callback("POST", callback.headers, callback.body, door.url)


def test_a_repeated_callback_is_the_same_event_each_time(simulator, door):
    pay(simulator, Fault("callback_duplicate", count=3))
    assert len({parse(door, callback).event for callback in door.wait(3)}) == 1


def test_an_altered_amount_in_a_callback_does_not_alter_the_lookup(simulator, door):
    wanted = pay(simulator, Fault("callback_altered_amount"))
    [callback] = door.wait(1)
    assert json.loads(callback.body)["amount"] == "5000.00"
    status = PawaPay().lookup(wanted)
    assert isinstance(status, base.Succeeded) and status.amount == 500


def test_a_callback_signed_for_another_body_is_refused(simulator, door):
    pay(simulator, Fault("callback_bad_signature"))
    with pytest.raises(base.CallbackRefused):
        parse(door, door.wait(1)[0])


def test_an_unsigned_callback_is_refused_where_signatures_are_asked_for(simulator, door):
    pay(simulator)
    [callback] = door.wait(1)
    with pytest.raises(base.CallbackRefused):
        PawaPay().parse_callback("POST", {}, callback.body, door.url)


def test_an_old_signature_is_still_worth_a_look(simulator, door):
    wanted = pay(simulator, Fault("callback_expired_signature"))
    hint = parse(door, door.wait(1)[0])
    assert (hint.reference, hint.authenticity) == (wanted.reference, Authenticity.NONE)


def test_a_callback_that_never_comes_can_be_asked_for(simulator, door, within):
    wanted = pay(simulator, Fault("callback_never"))
    within(lambda: isinstance(PawaPay().lookup(wanted), base.Succeeded))
    assert door.received == []
    answer = adapter._client().call("POST", f"/v2/deposits/resend-callback/{wanted.reference}")
    assert answer.json() == {"depositId": wanted.reference, "status": "ACCEPTED"}
    assert parse(door, door.wait(1)[0]).reference == wanted.reference


def test_a_callback_that_is_not_taken_comes_again_signed_anew(simulator, door, within):
    door.statuses = [500, 503]
    pay(simulator)
    door.wait(1)
    within(lambda: simulator.postman.callbacks[0].answers == [500])
    simulator.books.advance(5)
    door.wait(2)
    within(lambda: simulator.postman.callbacks[0].answers == [500, 503])
    simulator.books.advance(30)
    deliveries = door.wait(3)
    within(lambda: simulator.postman.callbacks[0].delivered)
    assert len({delivery.headers["signature"] for delivery in deliveries}) == 3


def test_a_late_callback_waits_for_its_moment(simulator, door):
    pay(simulator, Fault("callback_late", seconds=3600))
    assert door.received == []
    simulator.books.advance(3600)
    door.wait(1)


def test_a_new_key_is_fetched_once_and_then_known(simulator, door):
    pay(simulator)
    [callback] = door.wait(1)
    key_id = simulator.postman.signer.key_id
    assert adapter.public_key(key_id) == simulator.postman.signer.public_pem
    simulator.server.stop()
    assert parse(door, callback).authenticity is Authenticity.PROVEN


def test_unknown_key_ids_do_not_make_us_ask_again_and_again(simulator):
    assert adapter.public_key("unknown-1") == ""
    asked_at = adapter._keys[simulator.url][0]
    assert adapter.public_key("unknown-2") == ""
    assert adapter._keys[simulator.url][0] == asked_at
