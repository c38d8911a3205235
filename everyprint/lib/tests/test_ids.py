"""Codes that people type."""

from everyprint.lib import ids


def test_every_voucher_code_has_a_digit_so_that_no_sentence_is_taken_for_one(monkeypatch):
    drawn = iter(["ABCDEFGHJKMNPQRS", "ABCDEFGHJKMNPQR7"])
    monkeypatch.setattr(ids, "new_id", lambda length: next(drawn))
    assert ids.new_voucher_code() == "ABCDEFGHJKMNPQR7"


def test_codes_are_read_without_dashes_spaces_and_case():
    assert ids.normalise_code(" k7m-2qx ") == "K7M2QX"
    assert ids.grouped("K7M2QX9A") == "K7M2-QX9A"
