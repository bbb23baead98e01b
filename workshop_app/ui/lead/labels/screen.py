"""The words of templates of labels: all of them, one with its fields, and one field."""

from collections.abc import Sequence
from typing import Final

from workshop_app.ui.lead.labels.parts import FieldNow, Looked, TemplateNow, Wrong
from workshop_app.ui.lead.page import Action, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, TextBox, Together
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark

_PLACE: Final = ("x", "y")


def tell_templates(templates: Sequence[TemplateNow], notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all templates."""
    return TablePage(
        id="labels",
        title=translate("Lead", "Labels"),
        columns=(
            Column(id="label", heading=translate("Lead", "Label"), can_hide=False),
            Column(id="stock", heading=translate("Lead", "Size")),
            Column(id="state", heading=translate("Lead", "State")),
        ),
        rows=tuple(map(_row, templates)),
        empty=translate("Lead", "There is no label."),
        notes=notes,
        actions=(Action(id="rulers", words=translate("Lead", "Print rulers"), icon="print"),),
        opens="template",
    )


def _row(now: TemplateNow) -> Row:
    name = kind_words(now.kind)
    size = translate("Lead", "{size} mm").format(size=now.stock.replace("x", " × "))
    words, mark = translate("Lead", "As it came"), Mark.TO_DO
    if now.is_own:
        words, mark = translate("Lead", "Changed here"), Mark.DONE
    return Row(
        id=now.id,
        name=f"{name}, {size}",
        cells=(Cell(text=name, bold=True), Cell(text=size), Cell(text=words, mark=mark)),
    )


def kind_words(kind: str) -> str:
    """Return what a label is on."""
    return {
        "item": translate("Lead", "Machine or screen"),
        "part": translate("Lead", "Spare part"),
        "lot": translate("Lead", "Lot"),
        "place": translate("Lead", "Place"),
        "box": translate("Lead", "Box"),
        "pallet": translate("Lead", "Pallet"),
        "order": translate("Lead", "Order"),
    }[kind]


def field_words(kind: str) -> str:
    """Return what a field is."""
    return {
        "number": translate("Lead", "The number"),
        "text": translate("Lead", "Words"),
        "icon": translate("Lead", "The picture"),
        "bars": translate("Lead", "The bars"),
        "qr": translate("Lead", "The square code"),
        "rule": translate("Lead", "A line across"),
        "contents": translate("Lead", "What is in the box"),
        "facts": translate("Lead", "What the machine has"),
        "crossed_bin": translate("Lead", "The crossed-out bin"),
    }[kind]


def value_words(name: str) -> str:
    """Return what a number of a field is."""
    return {
        "x": translate("Lead", "From the left (mm)"),
        "y": translate("Lead", "From the top (mm)"),
        "width": translate("Lead", "Width (mm)"),
        "largest": translate("Lead", "Letters (pt)"),
        "prefix": translate("Lead", "Small letters (pt)"),
        "height": translate("Lead", "Height (mm)"),
        "side": translate("Lead", "Side (mm)"),
        "dots": translate("Lead", "Dots of a line"),
    }[name]


def wrong_words(wrong: Wrong) -> str:
    """Return what is wrong, and what would be right."""
    return {
        Wrong.EDGE: translate("Lead", "It reaches over the edge."),
        Wrong.OVERLAP: translate("Lead", "It lies over something else."),
        Wrong.WHITE: translate("Lead", "A code needs more white around it."),
        Wrong.SIZE: translate("Lead", "This number is too small, too large, or none."),
        Wrong.UNREAD: translate("Lead", "A code cannot be read so."),
    }[wrong]


def tell_template(
    template: TemplateNow, now: Looked, notes: tuple[Note, ...] = (), *, is_kept: bool
) -> FormPage:
    """Return one template: how it looks, and its fields."""
    change = translate("Lead", "Change…")
    lines = tuple(
        Chosen(
            name=field_words(each.kind),
            value=" · ".join(f"{value_words(n)} {v}" for n, v in each.values.items()),
            action=Action(id="field", argument=str(at), words=change),
            problems=tuple(wrong_words(wrong) for place, wrong in now.wrong if place == at),
        )
        for at, each in enumerate(now.fields)
    )
    usual = Action(id="usual", words=translate("Lead", "As it came"))
    keep = Action(id="keep", words=translate("Lead", "Keep it"), is_main=True)
    one = Action(id="one", words=translate("Lead", "Print one to try"), icon="print")
    is_well = not now.wrong
    return FormPage(
        id=f"label/{template.id}",
        title=f"{kind_words(template.kind)} · {template.stock.replace('x', ' × ')} mm",
        lines=lines,
        pictures=(now.picture,) if now.picture else (),
        notes=notes,
        problems=tuple(wrong_words(wrong) for place, wrong in now.wrong if place < 0),
        actions=(
            *((keep,) if is_well and not is_kept else ()),
            *((one,) if is_well else ()),
            *((usual,) if template.is_own or not is_kept else ()),
            back_action(),
        ),
    )


def tell_field(template: TemplateNow, now: Looked, at: int) -> FormPage:
    """Return one field, to write on; the picture follows what is written."""
    each = now.fields[at]
    problems = tuple(wrong_words(wrong) for place, wrong in now.wrong if place == at)
    others = tuple(name for name in each.values if name not in _PLACE)
    rows = (_PLACE, *(others[n : n + 2] for n in range(0, len(others), 2)))
    elsewhere = tuple(wrong_words(wrong) for place, wrong in now.wrong if place != at)
    return FormPage(
        id=f"label-field/{template.id}/{at}",
        title=field_words(each.kind),
        lines=tuple(Together(tuple(_box(each, name) for name in names)) for names in rows),
        pictures=(now.picture,) if now.picture else (),
        problems=(*problems, *elsewhere),
        actions=(back_action(),),
    )


def _box(field: FieldNow, name: str) -> TextBox:
    return TextBox(id=name, name=value_words(name), text=field.values[name], is_line=True)


def tell_kept() -> Note:
    """Return that labels come out so from now on."""
    return Note(words=translate("Lead", "It is kept. Labels come out so now."), mark=Mark.DONE)


def tell_printed(trouble: str) -> Note:
    """Return what came of printing one."""
    if not trouble:
        return Note(words=translate("Lead", "It is printed. Read it."), mark=Mark.DONE)
    words = {
        "no_printer": translate("Lead", "There is no printer."),
        "no_paper": translate("Lead", "The printer has no labels left."),
        "paused": translate("Lead", "The printer is paused."),
        "offline": translate("Lead", "The printer does not answer."),
    }.get(trouble, translate("Lead", "It was not printed. Look at the printer."))
    return Note(words=words, mark=Mark.LOOK_AGAIN)
