"""Whose number it is, and which brand a person means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everyprint.payments.numbering import AROUND, NICKNAMES, PREFIXES, agrees, brand_of, named, words_of
from everyprint.payments.providers.pawapay.networks import NETWORKS

CI = [network for network in NETWORKS if network.country == "CI"]
SN = [network for network in NETWORKS if network.country == "SN"]


@pytest.mark.parametrize(
    ("number", "brand"),
    [
        ("+221771234567", "Orange Money"), ("+221781234567", "Orange Money"), ("+221761234567", "Free Money"),
        ("+221701234567", ""), ("+2250707070701", "Orange Money"), ("+2250507070701", "MTN MoMo"),
        ("+2250107070701", ""), ("+22670123456", "Moov Money"), ("+22676123456", "Orange Money"),
        ("+2290197000000", "MTN MoMo"), ("+2290195000000", "Moov Money"), ("+22997000000", "MTN MoMo"),
        ("+237677234589", "MTN MoMo"), ("+237699234589", "Orange Money"), ("+237662234589", ""),
        ("+242061234567", "MTN MoMo"), ("+242051234567", "Airtel Money"), ("+24174123456", "Airtel Money"),
        ("+33612345678", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_numbers_beginning_says_whose_it_was(number: str, brand: str) -> None:
    assert brand_of(number) == brand


def test_no_beginning_belongs_to_two_brands() -> None:
    for brands in PREFIXES.values():
        listed = [(start, brand) for brand, starts in brands.items() for start in starts.split()]
        for start, brand in listed:
            assert {b for s, b in listed if s.startswith(start)} == {brand}
        assert set(brands) <= set(NICKNAMES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("OM", "ORANGE_CIV"), ("om", "ORANGE_CIV"), ("O.M.", "ORANGE_CIV"), ("Orange", "ORANGE_CIV"),
        ("c'est Orange Money", "ORANGE_CIV"), ("MTN", "MTN_MOMO_CIV"), ("MoMo", "MTN_MOMO_CIV"),
        ("mtn momo", "MTN_MOMO_CIV"), ("wave", "WAVE_CIV"), ("wave_civ", "WAVE_CIV"),
        ("money", ""), ("mo", ""), ("m", ""), ("t", ""), ("", ""), ("pas orange", ""), ("orange ou mtn", ""),
        ("free", ""), ("comment", ""),
    ],
)  # fmt: skip
def test_a_brand_is_known_by_whole_words_only(text: str, code: str) -> None:
    network = named(text, CI)
    assert (network.code if network else "") == code


@given(st.sampled_from(SN), st.data())
def test_no_piece_of_a_name_names_it(network, data: st.DataObject) -> None:  # type: ignore[no-untyped-def]
    start = data.draw(st.integers(0, len(network.name)))
    piece = network.name[start : data.draw(st.integers(start, len(network.name)))]
    found = named(piece, SN)
    said = " ".join(word for word in words_of(piece) if word not in AROUND)
    assert found is None or said in NICKNAMES[found.name]


@pytest.mark.parametrize(
    ("text", "is_yes"), [("Oui", True), ("OK.", True), ("d'accord", True), ("non", False)]
)
def test_a_yes_only_agrees(text: str, is_yes: bool) -> None:
    assert agrees(text) is is_yes
