"""Decides what beneficiaries show: all, one to write on, and what is asked about one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from workshop_app.application.orders.address_book import Answer, Shut
from workshop_app.application.orders.whom import WhomNow
from workshop_app.domain.addresses import Address, address_of
from workshop_app.domain.beneficiaries import Grant
from workshop_app.domain.ids import BeneficiaryId
from workshop_app.domain.labels import ForWhom
from workshop_app.ui.lead import typed as reading
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.whom_screen import (
    WhomForm,
    tell_day,
    tell_erase_name,
    tell_everybody,
    tell_form,
    tell_grants,
    tell_kinds,
    tell_reminder,
    tell_saved,
    tell_schools,
    tell_training,
    tell_wrong,
)
from workshop_app.ui.lead.page import Note, Press
from workshop_app.ui.lead.rows import only
from workshop_app.ui.lead.section import Host, PageData
from workshop_app.ui.lead.steps.form import WROTE
from workshop_app.values import replace

_BOXES = ("name", "address", "phone")
_MINUTES_AN_HOUR = 60


@dataclass(slots=True)
class OneWhom:
    """A beneficiary that is written on, and what is asked about it."""

    host: Host
    parts: OrderParts
    new_order: Callable[[WhomNow], None]
    everybody: tuple[WhomNow, ...]
    form: WhomForm
    _school: BeneficiaryId | None = None
    _address: Address | None = None
    _asks: str = ""
    _notes: tuple[Note, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        now = self.form.now
        if now is not None:
            self._school = now.whom.school
            self._look_up(partial(self.parts.book.read, (now.whom.id,)))

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        match self._asks:
            case "school":
                return tell_schools(self.everybody)
            case "training":
                return tell_training("", self._notes)
            case "grant":
                return tell_grants()
            case "convention" | "visit":
                return tell_day(self._asks, self.parts.today(), self._notes)
            case "erase" if self.form.now is not None:
                return tell_erase_name(self.form.now.whom)
            case _:
                return tell_form(self.form, self.parts.today(), self._notes)

    def on_back(self) -> bool:
        """Close a question; False where none was open."""
        was_open, self._asks, self._notes = bool(self._asks), "", ()
        if was_open:
            self.host.changed()
        return was_open

    def on_press(self, press: Press) -> None:
        """Write, keep, ask, or note what was agreed on."""
        form = self.form
        match press.action:
            case action if action == WROTE:
                self.form = replace(form, written={**form.written, press.argument: press.typed})
            case "school" | "training" | "grant" | "convention" | "visit" | "erase":
                self._ask(press.action)
            case "pick" if press.rows:
                self._pick(BeneficiaryId(press.rows[0]))
            case "save":
                self._save(form)
            case "order" if form.now is not None:
                self.new_order(form.now)
            case _ if form.now is not None:
                self._agree(form.now, press)
            case _:
                pass

    def _ask(self, what: str) -> None:
        self._asks, self._notes = what, ()
        self.host.changed()

    def _agree(self, now: WhomNow, press: Press) -> None:
        whom, lead, today = now.whom.id, self.host.lead, self.parts.today()
        arrange = self.parts.arrange
        match press.action:
            case "trained":
                minutes = (reading.number(press.typed) or 0) * _MINUTES_AN_HOUR
                self._do(partial(arrange.trained, whom, minutes, day=today, lead=lead), whom)
            case "granted":
                self._do(partial(arrange.grant, whom, Grant(press.argument), lead=lead), whom)
            case "convention-day":
                self._on_day(press.typed, partial(arrange.sign_convention, whom, lead=lead), whom)
            case "visit-day":
                self._on_day(press.typed, partial(arrange.visited, whom, lead=lead), whom)
            case "erase-now":
                self._asks = ""
                self._look_up(partial(self.parts.book.erase, whom), saved=True)
            case _:
                pass

    def _on_day(self, typed: str, work: Callable[[date], object], whom: BeneficiaryId) -> None:
        told = reading.day(typed)
        if told is None:
            self._wrong(ValueError("start:"))
            return
        self._do(lambda: work(told), whom)

    def _wrong(self, error: ValueError) -> None:
        self._notes = (tell_wrong(reading.problem(error)[1]),)
        self.host.changed(self._notes[0].words)

    def _do(self, work: Callable[[], object], whom: BeneficiaryId) -> None:
        """Note something that was agreed on; what cannot be is told, and changed nothing."""

        def tried() -> ValueError | None:
            try:
                work()
            except ValueError as error:
                return error
            return None

        def then(error: ValueError | None) -> None:
            if error is not None:
                self._wrong(error)
                return
            self._asks, self._notes = "", (tell_saved(),)
            self._read_again(whom)

        self.host.run(tried, then)

    def _pick(self, school: BeneficiaryId) -> None:
        name = next((w.whom.reference for w in self.everybody if w.whom.id == school), "")
        self.form, self._school, self._asks = replace(self.form, school=name), school, ""
        self.host.changed()

    def _read_again(self, whom: BeneficiaryId) -> None:
        def then(everybody: tuple[WhomNow, ...]) -> None:
            self.everybody = everybody
            now = next((each for each in everybody if each.whom.id == whom), None)
            if now is not None:
                is_new = self.form.now is None
                self.form = replace(self.form, now=now, problems={})
                if is_new:
                    self.form = replace(self.form, is_read=False)
                    self._look_up(lambda: self.parts.book.read((whom,)))
            self.host.changed(self._notes[0].words if self._notes else "")

        self.host.run(self.parts.whom.all, then)

    def _look_up(self, work: Callable[[], Answer], *, saved: bool = False) -> None:
        """Ask the centre about whoever is on the form, beside the database's thread."""

        def then(answer: Answer) -> None:
            form = self.form
            if form.now is None:
                return
            if isinstance(answer, Shut):
                self.form = replace(form, book=answer, is_read=True)
            else:
                found = next(iter(answer.addresses), None)
                self._address = found
                self.form = replace(
                    form,
                    book=None,
                    is_read=True,
                    is_named=found is not None,
                    is_gone=form.now.whom.id in answer.gone,
                    written={**form.written, **_boxes(found)},
                )
                if saved:
                    self._notes = (tell_saved(),)
            self.host.changed(self._notes[0].words if self._notes else "")

        self.parts.aside(work, then)

    def _save(self, form: WhomForm) -> None:
        pupils = reading.number(form.written.get("pupils", ""))
        known, lead = form.now.whom.id if form.now else None, self.host.lead
        school = self._school if form.kind is ForWhom.FAMILY else None
        try:
            address = self._written_address(form)
        except ValueError as error:
            self._show_problem(form, error)
            return
        reference = form.written.get("reference", "")
        if pupils is None:
            self._show_problem(form, ValueError("pupils: no number"))
            return

        def work() -> BeneficiaryId | ValueError:
            try:
                return self.parts.arrange.note(
                    form.kind, reference, lead=lead, pupils=pupils, school=school, known=known
                )
            except ValueError as error:
                return error

        def then(done: BeneficiaryId | ValueError) -> None:
            if isinstance(done, ValueError):
                self._show_problem(form, done)
                return
            self._notes = (tell_saved(),)
            self._read_again(done)
            if address is not None and address != self._address:
                self._look_up(lambda: self.parts.book.keep(address), saved=True)

        if not _is_changed(form, self._school) and known is not None:
            then(known)
        else:
            self.host.run(work, then)

    def _show_problem(self, form: WhomForm, error: ValueError) -> None:
        name, words = reading.problem(error)
        boxes = {"reference", "pupils", *_BOXES}
        self.form = replace(form, problems={name if name in boxes else "": words})
        self._notes = ()
        self.host.changed(words)

    def _written_address(self, form: WhomForm) -> Address | None:
        """Return who it is as typed; none where nothing was, or where it cannot be kept."""
        told = [form.written.get(each, "") for each in _BOXES]
        if form.now is None or form.book is not None or not form.is_read or form.is_gone:
            return None
        if not any(each.strip() for each in told):
            return None
        return address_of(form.now.whom.id, *told)


