"""Public ids and codes people can read aloud: 31 characters without 0 O 1 I L."""

import secrets

HIDDEN = "••••"  # what stands in the place of a secret
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
ORDER_LENGTH = 8
SHOP_LENGTH = 5
CUSTOMER_LENGTH = 8
RECOVERY_LENGTH = 12  # older ones have the 16 of a voucher
VOUCHER_LENGTH = 16


def new_id(length: int) -> str:
    """A random id of `length` characters (4.95 bits each)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_order_id() -> str:
    return new_id(ORDER_LENGTH)


def new_shop_id() -> str:
    return new_id(SHOP_LENGTH)


def new_customer_id() -> str:
    return new_id(CUSTOMER_LENGTH)


def new_key() -> str:
    """A long random id for rows that nobody types (101 bits and more)."""
    return new_id(22)


def new_voucher_code() -> str:
    """A voucher's code, which nobody can take for words or a number."""
    while True:
        code = new_id(VOUCHER_LENGTH)
        if has_mixed_group(code):
            return code


def is_of_our_alphabet(code: str) -> bool:
    return set(code) <= set(ALPHABET)


def is_code_like(code: str) -> bool:
    """Whether there is a digit and a letter: words and numbers have not both."""
    return any(map(str.isdigit, code)) and any(map(str.isalpha, code))


def has_mixed_group(code: str, size: int = 4) -> bool:
    """Whether a group of a code has a digit and a letter, so that it is a code also with spaces between."""
    return any(is_code_like(code[start : start + size]) for start in range(0, len(code), size))


def normalise_code(text: str) -> str:
    """A typed code without dashes and spaces, in capitals, with look-alikes left as typed."""
    return "".join(character for character in text.upper() if character in ALPHABET or character.isalnum())


def grouped(code: str, size: int = 4) -> str:
    """`K7M2QX9A` → `K7M2-QX9A`, for eyes."""
    return "-".join(code[start : start + size] for start in range(0, len(code), size))
