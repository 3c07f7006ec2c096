"""Check digits of parcel labels (GS1, modulo 10)."""


def check_digit(digits: str) -> int:
    """Give the digit that completes a label's number."""
    if not digits.isdecimal():
        raise ValueError(f"not a number: {digits!r}")
    weighted = sum(int(digit) * (3, 1)[at % 2] for at, digit in enumerate(reversed(digits)))
    return -weighted % 10


def is_valid(label: str) -> bool:
    """Tell whether a label's last digit is its check digit."""
    return len(label) > 1 and check_digit(label[:-1]) == int(label[-1])