@dataclass(slots=True)
class WhomPages:
    """Beneficiaries; a fresh one each time they are opened, so that no name stays in memory."""

    host: Host
    parts: OrderParts
    new_order: Callable[[WhomNow], None]
    _everybody: tuple[WhomNow, ...] = ()
    _one: OneWhom | None = None
    _asks_kind: bool = False
    _searched: str = ""

    def page(self) -> PageData:
        """Return the innermost of what was opened."""
        if self._asks_kind:
            return tell_kinds()
        if self._one is not None:
            return self._one.page()
        today = self.parts.today()
        told = [each.whom for each in self._everybody if each.whom.reminds(today)]
        notes = tuple(tell_reminder(each, today) for each in told)
        return only(tell_everybody(self._everybody, today, notes), self._searched)

    def on_news(self) -> None:
        """Read everybody again, unless somebody is written on."""
        if self._one is None and not self._asks_kind:
            self.host.look(self.parts.whom.all, self._take)

    def on_press(self, press: Press) -> None:
        """Open somebody, write on somebody new, or go back."""
        match press.action:
            case "back":
                self.on_back()
            case _ if self._one is not None:
                self._one.on_press(press)
            case "one" if press.rows:
                self._open(BeneficiaryId(press.rows[0]))
            case "new":
                self._asks_kind = True
                self.host.changed()
            case "kind":
                self._asks_kind = False
                self._write(WhomForm(kind=ForWhom(press.argument)))
            case "search":
                self._searched = press.typed
                self.host.changed()
            case _:
                pass

    def on_back(self) -> bool:
        """Close what was opened last; False at the list."""
        if self._one is not None and self._one.on_back():
            return True
        if self._one is None and not self._asks_kind:
            return False
        self._one, self._asks_kind = None, False
        self.on_news()
        self.host.changed()
        return True

    def _take(self, everybody: tuple[WhomNow, ...]) -> None:
        if everybody != self._everybody:
            self._everybody = everybody
            self.host.changed()

    def _open(self, whom: BeneficiaryId) -> None:
        now = next((each for each in self._everybody if each.whom.id == whom), None)
        if now is not None:
            told = now.whom
            written = {"reference": told.reference, "pupils": str(told.pupils or "")}
            form = WhomForm(kind=told.kind, now=now, written=written, school=now.school)
            self._write(replace(form, is_read=False))

    def _write(self, form: WhomForm) -> None:
        self._one = OneWhom(self.host, self.parts, self.new_order, self._everybody, form)
        self.host.changed()


def _boxes(found: Address | None) -> dict[str, str]:
    if found is None:
        return dict.fromkeys(_BOXES, "")
    return {"name": found.name, "address": "\n".join(found.lines), "phone": found.phone}


def _is_changed(form: WhomForm, school: BeneficiaryId | None) -> bool:
    if form.now is None:
        return True
    whom, written = form.now.whom, form.written
    pupils = written.get("pupils", "").strip()
    return (
        written.get("reference", "").strip() != whom.reference
        or (whom.kind is ForWhom.SCHOOL and pupils != str(whom.pupils))
        or (whom.kind is ForWhom.FAMILY and school != whom.school)
    )
