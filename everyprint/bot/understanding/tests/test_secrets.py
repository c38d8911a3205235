"""Secrets are found however they are written, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everyprint.bot.understanding.secrets import HIDDEN, Kind, find, masked
from everyprint.lib import ids

VOUCHER, RECOVERY = "UHUS2345ABCDEFG7", "K7M2QX9AB3CD"
WORDS = ["mon code est", "voici mon code de recharge :", "bonjour", "avec", "", "j'ai 2 pages et", "«"]
AFTER = ["", "merci", "svp", ".", "!", ", faites vite", "»", "et 3 copies", "c'est bon ?"]

ordinary = [
    "2 copies recto verso noir et blanc pages 1-10 reliure",
    "chercher vers 18h",
    "chercher vers",
    "225 pages en A4",
    "en A4 22 25 27 29",
    "pages 2-4-8-12-16 et 22-25",
    "pages 2,3,5-7,9-12,14-16,22",
    "page 2, page 4, page 6 en couleur",
    "mon numéro est le 237 677 234 589",
    "appelez le +221 77 123 45 67 ou le 78 234 56 78",
    "+4915112345678",
    "66 77 23 45 89 et 65 51 23 45 67",
    "année 2023-2024-L3",
    "la commande 4RPG-H8QN est prête ?",
    "4RPG-H8QN deux copies",
    "4970 pages",
    "j'ai oublié mon mot de passe",
    "il y a un mot de passe sur le fichier",
    "je veux un code de recharge",
    "le code secret, où je le mets ?",
    "c'est pour 25 pages cet apres midi svp",
    "please print page seven and page eight",
    "vers quelle heure c'est pret stp",
    "faxe cette page deux fois svp",
    "12 000 F ou 12 500 F",
    "IMG-20241126-WA0012.jpg",
    "memoire_master2_vf.pdf",
    "CV Awa Sene 2026.docx",
    "4 par page, 9 par page",
]


@pytest.mark.parametrize("text", ordinary)
def test_nothing_ordinary_is_taken_for_a_secret(text: str) -> None:
    assert find(text) == () and masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "mon code de secour est K7M2QX9AB3CD0",
        "K7M2-QX9A-B3CDmerci",
        "K7M2QX9AB3CDD",
        "code:UHUS2345ABCDEFG7svp 3 copies",
        "k7m2qx9ab3cdd",
        "c'est k7m2 qx9 b3cd je crois",
        "K7M2QX9.B3CX",
    ],
)
def test_a_code_with_something_glued_to_it_or_a_slip_of_the_thumb_is_hidden(text: str) -> None:
    hidden = masked(text, [RECOVERY])
    plain = "".join(character for character in hidden.upper() if character.isalnum())
    assert not any(group in plain for group in ("K7M2", "QX9A", "B3CD", "UHUS", "2345", "DEFG"))


@given(
    st.lists(st.text("0123456789", min_size=1, max_size=3), min_size=1, max_size=9), st.sampled_from(" -.,")
)
def test_no_list_of_pages_and_no_telephone_number_is_a_code(parts: list[str], sign: str) -> None:
    assert not [secret for secret in find(sign.join(parts)) if secret.kind is not Kind.CARD]


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzé", min_size=1, max_size=16), max_size=12))
def test_no_words_are_a_code(words: list[str]) -> None:
    assert not [secret for secret in find(" ".join(words)) if secret.kind in (Kind.CODE, Kind.PARTIAL)]


def spelled(code: str, sign: str) -> str:
    return sign.join(code[start : start + 4] for start in range(0, len(code), 4))


codes = st.builds(
    "".join,
    st.sampled_from([12, 16]).flatmap(
        lambda n: st.lists(st.sampled_from(ids.ALPHABET), min_size=n, max_size=n)
    ),
).filter(ids.has_mixed_group)


@given(
    codes,
    st.sampled_from(["", "-", " ", ".", " - ", "–", "\u00a0", "_"]),
    st.booleans(),
    st.sampled_from(WORDS),
    st.sampled_from(AFTER),
)
def test_a_code_is_found_in_every_spelling_and_nothing_of_it_is_left(
    code: str, sign: str, is_small: bool, before: str, after: str
) -> None:
    written = spelled(code, sign).lower() if is_small else spelled(code, sign)
    text = f"{before} {written} {after}".strip()
    found = [secret for secret in find(text) if secret.kind is Kind.CODE]
    assert len(found) == 1 and code in found[0].codes
    assert not any(group in masked(text).upper() for group in spelled(code, " ").split())


def test_several_codes_in_one_text_are_all_found() -> None:
    text = f"recharge {spelled(VOUCHER, '-')}, secours {spelled(RECOVERY, '-')} et {spelled(VOUCHER, ' ')}"
    assert [secret.codes[0] for secret in find(text)] == [VOUCHER, RECOVERY, VOUCHER]
    assert masked(text) == f"recharge {HIDDEN}, secours {HIDDEN} et {HIDDEN}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mon code secret Orange Money c'est 4821", Kind.PIN),
        ("pin: 1234", Kind.PIN),
        ("code om 1234 svp", Kind.PIN),
        ("4821 c'est mon code secret", Kind.PIN),
        ("my secret code is 0000", Kind.PIN),
        ("cvv 123", Kind.PIN),
        ("4242 4242 4242 4242", Kind.CARD),
        ("5555555555554444", Kind.CARD),
        ("378282246310005", Kind.CARD),
        ("ma carte bancaire 4970 4012 3456 7890 exp 08/28", Kind.CARD),
        ("le mot de passe du pdf est soleil", Kind.WORD),
        ("mdp : Soleil!2024", Kind.WORD),
        ('my password is "blue sky"', Kind.WORD),
        ("je lis US57-7XPZ-79ZR-R et la suite manque", Kind.PARTIAL),
        ("Y5Q4-O0SV-M3MN-48P4", Kind.PARTIAL),
        ("mon retrait : kxm p4t", Kind.PICKUP),
        ("KXMP4T", Kind.PICKUP),
    ],
)
def test_secrets_of_other_kinds_are_found(text: str, kind: Kind) -> None:
    assert [secret.kind for secret in find(text, ["KXMP4T"])] == [kind]
    assert HIDDEN in masked(text, ["KXMP4T"])


@pytest.mark.parametrize(
    ("name", "kept"),
    [("code-UHUS-2345-ABCD-EFG7.pdf", f"{HIDDEN}.pdf"), ("k7m2qx9ab3cd.pdf", f"{HIDDEN}.pdf")],
)
def test_a_file_is_not_called_by_a_code(name: str, kept: str) -> None:
    assert masked(name) == kept


def test_new_vouchers_have_a_group_with_a_digit_and_a_letter() -> None:
    assert all(ids.has_mixed_group(ids.new_voucher_code()) for _ in range(200))
