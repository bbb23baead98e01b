"""The words about labels: what is wrong with one, which of two counts, and what came of it."""

from workshop_app.application.lead.labels import Pair, Refused, Why
from workshop_app.domain.item import Item
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import Action, AskPage, Note
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.story import Teller
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark


def name_of(item: str) -> str:
    """Return what an item is called on its label."""
    plate = plate_of(item)
    return plate.words if plate else item


def tell_what(item: Item, labels: tuple[str, ...]) -> AskPage:
    """Return the question what is wrong with a label."""
    apart = translate("Lead", "{label} is another machine")
    return AskPage(
        id="label",
        title=translate("Lead", "The label of {item}").format(item=name_of(item.id)),
        actions=(
            Action(id="two-labels", words=translate("Lead", "This machine has two labels")),
            Action(id="two-machines", words=translate("Lead", "Two machines have this label")),
            *(
                Action(id="apart", argument=each, words=apart.format(label=name_of(each)))
                for each in labels
            ),
            back_action(),
        ),
    )


def tell_other(item: Item, typed: str, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question which the other label is."""
    return AskPage(
        id="other-label",
        title=translate("Lead", "Which other label is on {item}?").format(item=name_of(item.id)),
        words=(translate("Lead", "Read it, or type its number."),),
        field=translate("Lead", "Number, such as PC 26 0042"),
        typed=typed,
        notes=notes,
        actions=(
            Action(id="other", words=translate("Lead", "Go on"), is_main=True),
            back_action(),
        ),
    )


def tell_keep(pair: Pair, teller: Teller, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question which of two labels counts; the likely one first."""
    words = translate("Lead", "Keep {item}: {state}")

    def keep(item: Item, *, is_main: bool) -> Action:
        told = words.format(item=name_of(item.id), state=teller.state(item.state))
        return Action(id="keep", argument=item.id, words=told, is_main=is_main)

    return AskPage(
        id="keep-label",
        title=translate("Lead", "Which label stays?"),
        words=(
            translate("Lead", "What was done by the label that stays counts."),
            translate("Lead", "What was done by the other one stays in the story."),
            translate("Lead", "Then take the other label off the machine."),
        ),
        notes=notes,
        actions=(
            keep(pair.likely, is_main=True),
            keep(pair.other, is_main=False),
            back_action(),
        ),
    )


def tell_part(item: Item, notes: tuple[Note, ...] = ()) -> AskPage:
    """Return the question before one label is told to be on two machines."""
    return AskPage(
        id="part-label",
        title=translate("Lead", "Two machines have the label {item}?").format(
            item=name_of(item.id)
        ),
        words=(
            translate("Lead", "Nobody knows which of them was erased: both begin again."),
            translate("Lead", "Take the label off one of them, and take it in with its lot."),
        ),
        notes=notes,
        actions=(
            Action(id="part", words=translate("Lead", "Both begin again")),
            back_action(),
        ),
    )


def tell_refused(refused: Refused) -> Note:
    """Return why nothing was done."""
    label = name_of(refused.item.id) if refused.item else ""
    words = {
        Why.UNKNOWN: translate("Lead", "Nothing is known by this label. Read it again."),
        Why.SAME: translate("Lead", "This is the same machine already."),
        Why.OTHER_KIND: translate("Lead", "A computer and a screen are not one machine."),
        Why.IN_HAND: translate("Lead", "Somebody is at work on {label} just now. Wait until then."),
        Why.PACKED: translate("Lead", "{label} is packed or has left. Take it out of its box."),
    }[refused.why]
    return Note(words=words.format(label=label), mark=Mark.LOOK_AGAIN)


def tell_merged(keep: str, goes: str) -> Note:
    """Return that two labels are one machine now."""
    words = translate("Lead", "{goes} means {keep} now. Take the label {goes} off.")
    return Note(words=words.format(keep=name_of(keep), goes=name_of(goes)), mark=Mark.DONE)


def tell_apart(label: str) -> Note:
    """Return that a second label is a machine of its own again."""
    words = translate("Lead", "{label} is a machine of its own again.")
    return Note(words=words.format(label=name_of(label)), mark=Mark.DONE)


def tell_parted(item: str) -> Note:
    """Return that both machines begin again."""
    words = translate("Lead", "{item} begins again. The other machine is taken in with its lot.")
    return Note(words=words.format(item=name_of(item)), mark=Mark.DONE)
