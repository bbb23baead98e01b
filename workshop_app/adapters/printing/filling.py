"""Fills a template with what stands on one label, and draws it."""

from collections.abc import Mapping

from workshop_app.adapters.printing.icons import Icons
from workshop_app.adapters.printing.lettering import (
    SMALLEST_NUMBER_PT,
    UnprintableTextError,
    fitted,
    width_of,
)
from workshop_app.adapters.printing.paper import INK, WHITE, Paper
from workshop_app.adapters.printing.template import (
    LINE,
    MM_A_POINT,
    Bars,
    Contents,
    CrossedBin,
    Facts,
    Icon,
    Number,
    Qr,
    Rule,
    Template,
    Text,
)
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.codes import Code
from workshop_app.domain.labels import (
    SMALLEST_PT,
    AnyLabel,
    BoxLabel,
    Content,
    ForWhom,
    ItemLabel,
    LabelKind,
    LotLabel,
    OrderLabel,
    PalletLabel,
    PartLabel,
    PlaceLabel,
)
from workshop_app.domain.wording import forbidden_in
from workshop_app.values import Struct, field

_PLATE_ROOM = 0.08
"""White icon on a black plate: the share of the plate that stays free on each side."""

_PLACE_ICONS = {"arrival": "intake", "bench": "hand", "quarantine": "problem", "pallet": "stock"}
_LEAST_DRAWING = 15.0
"""Side in mm from which lines of a drawing part at 8 dots a mm; below, an icon stands for it."""


