"""Reads the templates of labels; what is wrong with one is told with file, line and key."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import msgspec

from workshop_app.adapters.printing.template import (
    SIZES,
    Area,
    Bars,
    Contents,
    CrossedBin,
    Facts,
    Icon,
    Number,
    Qr,
    Template,
    Text,
)
from workshop_app.adapters.printing.verify import PrintError
from workshop_app.adapters.printing.words import NoSuchWordsError, Words
from workshop_app.domain.labels import LabelKind, LabelStock
from workshop_app.domain.wording import forbidden_in
from workshop_app.values import Struct

VALUES: Mapping[LabelKind, frozenset[str]] = {
    LabelKind.ITEM: frozenset(),
    LabelKind.PART: frozenset({"words"}),
    LabelKind.LOT: frozenset({"supplier"}),
    LabelKind.PLACE: frozenset({"name"}),
    LabelKind.BOX: frozenset({"for_whom", "order", "call"}),
    LabelKind.PALLET: frozenset({"for_whom", "order", "boxes"}),
    LabelKind.ORDER: frozenset({"for_whom", "computers", "leaves"}),
}
"""The texts that each kind of label has, and that its templates may show."""

_HAS_BENEFICIARY = {LabelKind.BOX, LabelKind.PALLET, LabelKind.ORDER}
_PATH = re.compile(r"(?P<reason>.*) - at `\$(?P<path>.*)`", re.DOTALL)
_NAMED = re.compile(r"field `(\w+)`")
_STEP = re.compile(r"\.field\[(\d+)\](?:\.(\w+))?")
_TOML_LINE = re.compile(r"\(?at line (\d+)")
_TOUCH_MM = 0.05
_CODES = (Bars, Qr)


class Fault(Struct, frozen=True):
    """One thing that is wrong with a template.

    Attributes:
        file: its name.
        line: counted from 1; 0 where no line can be named.
        key: as a path, `field[2].dots`; empty for the file as a whole.
        reason: one plain sentence.
    """

    file: str
    line: int
    key: str
    reason: str

    def __str__(self) -> str:
        """Return the fault as one line of a report."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.key}: {self.reason}" if self.key else f"{where}: {self.reason}"


class TemplateError(PrintError):
    """A template cannot be used; every fault of it is named."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def file_name(kind: LabelKind, stock: LabelStock) -> str:
    """Return the name of a template's file: `item-62x29.toml`."""
    return f"{kind}-{stock}.toml"


def read_template(folder: Path, kind: LabelKind, stock: LabelStock, words: Words) -> Template:
    """Read and check one template.

    Raises:
        TemplateError: it is missing, or cannot be used.
        ValueError: no label of that kind goes on that stock.
    """
    file = folder / file_name(kind, stock)
    if stock not in SIZES or not file.is_file():
        raise ValueError(f"a label for {_GOES_ON.get(kind, kind)} does not go on {stock}")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError((Fault(file.name, 0, "", f"cannot be read: {error}"),)) from error
    return parse_template(text, file.name, kind, stock, words)


_GOES_ON = {
    LabelKind.ITEM: "an item",
    LabelKind.PART: "a part",
    LabelKind.LOT: "a lot",
    LabelKind.PLACE: "a place",
    LabelKind.BOX: "a box",
    LabelKind.PALLET: "a pallet",
    LabelKind.ORDER: "an order",
}


def parse_template(
    text: str, file: str, kind: LabelKind, stock: LabelStock, words: Words
) -> Template:
    """Read a template's text and check it against its stock.

    Raises:
        TemplateError: with every fault that was found.
    """
    try:
        template = msgspec.convert(tomllib.loads(text), Template)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found else 0
        raise TemplateError((Fault(file, line, "", f"is no TOML: {error}"),)) from error
    except msgspec.ValidationError as error:
        raise TemplateError((_fault_of(str(error), text, file),)) from error
    checks = (
        *_unfit(template, SIZES[stock]),
        *_overlapping(template),
        *_unknown(template, kind, words),
        *_lacking(template, kind),
    )
    if checks:
        raise TemplateError(
            tuple(
                Fault(file, _line(text, index, name), _key(index, name), reason)
                for index, name, reason in checks
            )
        )
    return template


