"""What a team lead types: lists, lots and calls for tender, with badge and PIN."""

import pytest
from openpyxl import Workbook

from workshop_app.adapters.storage.storage import open_storage
from workshop_app.application.draft import of_item
from workshop_app.bootstrap import lead_commands
from workshop_app.domain.codes import Code, CodeKind, numbered
from workshop_app.domain.facts import FactKind
from workshop_app.domain.ids import ItemId, LotId, PersonId
from workshop_app.domain.people import Person, Role
from workshop_app.domain.pin import hash_pin
from workshop_app.settings import Settings

LEAD, WORKER, BARE = (Code(CodeKind.BADGE, 0x5A1230 + n).text for n in range(3))
LOT = "LT 26 0003"


@pytest.fixture
def typed(tmp_path, capsys):
    """Types a command; gives back the exit code and what was said."""
    data = tmp_path / "desk"
    storage = open_storage(data)
    pin = hash_pin("2580", bytes(16))
    with storage.unit_of_work() as uow:
        for badge, role, secret in (
            (LEAD, Role.LEAD, pin),
            (WORKER, Role.WORKER, pin),
            (BARE, Role.LEAD, ""),
        ):
            person = Person(
                id=PersonId(badge),
                badge=badge,
                first_name=badge,
                portrait="person",
                role=role,
                pin=secret,
            )
            uow.people.save(person)
        uow.commit()
    storage.close()

    def obey(*words, badge=LEAD, pin="2580"):
        settings = Settings(data=data, language="en")
        line = [*map(str, words), "--badge", badge]
        code = lead_commands.run(line, lambda _folder, _lang: settings, lambda _asked: pin)
        told = capsys.readouterr()
        return code, told.out + told.err

    return obey


