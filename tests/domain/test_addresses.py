import pytest

from workshop_app.domain.addresses import address_of
from workshop_app.domain.ids import BeneficiaryId

WHOM = BeneficiaryId("b-1")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("École des Tilleuls", "3 rue de l’Église\n44000 Nantes"),
        ("عائلة الخطيب", "شارع النصر ١٢\nالدار البيضاء"),
        ("王小明一家", "中山路 8 号\n上海市"),
        ("Σχολείο Αθηνών", "Οδός Ερμού 5"),
    ],
)
def test_an_address_is_kept_in_any_script(name, lines):
    told = address_of(WHOM, f"  {name} ", lines, "02 40 00 00 00")
    assert (told.name, told.lines) == (name, tuple(lines.splitlines()))


@pytest.mark.parametrize(
    ("name", "lines", "phone", "named"),
    [
        (" ", "", "", "name: it is empty"),
        ("a" * 81, "", "", "name: a line is longer than 80 letters"),
        ("a", "\n".join("abcdefg"), "", "address: it has more than 6 lines"),
        ("a", "b" * 61, "", "address: a line is longer than 60 letters"),
        ("a", "b\x07", "", "address: it holds what is no letter"),
        ("a", "", "1" * 41, "phone: a line is longer than 40 letters"),
    ],
)
def test_what_is_no_address_is_refused_by_the_name_of_its_field(name, lines, phone, named):
    with pytest.raises(ValueError, match=f"^{named}$"):
        address_of(WHOM, name, lines, phone)


def test_what_a_log_holds_of_an_address_says_nothing():
    told = address_of(WHOM, "Zwölf", "rue", "02")
    assert repr(told) == f"{told}" == "Address(beneficiary='b-1', …)"