_Found = Iterator[tuple[int, str, str]]
"""Which field, which of its keys, and what is wrong; -1 for the whole file."""


def _unfit(template: Template, size: tuple[float, float]) -> _Found:
    for index, field in enumerate(template.field):
        area = field.with_white() if isinstance(field, _CODES) else field.area()
        left, top, right, bottom = area
        if left < 0 or top < 0 or right > size[0] or bottom > size[1]:
            shown = f"{left:.1f}, {top:.1f} to {right:.1f}, {bottom:.1f}"
            yield index, "at", f"reaches over the edge of {size[0]:g} x {size[1]:g} mm ({shown})"


def _overlapping(template: Template) -> _Found:
    for (one, first), (other, second) in combinations(enumerate(template.field), 2):
        if _meet(first.area(), second.area()):
            yield other, "at", f"overlaps with field[{one}]"
        # only between codes: a pictogram's square has white of its own, words are not so wide
        elif (isinstance(first, _CODES) and isinstance(second, _CODES)) and (
            _meet(first.with_white(), second.area()) or _meet(first.area(), second.with_white())
        ):
            yield other, "at", f"needs more white between it and field[{one}]"


def _meet(one: Area, other: Area) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[1], other[1])
    return wide > _TOUCH_MM and tall > _TOUCH_MM


def _unknown(template: Template, kind: LabelKind, words: Words) -> _Found:
    known = ", ".join(sorted(VALUES[kind])) or "none"
    for index, field in enumerate(template.field):
        if isinstance(field, Text):
            if bool(field.value) == bool(field.word):
                yield index, "value", "needs either a value or a word"
            elif field.value and field.value not in VALUES[kind]:
                yield index, "value", f"there is no {field.value!r} on this label; known: {known}"
            elif field.word:
                yield from _wrong_word(index, field.word, words)
            if any(largest < smallest for largest, smallest, _ in field.sizes):
                yield index, "sizes", "the largest size is smaller than the smallest"
        elif isinstance(field, Icon) and field.value == "for_whom":
            if kind not in _HAS_BENEFICIARY:
                yield index, "value", "this label is for no beneficiary"
        elif isinstance(field, Contents | Facts | CrossedBin) and kind is not LabelKind.BOX:
            yield index, "kind", "only the label of a box has this"


def _wrong_word(index: int, name: str, words: Words) -> _Found:
    try:
        said = forbidden_in(words[name])
    except NoSuchWordsError as error:
        yield index, "word", str(error)
    else:
        if said:
            yield index, "word", f"says {said!r}, which the decree forbids"


def _lacking(template: Template, kind: LabelKind) -> _Found:
    """A label has bars, a QR code and a number: what kills one of them spares the others."""
    wanted = {Bars: "bars", Qr: "QR code", Number: "number"}
    if kind is LabelKind.PLACE:  # people know a place by its name
        del wanted[Number]
    for each, name in wanted.items():
        count = sum(isinstance(field, each) for field in template.field)
        if count != 1:
            yield -1, "", f"has {count} fields for the {name}; it needs one"


def _fault_of(message: str, text: str, file: str) -> Fault:
    """Turn what the library says into a fault: its path becomes a line and a key."""
    found = _PATH.fullmatch(message)
    reason, path = (found["reason"], found["path"]) if found else (message, "")
    step, named = _STEP.match(path), _NAMED.search(reason)
    name = (step[2] if step else "") or (named[1] if named else "")
    index = int(step[1]) if step else -1
    reason = reason[:1].lower() + reason[1:].replace("`", "")
    return Fault(file, _line(text, index, name), _key(index, name), reason)


def _key(index: int, name: str) -> str:
    return name if index < 0 else f"field[{index}]" + (f".{name}" if name else "")


def _line(text: str, index: int, name: str) -> int:
    """Return the line of a key of the nth field; of the field where the key is not there."""
    start, count = 0, -1
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("[[field]]"):
            count += 1
            if count > index >= 0:
                break
            start = number if count == index else start
        elif name and count == index and re.match(rf"{re.escape(name)}\s*=", bare):
            return number
    return start
