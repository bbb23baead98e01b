"""A donor's list of 500 machines is imported in the lead's window, by keys alone."""

import pytest
from openpyxl import Workbook

from tests.application.workshop import ANA, LOT, Workshop, real_content
from tests.fake_address_book import MemoryBook, at_once
from tests.ui.lead.test_ten_actions import Desk, Keys
from workshop_app.bootstrap.lead_supply import supply_section
from workshop_app.bootstrap.list_folders import ListFolders
from workshop_app.ui.lead.steps.view import FormView
from workshop_app.ui.look.fonts import load_fonts

BAD = (
    ("", "PC fixe", "2020"),
    ("CZC7", "PC fixe", "2020"),
    ("Default string", "PC fixe", "2020"),
    ("N", "imprimante", "2020"),
    ("N", "PC fixe", "hier"),
    ("N", "PC fixe", "2031"),
    ("1.23E+11", "PC fixe", "2020"),
    ("#N/A", "PC fixe", "2020"),
    ("N", "", "2020"),
    ("N\nx", "PC fixe", "2020"),
)
KINDS = ("PC fixe", "PC portable", "Écran")


def a_list_of_500(file):
    """Write one with a bad line in each 25; return their numbers as a spreadsheet has them."""
    book, wrong = Workbook(), []
    book.active.append(["Parc de la ville"])
    book.active.append(["Repère", "Type", "Date d'achat", "Prix"])
    for number in range(1, 501):
        line: tuple[str, ...] = (
            f"CZC{number}",
            KINDS[number % 3],
            "2014" if number % 100 == 1 else "2020",
        )
        if number % 25 == 0:
            wrong.append(number + 2)
            name, *rest = BAD[number // 25 % len(BAD)]
            line = (f"N{number}{name[1:]}" if name.startswith("N") else name, *rest)
        book.active.append([cell or None for cell in line])
    book.save(file)
    return wrong


class SupplyDesk(Desk):
    """A desk with supply alone."""

    def __init__(self, wait, folder):
        super().__init__(wait)
        self.workshop = Workshop(real_content())
        self.lists = ListFolders(folder)

    def sections(self):
        opens, content = self.workshop.open, self.workshop.content
        return (supply_section(opens, content, self.lists, MemoryBook(), at_once),)


@pytest.fixture
def desk(qtbot, tmp_path):
    load_fonts()
    made = SupplyDesk(qtbot.waitUntil, tmp_path)
    yield made
    made.view.close()
    made.view.deleteLater()


def write(desk, name, text):
    """Go to a box by its name and write in it."""
    form = desk.view.page
    assert isinstance(form, FormView)
    box = next(each for each in form.boxes.values() if each.accessibleName() == name)
    box.setFocus()
    box.setPlainText(text)
    box.tell_now()


def rows(desk):
    return desk.view.screen_shown.page.rows


def test_twenty_lines_are_explained_and_the_rest_get_routes(desk, tmp_path):
    wrong = a_list_of_500(tmp_path / "parc.xlsx")
    desk.open()
    keys = Keys(desk)
    keys.tab("Supply")
    keys.row("LT 26 0001")
    keys.button("Import a list")
    keys.button("New supplier")  # nobody has told who gives this lot
    write(desk, "Name", "Ville")
    keys.button("Kind: Company. Change…")
    keys.button("Public body")
    keys.button("Keep it")
    keys.row("parc.xlsx")
    keys.row("Repère")  # a word of this donor: it is told once
    keys.button("Serial number")
    assert desk.page == "preview"
    bad = [row for row in rows(desk) if not row.id.startswith("old ")]
    assert [int(row.id) for row in bad] == wrong
    assert len({row.cells[2].text for row in bad}) >= 9
    assert len(rows(desk)) - len(bad) == 5  # over ten years old
    keys.button("Which tasks they get")
    ways = desk.view.screen_shown.page.words
    assert [way.partition(". Then ")[0] for way in ways] == [
        "Computer: 160",
        "Laptop: 160",
        "Screen: 160",
    ]
    assert all("→" in way for way in ways)
    keys.button("Back")
    keys.button("Announce them")
    assert desk.page == "lot"
    assert len(rows(desk)) == 480
    bench = desk.workshop
    bench.change(ANA)  # the lead goes, a worker comes
    bench.scan("CZC2")
    bench.finish(kind="screen")
    with bench.open() as uow:
        item = uow.items.named("CZC2")
        job = uow.jobs.open_for(item.id)
        assert (uow.stock.lot(LOT).expected, job.task) == (480, "screen-test")