def a_list_of_500(file):
    """500 machines, and every 25th line is bad in one of five ways."""
    bad = [("", "PC fixe", ""), ("CZC1", "PC fixe", ""), ("B", "imprimante", ""), ("C", "", "")]
    bad.append(("D", "PC portable", "31/02/2019"))
    book = Workbook()
    book.active.append(["Parc de la Ville"])
    book.active.append(["N° Série", "Type", "Date d'achat", "Prix"])
    wrong = []
    for number in range(1, 501):
        line = (f"CZC{number}", ("PC fixe", "PC portable", "Écran")[number % 3], str(2020))
        if number % 25 == 0:
            wrong.append(number + 2)
            line = bad[number // 25 % 5]
            line = (f"{line[0]}{number}" if len(line[0]) == 1 else line[0], *line[1:])
        book.active.append([*line, 12])
    book.save(file)
    return wrong


def test_of_500_machines_20_lines_are_explained_and_the_rest_gets_routes(typed, tmp_path):
    file = tmp_path / "parc.xlsx"
    wrong = a_list_of_500(file)
    assert typed("supplier", "Ville", "--kind", "public_body")[0] == 0
    asked = ("import", file, "--supplier", "ville", "--lot", LOT)
    code, told = typed(*asked)
    assert code == 1
    assert "480 machines can be announced for LT 26 0003" in told
    explained = [line for line in told.splitlines() if line.startswith("  Line ")]
    assert [int(line.split()[1].rstrip(",:")) for line in explained] == wrong
    assert len({line.partition(": ")[2] for line in explained}) >= 5
    assert "laptops: 160, then Erasure → Machine test" in told
    assert "Nothing is written down yet" in told
    assert typed(*asked, "--apply")[0] == 1
    storage = open_storage(tmp_path / "desk")
    with storage.unit_of_work() as uow:
        lot = LotId(numbered(CodeKind.LOT, 26, 3).text)
        known = uow.stock.lot(lot)
        announced = uow.supply.announced_of(lot)
        assert known is not None
        assert len(announced) == known.expected == 480
        assert len(uow.jobs.open_from(lot)) == 1  # its intake can begin
        assert uow.items.from_lot(lot) == 0  # and no number of a label is used
    assert storage.verify().faults == ()
    storage.close()
    assert "0 machines can be announced for LT 26 0003, 480 are announced" in typed(*asked)[1]
    assert typed("take-back", LOT, "--reason", "wrong list")[1].startswith("480 machines")


@pytest.mark.parametrize(
    ("badge", "pin", "why"),
    [
        ("", "2580", "Say who you are"),
        (WORKER, "2580", "not a team lead's"),
        (BARE, "2580", "no PIN yet"),
        (LEAD, "1111", "not the right PIN"),
    ],
)
def test_nobody_but_a_lead_with_their_pin_changes_anything(typed, badge, pin, why):
    code, told = typed("supplier", "Ville", badge=badge, pin=pin)
    assert code == 1
    assert why in told
    assert typed("supplier") == (0, "")


def test_a_tender_becomes_a_lot_with_its_price(typed):
    for broker in ("Courtier A", "Courtier B"):
        typed("supplier", broker, "--kind", "broker")
    typed("tender", "2026", "--count", 500, "--closes", "2026-03-01")
    typed("offer", "2026", "--supplier", "Courtier A", "--count", 500, "--price", "15000")
    typed("offer", "2026", "--supplier", "Courtier B", "--count", 400, "--price", "10000,50")
    assert typed("end-tender", "2026", "--taken", "Courtier B")[0] == 0
    told = typed("tender")[1].splitlines()
    assert told[0] == "2026: 500 machines, taken: Courtier B"
    assert told[1] == "  Courtier B: 400 machines, 10000.50 €, 25.01 € each"
    bought = ("--expected", 400, "--tender", "2026", "--price", "10000.50", "--subsidy", "5000")
    assert typed("lot", LOT, "--supplier", "courtier b", *bought)[0] == 0
    code, told = typed("count", LOT, 398, "--document", "CMR 12")
    assert (code, told) == (
        0,
        "LT 26 0003: Courtier B, 400 expected, 0 on lists, 398 counted, 0 taken in\n",
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("lot", "PC 26 0001", "--supplier", "Ville", "--expected", 1), "is no lot"),
        (("lot", LOT, "--supplier", "Nobody", "--expected", 1), "no supplier called “Nobody”"),
        (("lot", LOT, "--supplier", "Ville", "--expected", 0), "expected: 0 is less than one"),
        (("lot", LOT, "--supplier", "Ville", "--price", "1e3", "--expected", 1), "is no amount"),
        (("lot", LOT, "--supplier", "Ville", "--due", "soon", "--expected", 1), "is no day"),
        (("offer", "2026", "--supplier", "Ville", "--count", 1, "--price", 1), "no open call"),
        (("import", "no.csv", "--supplier", "Ville", "--lot", LOT), "The file is not there"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_changes(typed, words, why):
    typed("supplier", "Ville")
    code, told = typed(*words)
    assert code == 1
    assert why in told
    assert typed("lot") == (0, "")


def test_a_school_and_its_order_are_told_by_command(typed):
    assert typed("beneficiary", "École 12", "--kind", "school", "--pupils", 21)[0] == 0
    assert typed("beneficiary", "F 3", "--school", "École 12")[0] == 0
    code, told = typed("order", "école 12", "--line", "tower=4", "--line", "screen=4:P2217")
    assert code == 0
    assert "CO 26 0001: École 12, due –, 8 asked for, 0 packed" in told.replace("CO 25", "CO 26")
    _, told = typed("beneficiary")
    assert "École 12: school, needs 5" in told
    assert "F 3: family, needs 1" in told


def test_a_family_and_an_association_are_told_by_command(typed):
    typed("beneficiary", "F 3")
    typed("beneficiary", "A 7", "--kind", "association")
    assert (
        typed("family", "F 3", "--trained", 120, "--day", "2026-02-01", "--grant", "asked")[0] == 0
    )
    assert typed("convention", "A 7", "--start", "2026-01-05", "--visited", "2026-02-01")[0] == 0
    assert "convention until 2030-01-05" in typed("beneficiary")[1]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("beneficiary", "E 1", "--kind", "school"), "pupils: a school has at least 1"),
        (("order", "nobody", "--line", "tower=1"), "Nobody is called “nobody”"),
        (("order", "F 3"), "lines: nothing is asked for"),
        (("order", "--order", "PC 26 0001", "--end", "withdrawn"), "is no order"),
        (
            ("convention", "A 7", "--start", "2026-01-05", "--end", "2026-01-04"),
            "end: a convention from 2026-01-05 cannot end on 2026-01-04",
        ),
        (("family", "A 7", "--grant", "paid"), "beneficiary: A 7 is no family"),
        (("family", "F 3", "--trained", "60", "--day", "today"), "is no day"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing_of_orders(typed, words, why):
    typed("beneficiary", "F 3")
    typed("beneficiary", "A 7", "--kind", "association")
    before = typed("beneficiary")
    code, told = typed(*words)
    assert code == 1
    assert why in told
    assert typed("beneficiary") == before


def test_labels_of_what_is_here_come_out_once_and_rulers_tell_how_straight(typed, tmp_path):
    storage = open_storage(tmp_path / "desk")
    with storage.unit_of_work() as uow:
        for number in (42, 43):
            machine = ItemId(numbered(CodeKind.MACHINE, 26, number).text)
            uow.record(of_item(FactKind.ITEM_ARRIVED, machine, None, kind="tower"))
        uow.commit()
    storage.close()
    code, told = typed("labels")
    assert (code, told.splitlines()[-1]) == (0, "2 printed and written down, 0 left.")
    printed = tmp_path / "desk" / "printed"
    assert len(list(printed.glob("*.pdf"))) == 2
    assert typed("labels")[1].splitlines()[-1] == "0 printed and written down, 0 left."
    assert typed("labels", "PC 26 0043", "--batch", "again")[1].endswith(
        "1 printed and written down, 0 left.\n"
    )
    assert typed("labels", "PC 26 0044") == (
        1,
        "“PC 26 0044” is no machine or screen that is here. A number is written PC 26 0042.\n",
    )
    assert typed("calibration")[0] == 0
    assert len(list(printed.glob("*.pdf"))) == 4
