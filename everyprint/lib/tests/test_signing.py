"""Keyed hashes and signatures are bound to a purpose, a value, a time and this deployment."""

from datetime import timedelta

import pytest
from django.test import override_settings

from everyprint.lib import clock, ids, signing


def test_a_signed_value_is_recognised_until_it_expires() -> None:
    token = signing.sign("file", "r1", 60)
    assert signing.is_signed("file", "r1", token)
    with clock.travelled(timedelta(seconds=59)):
        assert signing.is_signed("file", "r1", token)
    with clock.travelled(timedelta(seconds=62)):
        assert not signing.is_signed("file", "r1", token)


def test_a_signature_is_for_one_purpose_one_value_and_one_deployment() -> None:
    token = signing.sign("file", "r1", 60)
    assert not signing.is_signed("page", "r1", token)
    assert not signing.is_signed("file", "r2", token)
    with override_settings(SECRET_KEY="another"):
        assert not signing.is_signed("file", "r1", token)


@pytest.mark.parametrize("token", ["", ".", "99999999999.", "99999999999.é", "x.y", "²²²²²²²²²²²².a", "-1.a"])
def test_nonsense_is_not_a_signature(token: str) -> None:
    assert not signing.is_signed("file", "r1", token)


def test_a_later_expiry_cannot_be_written_into_a_token() -> None:
    expiry, _, signature = signing.sign("file", "r1", 60).partition(".")
    assert not signing.is_signed("file", "r1", f"{int(expiry) + 1}.{signature}")


def test_a_derived_code_is_the_same_each_time_and_uses_the_readable_characters() -> None:
    code = signing.derived_code("pickup", "A:0", 6)
    assert code == signing.derived_code("pickup", "A:0", 6) != signing.derived_code("pickup", "A:1", 6)
    assert len(code) == 6 and set(code) <= set(ids.ALPHABET)


def test_a_value_and_its_purpose_cannot_be_shifted_into_each_other() -> None:
    assert signing.keyed_hash("ab", "c") != signing.keyed_hash("a", "bc")


def test_ids_use_characters_that_nobody_confuses() -> None:
    made = {ids.new_id(8) for _ in range(500)}
    assert len(made) == 500
    assert set("".join(made)) <= set(ids.ALPHABET) and not set("01OIL") & set(ids.ALPHABET)


@pytest.mark.parametrize("typed", ["k7m2-qx9a", "K7M2 QX9A", " k7-m2.qx/9a\n"])
def test_a_code_is_read_without_what_people_add(typed: str) -> None:
    assert ids.normalise_code(typed) == "K7M2QX9A"
    assert ids.grouped("K7M2QX9A") == "K7M2-QX9A"
