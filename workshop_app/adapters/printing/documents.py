"""The papers of machines and orders, A4: each as its data says, in the language of the words."""

from collections.abc import Sequence
from datetime import date

from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.office import OfficePage
from workshop_app.adapters.printing.paper import A4, Document, Paper
from workshop_app.adapters.printing.words import NoSuchWordsError, Words
from workshop_app.domain.addresses import Address
from workshop_app.domain.codes import Code
from workshop_app.domain.documents import (
    Certificate,
    Convention,
    DeliveryNote,
    DriveLine,
    MaintenanceSheet,
    PackingList,
    TestLine,
)

_MAINTENANCE_LINES = 3
_THINGS_A_ROW = 2
_LEAFLET_ICONS = ("press-start", "desktop", "pictures", "leave", "computer-problem", "help")


class _Told:
    """The words of the papers, in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def kind(self, about: str) -> str:
        """Return the word for a kind of thing or of beneficiary; empty where there is none."""
        for part in ("for_whom", "things"):
            try:
                return self._words[f"{part}.{about}"]
            except NoSuchWordsError:
                continue
        return ""

    def test(self, name: str) -> str:
        """Return a test's name; a workshop's own tests keep the name that they have."""
        try:
            return self._words[f"tests.{name}"]
        except NoSuchWordsError:
            return name

    def result(self, test: TestLine) -> str:
        """Return a test's result, and the day where it is known."""
        result = self.say("passed" if test.passed else "failed")
        return f"{result} · {self.day(test.day)}" if test.day else result

    def drive(self, drive: DriveLine) -> str:
        """Return a drive's serial number and what is known of its erasure."""
        part = drive.part
        if part.erasure in {"ok", "failed", "destroyed"}:
            done = self.say(f"drive_{part.erasure}")
        else:
            done = self.say("drive_new" if part.new else "drive_unknown")
        gone = "" if part.inside else f" · {self.say('removed')}"
        return f"{part.serial or part.id} · {done}{gone}"

    def day(self, day: date | None) -> str:
        """Return a day as people write it; empty where it is not known."""
        return f"{day.day}/{day.month}/{day.year}" if day else ""

    def say(self, name: str) -> str:
        """Return a word or sentence of the papers."""
        return self._words[f"documents.{name}"]

    def lines(self, name: str) -> Sequence[str]:
        """Return several sentences of the papers."""
        return self._words.lines(f"documents.{name}")


