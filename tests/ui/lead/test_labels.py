"""A lead changes a template of a label field by field: tried each time, kept only if it is good."""

import pytest

from tests.fake_address_book import at_once
from tests.ui.lead.hosts import AtOnce, press
from workshop_app.adapters.printing.own_templates import fields_of
from workshop_app.bootstrap.lead_templates import DeskTemplates
from workshop_app.bootstrap.printing import label_printer
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.labels import ItemLabel
from workshop_app.settings import PrinterSettings, Settings
from workshop_app.ui.lead.labels.parts import LabelParts, Wrong
from workshop_app.ui.lead.labels.presenter import LabelSection
from workshop_app.ui.lead.labels.screen import wrong_words
from workshop_app.ui.lead.steps.form import WROTE

ITEM = "item-62x29"


@pytest.fixture
def settings(tmp_path):
    printer = PrinterSettings(stock="62x29")
    return Settings(data=tmp_path, language="en", printer=printer)


@pytest.fixture
def section(settings):
    parts = LabelParts(templates=DeskTemplates(settings), aside=at_once)
    made = LabelSection(AtOnce(), parts)
    made.open()
    return made


def write(section, field, name, value):
    press(section, "field", argument=str(field))
    return press(section, WROTE, argument=name, typed=value)


def printed(settings, key):
    """The PDF of a machine's label as a bench prints it."""
    folder = settings.printed
    before = set(folder.glob("*.pdf"))
    printer = label_printer(folder=folder, language="en", items=settings.printer)
    label = ItemLabel(numbered(CodeKind.MACHINE, 26, 42), "tower")
    assert printer.print_item_label(label, key=key).trouble == ""
    [file] = set(folder.glob("*.pdf")) - before
    return file.read_bytes()


def test_a_field_is_moved_its_picture_follows_and_what_is_kept_is_what_benches_print(
    section, settings
):
    as_it_came = printed(settings, "1")
    before = press(section, "template", ITEM)
    [picture] = before.pictures
    assert (settings.data / "photos" / picture / "photo.jpg").is_file()
    page = write(section, 1, "side", "9,5")
    assert page.pictures not in {(), before.pictures}
    assert not page.problems
    press(section, "back")
    page = press(section, "keep")
    assert page.notes[0].words == "It is kept. Labels come out so now."
    changed = printed(settings, "2")
    assert changed != as_it_came
    press(section, "back")
    assert [row.cells[2].text for row in section.page().rows if row.id == ITEM] == ["Changed here"]
    press(section, "template", ITEM)
    press(section, "usual")
    assert printed(settings, "3") == as_it_came


@pytest.mark.parametrize(
    ("field", "name", "value", "wrong"),
    [
        (2, "x", "60", Wrong.EDGE),
        (1, "x", "14", Wrong.OVERLAP),
        (3, "x", "46", Wrong.WHITE),
        (0, "largest", "8", Wrong.SIZE),
        (2, "dots", "99", Wrong.SIZE),
        (2, "height", "tall", Wrong.SIZE),
    ],
)
def test_what_would_not_come_out_well_is_told_at_its_field_and_cannot_be_kept(
    section, settings, field, name, value, wrong
):
    press(section, "template", ITEM)
    page = write(section, field, name, value)
    assert wrong_words(wrong) in page.problems
    assert page.pictures == ()
    page = press(section, "back")
    assert "keep" not in [each.id for each in page.actions]
    press(section, "keep")
    assert not (settings.printed / "templates").exists()


def test_one_is_printed_to_try_before_it_is_kept_and_rulers_come_out(section, settings):
    press(section, "template", ITEM)
    write(section, 0, "largest", "28")
    press(section, "back")
    assert press(section, "one").notes[0].words == "It is printed. Read it."
    press(section, "back")
    assert press(section, "rulers").notes[0].words == "It is printed. Read it."
    assert len(list(settings.printed.glob("*.pdf"))) == 2
    assert not (settings.printed / "templates").exists()


def test_a_box_is_drawn_by_its_template_and_all_its_fields_are_told(section):
    page = press(section, "template", "box-100x62")
    assert page.pictures
    assert {"The number", "The bars", "The square code"} <= {line.name for line in page.lines}


def test_comments_of_a_template_stay_when_a_number_changes(settings):
    templates = DeskTemplates(settings)
    before = templates.open(ITEM)
    after = templates.change(ITEM, before, 3, "y", "9.5")
    assert after.text.splitlines()[0] == before.text.splitlines()[0]
    assert fields_of(after.text)[3].values["y"] == "9.5"
