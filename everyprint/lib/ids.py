"""Public ids and codes people can read aloud: 31 characters without 0 O 1 I L."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
ORDER_LENGTH = 8
SHOP_LENGTH = 5
CUSTOMER_LENGTH = 8
RECOVERY_LENGTH = 16
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
    """A voucher's code. It has a digit, so that no sentence of sixteen letters can be taken for one."""
    while True:
        code = new_id(VOUCHER_LENGTH)
        if any(character.isdigit() for character in code):
            return code


def normalise_code(text: str) -> str:
    """A typed code without dashes and spaces, in capitals, with look-alikes left as typed."""
    return "".join(character for character in text.upper() if character in ALPHABET or character.isalnum())


def grouped(code: str, size: int = 4) -> str:
    """`K7M2QX9A` → `K7M2-QX9A`, for eyes."""
    return "-".join(code[start : start + size] for start in range(0, len(code), size))
