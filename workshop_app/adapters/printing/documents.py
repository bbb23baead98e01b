"""The papers of machines and orders, A4: each as its data says, in the language of the words."""

from datetime import date

from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.office import OfficePage
from workshop_app.adapters.printing.paper import A4, Document, Paper
from workshop_app.adapters.printing.words import NoSuchWordsError, Words
from workshop_app.domain.codes import Code
from workshop_app.domain.documents import (
    Certificate,
    Convention,
    DeliveryNote,
    DriveLine,
    MaintenanceSheet,
    PackingList,
)

_MAINTENANCE_LINES = 4


class Documents:
    """Draws each paper; it writes and prints nothing."""

    def __init__(self, *, icons: Icons, words: Words) -> None:
        self._icons = icons
        self._words = words

    def certificate(self, about: Certificate) -> Document:
        """Draw what was erased and tested on one machine; what is not known is said so."""
        paper, page = self._begin("certificate", about.code, about.kind)
        page.section(self._say("erased"))
        for drive in about.drives:
            page.row(self._drive(drive), self._day(drive.day), icon="erase")
        if not about.drives:
            page.words(self._say("no_drive"))
        page.section(self._say("tested"))
        for test in about.tests:
            result = self._say("passed" if test.passed else "failed")
            page.row(self._test(test.name), f"{result} · {self._day(test.day)}", icon="look")
        if not about.tests:
            page.words(self._say("no_test"))
        if about.grade:
            page.row(self._say("grade"), about.grade, icon="eye")
        page.signatures(self._say("by_workshop"))
        return paper.finish()

    def delivery_note(self, about: DeliveryNote) -> Document:
        """Draw what is delivered for an order, with room to sign."""
        paper, page = self._begin("delivery", about.order, about.for_whom)
        things = sum(len(box.things) for box in about.boxes)
        page.row(self._say("boxes"), str(len(about.boxes)), icon="packing")
        page.row(self._say("things"), str(things), icon="tower")
        page.section(self._say("content"))
        for box in about.boxes:
            inside = " · ".join(code.shown for code in box.things)
            page.row(box.box.shown, "", icon="packing", tick=True)
            page.words(inside or self._say("empty"))
        page.blank(self._say("remarks"), 2)
        page.blank(self._say("date"))
        page.signatures(self._say("by_workshop"), self._say("by_receiver"))
        return paper.finish()

    def packing_list(self, about: PackingList) -> Document:
        """Draw what belongs into a box, each thing with its picture and a square to tick."""
        paper, page = self._begin("packing_list", about.order, about.for_whom)
        for line in about.lines:
            said = f"{line.count} × {line.words}" if line.count > 1 else line.words
            icon = self._icons.best(line.kind, "packing")
            page.row(said, line.place, icon=icon, tick=True)
        if not about.lines:
            page.words(self._say("empty"))
        return paper.finish()

    def maintenance_sheet(self, about: MaintenanceSheet) -> Document:
        """Draw the form of a machine that came back."""
        paper, page = self._begin("maintenance", about.code, about.kind)
        page.blank(self._say("date"))
        page.blank(self._say("what_is_wrong"), _MAINTENANCE_LINES)
        page.blank(self._say("what_was_done"), _MAINTENANCE_LINES)
        page.section(self._say("at_the_end"))
        for line in self._words.lines("documents.at_the_end_lines"):
            page.row(line, tick=True)
        page.signatures(self._say("by_workshop"))
        return paper.finish()

    def convention(self, about: Convention) -> Document:
        """Draw the agreement with an association; its name is written by hand, and only there."""
        paper, page = self._begin("convention", about.order, "association")
        page.blank(self._say("association_name"), 2)
        page.row(self._say("starts"), self._day(about.start), icon="plan")
        page.row(self._say("ends"), self._day(about.end), icon="plan")
        for part in ("workshop_does", "association_does"):
            page.section(self._say(part))
            for line in self._words.lines(f"documents.{part}_lines"):
                page.words(line)
        page.signatures(self._say("by_workshop"), self._say("by_association"))
        return paper.finish()

    def leaflet(self, code: Code, kind: str) -> Document:
        """Draw how to use the machine, one picture a sentence."""
        paper, page = self._begin("leaflet", code, kind)
        icons = ("tower", "master", "check", "pause", "problem", "help")
        for icon, line in zip(icons, self._words.lines("documents.leaflet_lines"), strict=True):
            page.row(line, icon=self._icons.best(icon, "check"))
        return paper.finish()

    def _begin(self, name: str, code: Code, about: str) -> tuple[Paper, OfficePage]:
        title = self._say(name)
        paper = Paper(A4, f"{title} {code.shown}", icons=self._icons, language=self._words.language)
        page = OfficePage(paper)
        known = self._kind(about)
        page.heading(title, known, code, self._icons.best(about, "tower"))
        return paper, page

    def _kind(self, about: str) -> str:
        for part in ("for_whom", "things"):
            try:
                return self._words[f"{part}.{about}"]
            except NoSuchWordsError:
                continue
        return ""

    def _test(self, name: str) -> str:
        """Return a test's name; a workshop's own tests keep the name that they have."""
        try:
            return self._words[f"tests.{name}"]
        except NoSuchWordsError:
            return name

    def _drive(self, drive: DriveLine) -> str:
        part = drive.part
        if part.erasure in {"ok", "failed", "destroyed"}:
            done = self._say(f"drive_{part.erasure}")
        else:
            done = self._say("drive_new" if part.new else "drive_unknown")
        gone = "" if part.inside else f" · {self._say('removed')}"
        return f"{part.serial or part.id}\u00a0: {done}{gone}"

    def _day(self, day: date | None) -> str:
        return f"{day.day}/{day.month}/{day.year}" if day else ""

    def _say(self, name: str) -> str:
        return self._words[f"documents.{name}"]
