from labels.carrier import carrier_of


def test_names_the_carrier():
    assert carrier_of("6291041500213") == "Desert Post"
