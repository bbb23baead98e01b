"""The words of the sign-in."""

from workshop_app.application.check_pin import PinOutcome
from workshop_app.application.lead.sign_in import BadgeRead
from workshop_app.domain.people import Person
from workshop_app.ui.lead.page import Action, Note, SignInPage
from workshop_app.ui.lead.words import portrait_of, translate
from workshop_app.ui.widgets.marks import Mark


def tell_badge(told: BadgeRead | None) -> SignInPage:
    """Return the page that asks for a badge; `told` is what was read instead of a lead's."""
    words = _not_a_lead(told) if told is not None else ""
    room = Action(id="room", words=translate("Lead", "Show the benches to the room"))
    return SignInPage(
        id="sign-in",
        title=translate("Lead", "Team lead"),
        words=(
            translate("Lead", "Read your badge with the scanner."),
            translate("Lead", "Or type its eight letters."),
        ),
        field=translate("Lead", "Letters of the badge"),
        enters="badge",
        actions=(Action(id="badge", words=translate("Lead", "Go on")), room),
        notes=(Note(words=words, mark=Mark.LOOK_AGAIN),) if words else (),
    )


def tell_pin(person: Person, told: PinOutcome | None) -> SignInPage:
    """Return the page that asks for the PIN of a badge; `told` is what came of the last one."""
    words = _not_right(told) if told is not None else ""
    enter = Action(id="enter", words=translate("Lead", "Sign in"), is_main=True)
    other = Action(id="other", words=translate("Lead", "Another badge"))
    return SignInPage(
        id="pin",
        title=person.first_name,
        words=(translate("Lead", "Type your PIN."),),
        person=person.first_name,
        portrait=portrait_of(person),
        field=translate("Lead", "PIN"),
        actions=(enter, other),
        notes=(Note(words=words, mark=Mark.LOOK_AGAIN),) if words else (),
    )


def _not_a_lead(told: BadgeRead) -> str:
    match told:
        case BadgeRead.LEAD:
            return ""
        case BadgeRead.WORKER:
            return translate("Lead", "This is a worker’s badge. It signs in at a bench.")
        case BadgeRead.NO_PIN:
            return translate(
                "Lead", "This badge has no PIN yet. Whoever set up this desk can give it one."
            )
        case BadgeRead.NO_BADGE:
            return translate("Lead", "This code is not a badge.")


def _not_right(told: PinOutcome) -> str:
    match told:
        case PinOutcome.RIGHT:
            return ""
        case PinOutcome.WRONG:
            return translate("Lead", "This PIN is not right. Try again.")
        case PinOutcome.NO_PIN:
            return translate("Lead", "This badge opens nothing here.")
        case PinOutcome.LATER:
            return translate("Lead", "There were too many tries. Wait a little, then try again.")
