import pytest

from workshop_app import resources
from workshop_app.adapters.content.tables import Faults
from workshop_app.adapters.content.workshop_file import read_workshop
from workshop_app.domain.finding import Rule
from workshop_app.domain.ids import TaskCode

TASKS = frozenset({TaskCode("cleaning")})
GOOD = """
year = 26
[[people]]
name = "Amina"
tasks = ["cleaning"]
[[places]]
name = "A1"
kind = "shelf"
[[lots]]
number = 1
supplier = "Banque du Doubs"
expected = 40
[[parts]]
kind = "dvd_drive"
first = 1
count = 4
"""


@pytest.fixture
def read(tmp_path):
    def reading(text):
        file = tmp_path / "list.toml"
        file.write_text(text, encoding="utf-8")
        faults = Faults()
        return read_workshop(file, TASKS, faults), faults.findings

    return reading


def test_a_good_list_is_read_whole(read):
    listed, findings = read(GOOD)
    assert not findings
    assert (listed.year, listed.lots[0].expected, listed.parts[0].count) == (26, 40, 4)


def test_the_list_of_the_demo_is_a_good_one():
    faults = Faults()
    tasks = frozenset(TaskCode(each.name) for each in resources.path("procedures").iterdir())
    listed = read_workshop(resources.path("demo/workshop.toml"), tasks, faults)
    assert not faults.findings
    assert listed.people


@pytest.mark.parametrize(
    ("before", "after", "rule", "named"),
    [
        ("year = 26", "year = 2026", Rule.UNKNOWN_VALUE, "2026"),
        ('"cleaning"', '"flying"', Rule.UNKNOWN_VALUE, "flying"),
        ('"shelf"', '"cellar"', Rule.UNKNOWN_VALUE, "cellar"),
        ("expected = 40", "expected = -1", Rule.UNKNOWN_VALUE, "-1"),
        ("number = 1", "numbre = 1", Rule.UNKNOWN_KEY, "numbre"),
        ('name = "Amina"', "", Rule.MISSING_KEY, "name"),
        ('name = "Amina"', "name = 3", Rule.WRONG_TYPE, "name"),
        ('name = "Amina"', 'name = "Amina"\nrole = "boss"', Rule.UNKNOWN_VALUE, "boss"),
        ("[[places]]", '[[people]]\nname = "Amina"\n[[places]]', Rule.NAME_TWICE, "Amina"),
        ("year = 26", "year = ", Rule.NOT_TOML, ""),
    ],
)
def test_a_fault_is_named_with_its_file_and_value(read, before, after, rule, named):
    _listed, findings = read(GOOD.replace(before, after, 1))
    told = [finding for finding in findings if finding.rule is rule]
    assert told
    assert told[0].file == "list.toml"
    assert named in str(told[0].values)
