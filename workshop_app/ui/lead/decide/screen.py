"""The words of what waits for a lead: odd items, unknown codes, clashes, and their ways on."""

from collections.abc import Mapping, Sequence

from workshop_app.application.clashes import OpenClash
from workshop_app.application.lead.to_decide import FEW, ItemLook, OddCode, OddItem, ToDecide
from workshop_app.domain.clash import ClashKind
from workshop_app.domain.gates import ClosedGate
from workshop_app.domain.ids import BenchId
from workshop_app.domain.item import Item, ItemState
from workshop_app.ui.bench.words.telling import picture_of, plate_of
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.story import Teller, tell_event
from workshop_app.ui.lead.words import bench_words, person_words, translate
from workshop_app.ui.pictures.names import of_kind
from workshop_app.ui.widgets.marks import Mark

_LAST = 3
"""So many things that happened stand beside the question; the story has all."""


def tell_list(waits: ToDecide, teller: Teller, notes: tuple[Note, ...] = ()) -> TablePage:
    """Return all that waits, one row each."""
    rows = (
        *(_clash_row(each, waits.benches) for each in waits.clashes),
        *(_item_row(each, teller) for each in waits.items),
        *(_code_row(each) for each in waits.codes),
    )
    return TablePage(
        id="decide",
        title=translate("Lead", "To decide"),
        columns=(
            Column(id="what", heading=translate("Lead", "What"), can_hide=False),
            Column(id="why", heading=translate("Lead", "Why"), can_hide=False),
            Column(id="where", heading=translate("Lead", "Where")),
        ),
        rows=rows,
        empty=translate("Lead", "Nothing waits for your decision."),
        empty_picture="all-done",
        notes=notes,
        opens="open",
    )


def tell_item(look: ItemLook, teller: Teller, *, all_ways: bool = False) -> AskPage:
    """Return an odd item: why it stands aside, what happened last, and where it can go on."""
    item, title = look.item, _name(look.item)
    parked = item.parked
    lines = [teller.state(item.state).capitalize()]
    if parked is not None and parked.reason:
        words = translate("Lead", "{item}: {state}.")
        lines[0] = words.format(item=lines[0], state=teller.reason(parked.reason))
    if look.procedure is not None:
        texts = look.procedure.words_in(teller.language)
        lines.append(translate("Lead", "At the task: {task}").format(task=texts.title))
        told = texts.steps.get(str(look.step.id), ()) if look.step else ()
        lines += [" ".join(sentence.replace("*", "") for sentence in told)] if told else []
    if look.place is not None:
        lines.append(translate("Lead", "It lies here: {place}.").format(place=look.place.name))
    last = [tell_event(each, teller) for each in look.events[:_LAST]]
    if last:
        lines.append(translate("Lead", "Before: {events}.").format(events=" · ".join(last)))
    shown = look.ways if all_ways else look.ways[:FEW]
    ways = [_way(way, teller, is_main=number == 0) for number, way in enumerate(shown)]
    if len(shown) < len(look.ways):
        ways.append(Action(id="more", words=translate("Lead", "Other ways")))
    drawing = look.step.picture if look.step else picture_of(item)
    return AskPage(
        id="odd",
        title=title,
        words=tuple(lines),
        field=translate("Lead", "Why (you may leave it empty)"),
        actions=(*ways, _story(), _label(), back_action()),
        pictures=of_kind(drawing, item.kind)[-1:],
    )


def tell_gate(item: Item, to: ItemState, shut: ClosedGate, teller: Teller) -> AskPage:
    """Return that a gate is shut, and how a lead opens it: with a reason that stays."""
    why = teller.reason(f"gate_{shut.gate}")
    words = translate("Lead", "It cannot be “{state}” yet: {why}.")
    opens = Action(
        id="override", words=translate("Lead", "Let it through, with this reason"), argument=str(to)
    )
    return AskPage(
        id="gate",
        title=_name(item),
        words=(
            words.format(state=teller.state(to), why=why),
            translate("Lead", "Your reason stays in the story of this machine."),
        ),
        field=translate("Lead", "Reason"),
        actions=(opens, back_action()),
    )


def tell_code(odd: OddCode) -> AskPage:
    """Return a code that nobody knows."""
    read = " · ".join(odd.code.candidates)
    words = [translate("Lead", "Nobody knows this code: {code}").format(code=read)]
    if odd.bench:
        words.append(translate("Lead", "Read here: {bench}.").format(bench=_at(odd.bench)))
    words.append(translate("Lead", "Does a machine have it? Read or type its label."))
    names = Action(id="name", words=translate("Lead", "It is this machine"), is_main=True)
    nothing = Action(id="nothing", words=translate("Lead", "It is nothing of ours"))
    return AskPage(
        id="code",
        title=translate("Lead", "A code that nobody knows"),
        words=tuple(words),
        field=translate("Lead", "Label, such as PC 26 0042"),
        actions=(names, nothing, back_action()),
    )


