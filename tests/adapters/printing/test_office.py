"""The papers that leave with machines: readable codes, large words, nothing that is not known."""

from datetime import date

import pytest

from tests.adapters.printing.conftest import LANGUAGES
from tests.adapters.printing.papers import BOXES, CERTIFICATE, DAY, MACHINE, ORDER, PAPERS
from tests.adapters.printing.test_documents import texts
from workshop_app import resources
from workshop_app.adapters.printing.documents import Documents
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.printing.verify import Rendering, check
from workshop_app.adapters.printing.words import read_words
from workshop_app.bootstrap.printing import program_icons
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.documents import (
    BoxLine,
    Convention,
    DeliveryNote,
    PackingLine,
    PackingList,
    convention_from,
)
from workshop_app.domain.labels import ForWhom


def room(language):
    words = read_words(resources.path("labels"), language)
    return Documents(icons=program_icons(), words=words)


def said(document):
    return [words for page in texts(document) for words, _ in page]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_reads_and_is_written_large(name, language):
    document = PAPERS[name](room(language))
    for rendering in (Rendering(), Rendering(24, grey=True)):
        check(document, rendering)
    assert {symbol.text for symbol in document.pages[0].symbols} <= {MACHINE.text, ORDER.text}
    assert len(document.pages[0].symbols) == 2
    assert min(points for page in texts(document) for _, points in page) >= 14


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_is_the_same_bytes(name):
    assert PAPERS[name](room("fr")).pdf == PAPERS[name](room("fr")).pdf


def test_a_certificate_says_what_is_known_and_what_is_not():
    words = said(room("fr").certificates((CERTIFICATE,)))
    assert "WD-WCC6Y3KT · effacé" in "\n".join(words).replace("\x02", "-")
    assert "ST31 · non effacé · retiré" in words
    assert "S3Z8NB0K · jamais utilisé" in words
    assert "4 · effacement non noté" in words
    assert "Pas bon · 23/11/2026" in words
    assert "our own test" in words


def test_a_delivery_note_names_every_box_over_several_pages():
    document = room("fr").delivery_note(DeliveryNote(ORDER, ForWhom.SCHOOL, BOXES))
    assert len(document.pages) > 1
    words = said(document)
    assert all(" · ".join(code.shown for code in box.things) in words for box in BOXES)
    assert all(box.box.shown in words for box in BOXES)
    assert {"12", "24", "Reçu par"} <= set(words)


def test_a_full_box_loses_none_of_its_things():
    things = tuple(numbered(CodeKind.MACHINE, 26, number) for number in range(1, 8))
    note = DeliveryNote(ORDER, ForWhom.SCHOOL, (BoxLine(numbered(CodeKind.BOX, 26, 1), things),))
    words = " ".join(said(room("fr").delivery_note(note)))
    assert all(code.shown in words for code in things)


def test_each_machine_has_a_page_of_its_own():
    assert len(room("fr").certificates((CERTIFICATE, CERTIFICATE)).pages) == 2
    with pytest.raises(ValueError, match="no machine"):
        room("fr").certificates(())


def test_a_convention_lasts_four_years_and_cannot_end_before_it_starts():
    assert convention_from(ORDER, DAY).end == date(2030, 11, 23)
    assert convention_from(ORDER, date(2096, 2, 29)).end == date(2100, 3, 1)
    with pytest.raises(ValueError, match="cannot end on 2026-11-22"):
        Convention(ORDER, DAY, date(2026, 11, 22))


def test_a_paper_does_not_say_what_the_decree_forbids():
    line = PackingLine("tower", "Ordinateur comme neuf", 1)
    with pytest.raises(UnprintableTextError, match="comme neuf"):
        room("fr").packing_list(PackingList(ORDER, ForWhom.SCHOOL, (line,)))