class Filling(Struct, frozen=True):
    """What stands on one label: its code, and by name its texts, pictograms and drawings."""

    kind: LabelKind
    code: Code
    icons: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    contents: tuple[Content, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    drawings: Mapping[str, str] = field(default_factory=dict)
    words_pt: float = SMALLEST_PT


def kind_of(label: AnyLabel) -> LabelKind:
    """Return which templates a label is drawn with."""
    return _KINDS[type(label)]


_KINDS: Mapping[type[AnyLabel], LabelKind] = {
    ItemLabel: LabelKind.ITEM,
    PartLabel: LabelKind.PART,
    LotLabel: LabelKind.LOT,
    PlaceLabel: LabelKind.PLACE,
    BoxLabel: LabelKind.BOX,
    PalletLabel: LabelKind.PALLET,
    OrderLabel: LabelKind.ORDER,
}


def filling_of(label: AnyLabel, icons: Icons, words: Words) -> Filling:
    """Return what stands on a label, in the language of the words.

    Raises:
        UnprintableTextError: a text says what the decree on refurbished goods forbids.
    """
    filled = _filling(label, icons, words)
    said = [*filled.texts.values(), *(each.words for each in filled.contents)]
    for text in (*said, *(part for fact in filled.facts for part in fact)):
        forbidden = forbidden_in(text)
        if forbidden:
            raise UnprintableTextError(f"{text!r} says {forbidden!r}, which the decree forbids")
    return filled


def _filling(label: AnyLabel, icons: Icons, words: Words) -> Filling:
    kind, code = kind_of(label), label.code
    match label:
        case ItemLabel():
            thing = {"thing": icons.best(label.kind, "tower")}
            return Filling(kind, code, thing, words_pt=label.words_pt)
        case PartLabel():
            thing = {"thing": icons.best(label.kind, "stock")}
            return Filling(kind, code, thing, {"words": label.words})
        case LotLabel():
            return Filling(kind, code, {"thing": "intake"}, {"supplier": label.supplier})
        case PlaceLabel():
            icon = _PLACE_ICONS.get(label.kind) or icons.best(label.kind, "place")
            drawings = {"thing": f"place-{label.kind}"}
            return Filling(kind, code, {"thing": icon}, {"name": label.name}, drawings=drawings)
        case BoxLabel():
            return _box(label, words)
        case PalletLabel():
            texts = {**_for_whom(label.for_whom, label.order, "label.pallet", words)}
            texts["boxes"] = _counted(label.boxes, "box", words)
            shown, drawings = _whom(label.for_whom, "stock"), _drawn(label.for_whom, "place-pallet")
            return Filling(kind, code, shown, texts, drawings=drawings)
        case OrderLabel():
            leaves = f"{words['label.leaves']} {label.leaves}" if label.leaves else ""
            texts = {"for_whom": words[f"for_whom.{label.for_whom}"], "leaves": leaves}
            texts["computers"] = _counted(label.computers, "computer", words)
            shown, drawings = _whom(label.for_whom, "packing"), _drawn(label.for_whom, "item-box")
            return Filling(kind, code, shown, texts, drawings=drawings)


def _box(label: BoxLabel, words: Words) -> Filling:
    texts = {**_for_whom(label.for_whom, label.order, "label.box", words)}
    texts["call"] = f"{words['label.call']} {label.call}" if label.call else ""
    icons, drawings = _whom(label.for_whom, "packing"), _drawn(label.for_whom, "item-box")
    return Filling(
        LabelKind.BOX, label.code, icons, texts, label.contents, label.facts, drawings=drawings
    )


def _whom(for_whom: ForWhom | None, else_icon: str) -> dict[str, str]:
    return {"for_whom": for_whom or else_icon, "thing": else_icon}


def _drawn(for_whom: ForWhom | None, thing: str) -> dict[str, str]:
    return {"for_whom": f"beneficiary-{for_whom}" if for_whom else thing, "thing": thing}


def _for_whom(
    for_whom: ForWhom | None, order: Code | None, else_word: str, words: Words
) -> dict[str, str]:
    word = words[f"for_whom.{for_whom}" if for_whom else else_word]
    shown = f"{words['label.order']} {order.year:02} {order.digits}" if order else ""
    return {"for_whom": word, "order": shown}


def _counted(count: int, thing: str, words: Words) -> str:
    return f"{count} {words[f'label.{thing}_one' if count == 1 else f'label.{thing}_many']}"


def draw_label(paper: Paper, template: Template, filling: Filling, words: Words) -> None:
    """Draw a label in the upper left corner of the page, or of the cell."""
    for each in template.field:
        x, y = each.at
        match each:
            case Number():
                _draw_number(paper, each, filling.code, filling.words_pt)
            case Text():
                _draw_text(
                    paper, each, filling.texts[each.value] if each.value else words[each.word]
                )
            case Icon():
                _draw_icon(paper, each, filling)
            case Bars():
                paper.bars(x, y, each.height, filling.code.text, dots=each.dots)
            case Qr():
                paper.qr(x, y, filling.code.text, dots=each.dots)
            case Rule():
                paper.box(x, y, *each.size, fill=INK)
            case Contents():
                _draw_contents(paper, each, filling.contents)
            case Facts():
                _draw_facts(paper, each, filling.facts)
            case CrossedBin():
                _draw_crossed_bin(paper, x, y)


def _draw_number(paper: Paper, place: Number, code: Code, words_pt: float) -> None:
    x, base = place.at
    prefix_pt, points, digits = _numbered(place, code, words_pt)
    left = width_of(code.prefix, prefix_pt) + place.gap
    paper.text(x, base, code.prefix, prefix_pt)
    paper.text(x + left, base, digits, points, bold=True)


def _numbered(place: Number, code: Code, words_pt: float) -> tuple[float, float, str]:
    """Return the size of the prefix, then size and words of the digits.

    The prefix is as large as asked where the whole number fits beside it, and the digits never
    become smaller than the prefix.
    """
    prefix_pt = min(max(place.prefix, words_pt), place.largest)
    while True:
        points, lines = fitted(
            code.digits,
            place.width - width_of(code.prefix, prefix_pt) - place.gap,
            largest=place.largest,
            smallest=max(SMALLEST_NUMBER_PT, prefix_pt),
            bold=True,
        )
        if lines == (code.digits,) or prefix_pt <= place.prefix:
            return prefix_pt, points, lines[0]
        prefix_pt = max(place.prefix, prefix_pt - 0.5)


def _draw_text(paper: Paper, place: Text, text: str) -> None:
    if not text:
        return
    x, y = place.at
    points, lines = _lettered(place, text)
    step = points * LINE
    base = y - step * len(lines) / 2 + points * MM_A_POINT * 0.87 if place.middle else y
    for number, line in enumerate(lines):
        paper.text(x, base + number * step, line, points, bold=place.bold, align=place.align)


def _lettered(place: Text, text: str) -> tuple[float, tuple[str, ...]]:
    """Return size and lines of the first of the sizes at which the text need not be cut."""
    tries = (
        fitted(text, place.width, largest=largest, smallest=smallest, lines=most, bold=place.bold)
        for largest, smallest, most in place.sizes
    )
    points, lines = next(tries)
    for each in tries:
        if not lines[-1].endswith("…"):
            break
        points, lines = each
    return points, lines


def _draw_icon(paper: Paper, place: Icon, filling: Filling) -> None:
    """Draw what the label is for: its drawing where there is room, else its icon."""
    (x, y), side = place.at, place.side
    icon, drawing = filling.icons[place.value], filling.drawings.get(place.value)
    if drawing and side >= _LEAST_DRAWING and paper.icons.best(drawing, icon) == drawing:
        paper.icon(drawing, x, y, side)
        return
    if not place.plate:
        paper.icon(icon, x, y, side)
        return
    room = side * _PLATE_ROOM
    paper.box(x, y, side, side, radius=min(3, side * 0.16), fill=INK)
    paper.icon(icon, x + room, y + room, side - 2 * room, WHITE)


def _draw_contents(paper: Paper, place: Contents, contents: tuple[Content, ...]) -> None:
    for index, content in enumerate(contents):
        x = place.at[0] + (index % 3) * place.pitch[0]
        y = place.at[1] + (index // 3) * place.pitch[1]
        paper.icon(paper.icons.best(content.kind, "tower"), x, y, place.icon)
        is_number = content.words.isdigit()
        points, lines = fitted(
            content.words,
            place.pitch[0] - place.icon - 2,
            largest=SMALLEST_PT,
            bold=is_number,
        )
        paper.text(x + place.icon + 1, y + place.icon * 0.65, lines[0], points, bold=is_number)


def _draw_facts(paper: Paper, place: Facts, facts: tuple[tuple[str, str], ...]) -> None:
    x, first = place.at
    for index, (left, right) in enumerate(facts):
        base = first + index * place.step
        room = place.width - 3 - width_of(right, SMALLEST_PT)
        paper.text(x, base, fitted(left, room, largest=SMALLEST_PT)[1][0], SMALLEST_PT)
        paper.text(x + place.width, base, right, SMALLEST_PT, align="right")


def _draw_crossed_bin(paper: Paper, x: float, y: float) -> None:
    paper.line(x + 0.6, y + 1.4, x + 6.0, y + 1.4, 0.6)
    paper.line(x + 1.3, y + 1.4, x + 1.8, y + 5.8, 0.5)
    paper.line(x + 5.3, y + 1.4, x + 4.8, y + 5.8, 0.5)
    paper.line(x + 1.8, y + 5.8, x + 4.8, y + 5.8, 0.5)
    paper.line(x + 0.2, y + 0.4, x + 6.4, y + 6.6, 0.5)
    paper.line(x + 6.4, y + 0.4, x + 0.2, y + 6.6, 0.5)
    paper.box(x + 1.0, y + 7.2, 4.6, 1.0, fill=INK)
