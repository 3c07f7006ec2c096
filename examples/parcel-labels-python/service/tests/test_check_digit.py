import pytest

from labels.check_digit import check_digit, is_valid


def test_completes_a_number():
    assert check_digit("629104150021") == 3


def test_tells_a_typing_error():
    assert is_valid("6291041500213")
    assert not is_valid("6291041500231")
    assert not is_valid("")


def test_refuses_letters():
    with pytest.raises(ValueError, match="not a number"):
        check_digit("62x")