class Documents:
    """Draws each paper; it writes and prints nothing."""

    def __init__(self, *, icons: Icons, words: Words) -> None:
        self._icons = icons
        self._told = _Told(words)
        self._language = words.language

    def certificates(self, machines: Sequence[Certificate]) -> Document:
        """Draw what was erased and tested on machines, each on pages of its own.

        What is not known is said so.

        Raises:
            ValueError: there is no machine.
        """
        paper = self._paper("certificate", [each.code for each in machines])
        for number, about in enumerate(machines):
            if number:
                paper.next_page()
            self._draw_certificate(self._page(paper, "certificate", about.code, about.kind), about)
        return paper.finish()

    def _draw_certificate(self, page: OfficePage, about: Certificate) -> None:
        page.section(self._told.say("erased"))
        for drive in about.drives:
            page.row(self._told.drive(drive), self._told.day(drive.day), icon="erase")
        if not about.drives:
            page.words(self._told.say("no_drive"))
        page.section(self._told.say("tested"))
        for test in about.tests:
            page.row(self._told.test(test.name), self._told.result(test), icon="machine_test")
        if not about.tests:
            page.words(self._told.say("no_test"))
        if about.grade:
            page.row(self._told.say("grade"), about.grade, icon="eye")
        page.signatures(self._told.say("by_workshop"))

    def delivery_note(self, about: DeliveryNote, to: Address | None = None) -> Document:
        """Draw what is delivered for an order, with room to sign, and whom it is for if told.

        Raises:
            UnprintableTextError: this machine has no font for the address.
        """
        paper, page = self._begin("delivery", about.order, about.for_whom)
        if to is not None:
            page.address(to.name, (*to.lines, *filter(None, (to.phone,))))
        things = sum(len(box.things) for box in about.boxes)
        page.row(self._told.say("boxes"), str(len(about.boxes)), icon="packing")
        page.row(self._told.say("things"), str(things), icon="tower")
        page.section(self._told.say("content"))
        for box in about.boxes:
            inside = [code.shown for code in box.things] or [self._told.say("empty")]
            pairs = [inside[at : at + _THINGS_A_ROW] for at in range(0, len(inside), _THINGS_A_ROW)]
            page.row(box.box.shown, " · ".join(pairs[0]), icon="packing", tick=True)
            for pair in pairs[1:]:
                page.row("", " · ".join(pair))
        page.blank(self._told.say("remarks"), 2)
        page.blank(self._told.say("date"))
        page.signatures(self._told.say("by_workshop"), self._told.say("by_receiver"))
        return paper.finish()

    def packing_list(self, about: PackingList) -> Document:
        """Draw what belongs into a box, each thing with its picture and a square to tick."""
        paper, page = self._begin("packing_list", about.order, about.for_whom)
        for line in about.lines:
            said = f"{line.count} × {line.words}" if line.count > 1 else line.words
            icon = self._icons.best(line.kind, "packing")
            page.row(said, line.place, icon=icon, tick=True)
        if not about.lines:
            page.words(self._told.say("empty"))
        return paper.finish()

    def maintenance_sheets(self, machines: Sequence[MaintenanceSheet]) -> Document:
        """Draw the forms of machines that came back, one a page.

        Raises:
            ValueError: there is no machine.
        """
        paper = self._paper("maintenance", [each.code for each in machines])
        for number, about in enumerate(machines):
            if number:
                paper.next_page()
            self._draw_maintenance(self._page(paper, "maintenance", about.code, about.kind))
        return paper.finish()

    def _draw_maintenance(self, page: OfficePage) -> None:
        page.blank(self._told.say("date"))
        page.blank(self._told.say("what_is_wrong"), _MAINTENANCE_LINES)
        page.blank(self._told.say("what_was_done"), _MAINTENANCE_LINES)
        page.section(self._told.say("at_the_end"))
        for line in self._told.lines("at_the_end_lines"):
            page.row(line, tick=True)
        page.signatures(self._told.say("by_workshop"))

    def convention(self, about: Convention, to: Address | None = None) -> Document:
        """Draw the agreement with an association; where its name is not told, with room for it.

        Raises:
            UnprintableTextError: this machine has no font for the address.
        """
        paper, page = self._begin("convention", about.order, "association")
        if to is not None:
            page.address(to.name, to.lines)
        else:
            page.blank(self._told.say("association_name"), 2)
        page.row(self._told.say("starts"), self._told.day(about.start), icon="plan")
        page.row(self._told.say("ends"), self._told.day(about.end), icon="plan")
        for part in ("workshop_does", "association_does"):
            page.section(self._told.say(part))
            for line in self._told.lines(f"{part}_lines"):
                page.words(line)
        page.signatures(self._told.say("by_workshop"), self._told.say("by_association"))
        return paper.finish()

    def leaflet(self, code: Code, kind: str) -> Document:
        """Draw how to use the machine, one picture a sentence."""
        paper, page = self._begin("leaflet", code, kind)
        lines = self._told.lines("leaflet_lines")
        for icon, line in zip(_LEAFLET_ICONS, lines, strict=True):
            page.step(line, icon)
        return paper.finish()

    def _begin(self, name: str, code: Code, about: str) -> tuple[Paper, OfficePage]:
        paper = self._paper(name, [code])
        return paper, self._page(paper, name, code, about)

    def _paper(self, name: str, codes: Sequence[Code]) -> Paper:
        if not codes:
            raise ValueError(f"there is no machine for the {name}")
        title = self._told.say(name)
        if len(codes) == 1:
            title = f"{title} {codes[0].shown}"
        return Paper(A4, title, icons=self._icons, language=self._language)

    def _page(self, paper: Paper, name: str, code: Code, about: str) -> OfficePage:
        page = OfficePage(paper)
        icon = self._icons.best(f"beneficiary-{about}", f"item-{about}", about, "tower")
        page.heading(self._told.say(name), self._told.kind(about), code, icon)
        return page
