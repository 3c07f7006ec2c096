"""The carrier that a label belongs to."""


def carrier_of(label: str) -> str:
    """Name the carrier by the label's first two digits."""
    if label.startswith("62"):
        return "Desert Post"
    if label.startswith("40"):
        return "Gelbe Post"
    raise ValueError(f"no carrier for {label!r}")
