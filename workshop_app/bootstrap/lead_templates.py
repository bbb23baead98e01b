"""Joins the section of labels: templates on this machine, their pictures, and its printer."""

import hashlib
import shutil
from collections.abc import Sequence
from typing import Final

from workshop_app import resources
from workshop_app.adapters.printing.files import write_bytes
from workshop_app.adapters.printing.own_templates import (
    OwnTemplates,
    Tried,
    fields_of,
    with_value,
)
from workshop_app.adapters.printing.template_file import Fault
from workshop_app.adapters.printing.words import read_words
from workshop_app.bootstrap.label_samples import samples
from workshop_app.bootstrap.printing import calibration, outlet_of, own_templates, program_icons
from workshop_app.domain.labels import LabelKind, LabelStock
from workshop_app.settings import PrinterSettings, Settings
from workshop_app.ui.lead.labels.parts import FieldNow, Looked, TemplateNow, Wrong
from workshop_app.ui.pictures.photos import ABOUT, FOLDER, PHOTO

_PREVIEWS: Final = "label-previews"
_ALT: Final = '[alt]\nfr = "L’étiquette"\nen = "The label"\n'
_BOX_STOCKS: Final = {"100x62", "100x150"}
_MEANING: Final = (
    ("reaches over the edge", Wrong.EDGE),
    ("overlaps with", Wrong.OVERLAP),
    ("white", Wrong.WHITE),
    ("expected", Wrong.SIZE),
)


class DeskTemplates:
    """See the protocol `Templates`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: OwnTemplates | None = None

    def all(self) -> Sequence[TemplateNow]:
        """Return all templates."""
        return [
            TemplateNow(f"{kind}-{stock}", str(kind), str(stock), is_own)
            for kind, stock, is_own in self._own().all()
        ]

    def open(self, template: str) -> Looked:
        """Return a template as it is kept."""
        return self._looked(template, self._own().text(*_parts(template)), ())

    def change(self, template: str, before: Looked, field: int, name: str, value: str) -> Looked:
        """Return it with another number in a field."""
        try:
            text = with_value(before.text, field, name, value)
        except ValueError:
            return Looked(before.text, before.fields, "", ((field, Wrong.SIZE),))
        return self._looked(template, text, before.fields)

    def keep(self, template: str, now: Looked) -> None:
        """Keep it as the workshop's own; only where nothing is wrong with it."""
        if not now.wrong:
            self._own().keep(now.text, *_parts(template))

    def forget(self, template: str) -> Looked:
        """Take the program's own again."""
        self._own().forget(*_parts(template))
        return self.open(template)

    def print_one(self, template: str, now: Looked) -> str:
        """Print one to try."""
        kind, stock = _parts(template)
        tried = self._own().tried(now.text, samples()[kind], kind, stock)
        if tried.document is None:
            return "failed"
        outlet = outlet_of(self._printer(str(stock)), self._settings.printed)
        return outlet.send(tried.document).trouble

    def print_rulers(self) -> str:
        """Print how straight the printer prints."""
        printer = self._settings.printer
        document = calibration(printer, self._settings.language)
        return outlet_of(printer, self._settings.printed).send(document).trouble

    def _printer(self, stock: str) -> PrinterSettings:
        box = self._settings.box_printer
        return box if stock in _BOX_STOCKS and (box.queue or box.host) else self._settings.printer

    def _own(self) -> OwnTemplates:
        if self._made is None:
            labels = resources.path("labels")
            self._made = OwnTemplates(
                usual=labels / "templates",
                own=own_templates(self._settings.printed),
                icons=program_icons(),
                words=read_words(labels, self._settings.language),
            )
        return self._made

    def _looked(self, template: str, text: str, before: Sequence[FieldNow]) -> Looked:
        kind, stock = _parts(template)
        tried = self._own().tried(text, samples()[kind], kind, stock)
        fields = [FieldNow(each.kind, each.values) for each in fields_of(text)]
        wrong = tuple((_place(fault), _meaning(fault)) for fault in tried.faults)
        return Looked(text, fields or before, self._picture(tried), wrong)

    def _picture(self, tried: Tried) -> str:
        """Keep the picture where pictures of steps are found, and none of before."""
        if not tried.picture:
            return ""
        folder = self._settings.data / FOLDER / _PREVIEWS
        name = hashlib.sha256(tried.picture).hexdigest()[:16]
        for other in folder.glob("*"):
            if other.name != name:
                shutil.rmtree(other, ignore_errors=True)
        write_bytes(tried.picture, folder / name / PHOTO)
        about = f'instead_of = "order"\n{_ALT}'
        write_bytes(about.encode(), folder / name / ABOUT)
        return f"{_PREVIEWS}/{name}"


def _parts(template: str) -> tuple[LabelKind, LabelStock]:
    kind, _, stock = template.partition("-")
    return LabelKind(kind), LabelStock(stock)


def _place(fault: Fault) -> int:
    told = fault.key.removeprefix("field[").partition("]")[0]
    return int(told) if fault.key.startswith("field[") and told.isdecimal() else -1


def _meaning(fault: Fault) -> Wrong:
    found = (wrong for words, wrong in _MEANING if words in fault.reason)
    return next(found, Wrong.UNREAD)
