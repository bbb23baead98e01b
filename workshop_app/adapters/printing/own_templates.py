"""A workshop's own templates of labels: the program's, with other places and sizes of fields.

The text of a template is changed value by value, so that its comments stay; what is kept has been
checked, drawn and read back at the resolution of every printer.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from workshop_app.adapters.printing.files import write_bytes
from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.lettering import UnprintableTextError
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.shop import PrintShop
from workshop_app.adapters.printing.template_file import (
    Fault,
    TemplateError,
    file_name,
    parse_template,
)
from workshop_app.adapters.printing.verify import PrintError, Rendering, check, rendered
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.labels import AnyLabel, LabelKind, LabelStock
from workshop_app.values import Struct

SIMPLE: Final = ("width", "largest", "prefix", "height", "side", "dots")
"""What of a field is one number, beside its place."""

_DPMM: Final = (8, 300 / 25.4, 600 / 25.4)
_PREVIEW_DPMM: Final = 12


class FieldNow(Struct, frozen=True):
    """One field of a template: its kind, and its numbers as they are written."""

    kind: str
    values: Mapping[str, str]


class Tried(Struct, frozen=True):
    """What came of a template: what is wrong with it, or how it looks (PNG)."""

    faults: tuple[Fault, ...] = ()
    picture: bytes = b""
    document: Document | None = None


class OwnTemplates:
    """The templates of one workshop."""

    def __init__(self, *, usual: Path, own: Path, icons: Icons, words: Words) -> None:
        self._usual, self._own = usual, own
        self._icons, self._words = icons, words

    def all(self) -> Iterator[tuple[LabelKind, LabelStock, bool]]:
        """Yield each template, and whether it is the workshop's own."""
        for file in sorted(self._usual.glob("*.toml")):
            kind, _, stock = file.stem.partition("-")
            yield LabelKind(kind), LabelStock(stock), (self._own / file.name).is_file()

    def text(self, kind: LabelKind, stock: LabelStock) -> str:
        """Return a template as it is now.

        Raises:
            OSError: it cannot be read.
        """
        name = file_name(kind, stock)
        folder = self._own if (self._own / name).is_file() else self._usual
        return (folder / name).read_text(encoding="utf-8")

    def tried(self, text: str, sample: AnyLabel, kind: LabelKind, stock: LabelStock) -> Tried:
        """Check a template, draw a sample by it, and read its codes back at every resolution."""
        name = file_name(kind, stock)
        try:
            template = parse_template(text, name, kind, stock, self._words)
            shop = PrintShop(icons=self._icons, words=self._words, templates=self._usual)
            document = shop.drawn_by(template, sample, stock)
            for dots in _DPMM:
                check(document, Rendering(dots))
        except TemplateError as error:
            return Tried(faults=error.faults)
        except (PrintError, UnprintableTextError) as error:
            return Tried(faults=(Fault(name, 0, "", str(error)),))
        return Tried(picture=_png(document), document=document)

    def keep(self, text: str, kind: LabelKind, stock: LabelStock) -> None:
        """Keep a template that was tried.

        Raises:
            CannotWriteError: the folder cannot be written.
        """
        write_bytes(text.encode(), self._own / file_name(kind, stock))

    def forget(self, kind: LabelKind, stock: LabelStock) -> None:
        """Take the program's template again."""
        (self._own / file_name(kind, stock)).unlink(missing_ok=True)


def fields_of(text: str) -> tuple[FieldNow, ...]:
    """Return the fields of a template that reads, with the numbers that can be changed."""
    found = []
    for field in tomllib.loads(text)["field"]:
        values = {"x": f"{field['at'][0]:g}", "y": f"{field['at'][1]:g}"}
        values |= {name: f"{field[name]:g}" for name in SIMPLE if name in field}
        found.append(FieldNow(str(field["kind"]), values))
    return tuple(found)


def with_value(text: str, index: int, name: str, value: str) -> str:
    """Return a template in which one number of the nth field is another one.

    Raises:
        ValueError: what was typed is no number, or the field has no such number; names it.
    """
    told = value.strip().replace(",", ".")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,3})?", told):
        raise ValueError(f"{name}: {value!r} is no number")
    blocks = text.split("[[field]]")
    block = blocks[index + 1]
    number = told if name == "dots" else f"{float(told):g}"
    if name in {"x", "y"}:
        at = re.compile(r"^(\s*at\s*=\s*\[\s*)([^,\]]+)(\s*,\s*)([^,\]]+)(\s*\])", re.MULTILINE)
        new = rf"\g<1>{number}\g<3>\g<4>\g<5>" if name == "x" else rf"\g<1>\g<2>\g<3>{number}\g<5>"
        changed, count = at.subn(new, block, count=1)
    else:
        one = re.compile(rf"^(\s*{name}\s*=\s*)\S+", re.MULTILINE)
        changed, count = one.subn(rf"\g<1>{number}", block, count=1)
    if not count:
        raise ValueError(f"{name}: this field has none")
    blocks[index + 1] = changed
    return "[[field]]".join(blocks)


def _png(document: Document) -> bytes:
    stream = BytesIO()
    [(_, picture)] = list(rendered(document, Rendering(_PREVIEW_DPMM, grey=True)))
    picture.save(stream, "PNG")
    return stream.getvalue()