def tell_clash(found: OpenClash, benches: Mapping[BenchId, str], teller: Teller) -> AskPage:
    """Return what two benches did to one thing, and what holds now."""
    clash = found.clash
    here, other = (benches.get(BenchId(each), "") for each in (clash.bench, clash.other))
    lines = [clash_words(clash.kind)]
    who = translate("Lead", "{name}, {bench}.")
    lines.append(who.format(name=person_words(found.by), bench=bench_words(here)))
    if clash.other:
        first = translate("Lead", "Before it, at another bench: {bench}.")
        lines.append(first.format(bench=bench_words(other)))
    if found.item is not None:
        now = translate("Lead", "The machine is now: {state}.")
        lines.append(now.format(state=teller.state(found.item.state)))
    lines.append(_what_holds(clash.kind))
    settle = Action(
        id="settle", words=translate("Lead", "I have looked: all is well"), is_main=True
    )
    goes = Action(id="elsewhere", words=translate("Lead", "It must go elsewhere"))
    with_item = (goes, _story(), _label()) if found.item is not None else ()
    return AskPage(
        id="clash",
        title=clash_title(found),
        words=tuple(lines),
        actions=(settle, *with_item, back_action()),
        pictures=(picture_of(found.item),) if found.item else (),
    )


def _label() -> Action:
    return Action(id="labels", words=translate("Lead", "Its label is wrong…"))


def clash_title(found: OpenClash) -> str:
    """Return what a clash is about."""
    return _name(found.item) if found.item else translate("Lead", "A task without a machine yet")


def clash_words(kind: ClashKind) -> str:
    """Return what two benches did without knowing of each other."""
    match kind:
        case ClashKind.NO_WAY:
            return translate("Lead", "A bench moved it on from where it was no more.")
        case ClashKind.APART:
            return translate("Lead", "Two benches moved it on, and did not know of each other.")
        case ClashKind.TWICE:
            return translate("Lead", "Two benches did the same work.")
        case ClashKind.PLACES:
            return translate("Lead", "Two benches put it in two places.")
        case ClashKind.SAME_LABEL:
            return translate("Lead", "Two machines may have the same label.")
        case ClashKind.BEGUN_TWICE:
            return translate("Lead", "Two people began the same task.")


def tell_decided(item: Item, to: ItemState, teller: Teller) -> Note:
    """Return what was decided."""
    words = translate("Lead", "{item}: {state}.")
    return Note(words=words.format(item=_name(item), state=teller.state(to)), mark=Mark.DONE)


def tell_done() -> Note:
    """Return that something was settled."""
    return Note(words=translate("Lead", "Put right."), mark=Mark.DONE)


def tell_changed() -> Note:
    """Return that somebody else was quicker, or that things have moved on: nothing was done."""
    words = translate("Lead", "This has changed meanwhile: nothing was done. See how it is now.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_no_item() -> Note:
    """Return that a label is not known."""
    words = translate("Lead", "No machine has this label. Nothing has changed.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_no_reason() -> Note:
    """Return that a reason is needed."""
    words = translate("Lead", "Please write the reason: it stays in the story.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def undo_action() -> Action:
    """Return the way back from what was just decided."""
    return Action(id="undo", words=translate("Lead", "Undo"), icon="back")


def _item_row(odd: OddItem, teller: Teller) -> Row:
    item = odd.item
    name, reason = _name(item), item.parked.reason if item.parked else ""
    why = teller.reason(reason) if reason else teller.state(item.state)
    place = odd.place.name if odd.place else ""
    what = Cell(text=name, plate=plate_of(item.id), icon=item.kind)
    return Row(
        id=f"item {item.id}",
        name=name,
        cells=(what, Cell(text=why, under=teller.state(item.state)), Cell(text=place)),
    )


def _code_row(odd: OddCode) -> Row:
    name = odd.code.candidates[0] if odd.code.candidates else "?"
    why = Cell(text=translate("Lead", "A code that nobody knows"))
    where = Cell(text=_at(odd.bench))
    return Row(id=f"code {odd.code.id}", name=name, cells=(Cell(text=name), why, where))


def _clash_row(found: OpenClash, benches: Mapping[BenchId, str]) -> Row:
    clash, name = found.clash, clash_title(found)
    at: Sequence[str] = (clash.bench, clash.other) if clash.other else (clash.bench,)
    where = " · ".join(_at(benches.get(BenchId(each), "")) for each in at)
    plate = plate_of(found.item.id) if found.item else None
    why = Cell(text=clash_words(clash.kind), mark=Mark.LOOK_AGAIN)
    row_id = f"clash {found.subject} {clash.fact}"
    return Row(id=row_id, name=name, cells=(Cell(text=name, plate=plate), why, Cell(text=where)))


def _what_holds(kind: ClashKind) -> str:
    match kind:
        case ClashKind.NO_WAY:
            return translate("Lead", "It stays where it was. The work is kept.")
        case ClashKind.APART | ClashKind.PLACES:
            return translate("Lead", "What came last to the centre holds.")
        case ClashKind.TWICE:
            return translate("Lead", "The work counts for both.")
        case ClashKind.SAME_LABEL:
            return translate("Lead", "Look for both machines: one needs a new label.")
        case ClashKind.BEGUN_TWICE:
            return translate("Lead", "The first one goes on with it. The work of both is kept.")


def _way(way: ItemState, teller: Teller, *, is_main: bool) -> Action:
    return Action(
        id="way", words=teller.state(way).capitalize(), argument=str(way), is_main=is_main
    )


def _story() -> Action:
    return Action(id="story", words=translate("Lead", "Its story"))


def _name(item: Item) -> str:
    plate = plate_of(item.id)
    return plate.words if plate else item.id


def _at(bench: str) -> str:
    return bench_words(bench)
