"""The page on accessibility is made from the tests, is current, and leaves nothing out."""

from pathlib import Path

import pytest

import accessibility
from proving.declared import Declared, declared_in
from proving.judging import Proof
from proving.page import page
from proving.requirements import Audit, Clause, Groups, Requirement, Verdict, read_groups

ROOT = Path(__file__).parent.parent.parent
COUNTS = {
    "VIS": 20,
    "VOI": 16,
    "INP": 20,
    "SCN": 9,
    "SWI": 11,
    "COG": 18,
    "TIM": 6,
    "ERR": 6,
    "HLP": 6,
    "AT": 11,
    "PRF": 4,
    "AUT": 2,
    "PRN": 3,
    "KIO": 2,
    "DIG": 3,
    "PER": 4,
}


def test_the_page_is_current_and_nothing_in_it_contradicts_the_tests(capsys):
    """Otherwise: `python3 packaging/dev.py accessibility`, and read what it says."""
    assert accessibility.main(["--check"]) == 0, capsys.readouterr().err


def test_every_requirement_audit_and_clause_is_on_the_page():
    groups = read_groups()
    written = accessibility.PAGE.read_text(encoding="utf-8")
    numbered = {f"{group}-{n:02}" for group, count in COUNTS.items() for n in range(1, count + 1)}
    assert set(groups.requirements) == numbered
    assert set(groups.audits) == {f"T{n:02}" for n in range(1, 36)}
    clauses = [clause.id for all_of in groups.clauses.values() for clause in all_of]
    assert [
        id_ for id_ in (*numbered, *groups.audits, *clauses) if f"| {id_} |" not in written
    ] == []


def proof(*declared, audit="", clauses=(), **reasons):
    asked = Requirement(id="VIS-01", asks="Text stands out.", **reasons)
    return Proof(
        Groups(
            names={"VIS": "Seeing"},
            requirements={"VIS-01": asked},
            audits={"T09": Audit(id="T09", looks="Colours.", not_here=audit)},
            clauses={"WCAG": tuple(clauses)},
        ),
        declared,
    )


SAYS = Declared("tests/a.py", "test_text_stands_out", ("VIS-01", "T09"))
PLANTS = Declared("tests/a.py", "test_grey_is_found", ("T09",), is_planted=True)


ELSEWHERE = "The tool for it runs elsewhere."


def test_what_goes_together_has_no_faults():
    assert proof(SAYS, PLANTS).faults() == []
    assert proof(SAYS, PLANTS, partly="Not at night.").faults() == []
    assert proof(audit=ELSEWHERE, not_met="It is dark.").faults() == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (proof(), "VIS-01: is said to be met, and no test says so"),
        (proof(partly="Not at night."), "VIS-01: is said to be partly met, and no test says so"),
        (proof(SAYS, PLANTS, not_met="No."), "VIS-01: is said not to be met, and tests/a.py"),
        (proof(SAYS, PLANTS, not_met="No.", partly="A bit."), "VIS-01: has more than one reason"),
        (proof(SAYS, PLANTS, Declared("b.py", "", ("VIS-99",))), "b.py: VIS-99 is no requirement"),
        (proof(SAYS, PLANTS, Declared("b.py", "", ())), "b.py: declares nothing"),
        (proof(SAYS, PLANTS, audit="Only there."), "T09: is said not to run here"),
        (proof(not_met="No."), "T09: runs nowhere, and nothing says why"),
        (proof(SAYS), "T09: was never seen to report a fault"),
        (proof(PLANTS, not_met="No."), "T09: faults are planted for it, and nothing runs it"),
        (
            proof(SAYS, PLANTS, clauses=[Clause(id="1.4.3", name="Contrast")]),
            "1.4.3: rests on requirements, or says why",
        ),
        (
            proof(SAYS, PLANTS, clauses=[Clause(id="1.4.3", name="Contrast", rests_on=("A-1",))]),
            "1.4.3: rests on A-1, which is no requirement",
        ),
    ],
)
def test_what_does_not_go_together_is_told(wrong, fault):
    assert any(each.startswith(fault) for each in wrong.faults()), wrong.faults()


SOURCE = """
import pytest
pytestmark = pytest.mark.proves("VIS-02")
ROWS = [pytest.param(1, marks=pytest.mark.planted("T09"))]
@pytest.mark.proves("VIS-01", "T09")
@pytest.mark.parametrize("n", [1])
def test_a(n): ...
class TestB:
    @pytest.mark.planted("T10")
    def test_c(self): ...
"""


def test_marks_are_read_wherever_they_stand():
    assert set(declared_in("x.py", SOURCE)) == {
        Declared("x.py", "", ("VIS-02",)),
        Declared("x.py", "", ("T09",), is_planted=True),
        Declared("x.py", "test_a", ("VIS-01", "T09")),
        Declared("x.py", "test_c", ("T10",), is_planted=True),
    }
    assert declared_in("m.py", 'PROVES = ("PER-01",)') == [Declared("m.py", "", ("PER-01",))]


def test_a_mark_that_cannot_be_read_is_told_with_its_place():
    with pytest.raises(ValueError, match=r"x\.py:1: IDS is no plain string"):
        declared_in("x.py", "@pytest.mark.proves(IDS)\ndef test_a(): ...")


def test_a_clause_is_as_good_as_what_it_rests_on():
    clause = Clause(id="1.4.3", name="Contrast", rests_on=("VIS-01",))
    assert proof().verdict_of(clause) is Verdict.MET
    assert proof(partly="Not at night.").verdict_of(clause) is Verdict.PARTLY
    assert proof(not_met="It is dark.").verdict_of(clause) is Verdict.NOT_MET
    assert proof().verdict_of(Clause(id="8", name="Hardware", not_here="None.")) is None


def test_what_is_not_met_stands_first_with_its_reason():
    written = page(proof(not_met="It is dark."))
    assert written.index("## Not met") < written.index("## Seeing")
    assert "| VIS-01 | Text stands out. | It is dark. |" in written
    assert "text stands out" in page(proof(SAYS))
