"""The one reader of whole numbers that come from outside: any length, never an error, never a cut number."""


def whole_number(text: str, maximum: int, minimum: int = 0) -> int | None:
    """The number that plain digits say, within bounds; None for anything else.

    Leading zeros do not count. What is longer than `maximum` is not even converted: Python refuses to convert
    thousands of digits, and converting them is work for nothing.
    """
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit()):
        return None
    digits = digits.lstrip("0") or "0"
    if len(digits) > len(str(maximum)):
        return None
    number = int(digits)
    return number if minimum <= number <= maximum else None
