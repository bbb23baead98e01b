"""What came of something that a person did: what to say about it, and where the bench is now.

A slip is an outcome like any other: nothing changed, and the screen says what to do.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from workshop_app.application.situation import Situation
from workshop_app.domain.gates import ClosedGate
from workshop_app.domain.guidance import Offer
from workshop_app.domain.ids import JobId, TaskCode
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Place


@dataclass(frozen=True, slots=True)
class Accepted:
    """A code was read and is right; `what` is how people read it."""

    what: str = ""


class WrongKind(StrEnum):
    """What was read instead of what the step wants."""

    PERSON = "person"
    ITEM = "item"
    PLACE = "place"
    LOT = "lot"
    PART = "part"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OtherItem:
    """Another item was read than the one in hand: both are shown."""

    needed: Item
    read: Item


@dataclass(frozen=True, slots=True)
class OtherThing:
    """Something else was read than what this step wants; `what` is how people read it."""

    read: WrongKind
    what: str = ""


@dataclass(frozen=True, slots=True)
class NotUsable:
    """The right kind of thing, but used or not ready; `state` is where that item is."""

    what: str
    state: ItemState | None = None


@dataclass(frozen=True, slots=True)
class AlreadyRead:
    """The same code again, which was right the first time."""

    what: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A code that is nobody's; it went to the tray of unknown codes."""

    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What came from the scanner is no code of anything."""


@dataclass(frozen=True, slots=True)
class ScanInstead:
    """The step ends with a scan; a press cannot stand for it."""


@dataclass(frozen=True, slots=True)
class NothingToRead:
    """A right code, at a moment when nothing needs to be read."""

    what: str = ""


@dataclass(frozen=True, slots=True)
class SomebodyElse:
    """Another person's badge, while somebody works here."""

    person: Person


@dataclass(frozen=True, slots=True)
class OwnBadgeFirst:
    """Here a gate wants badges, and this person came by their picture (G3, G5)."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """This job is for somebody else; `why` is a word of next_job.may_take."""

    why: str


@dataclass(frozen=True, slots=True)
class NotThisTask:
    """No job waits for that item now; `state` is where it is."""

    item: Item


@dataclass(frozen=True, slots=True)
class WithColleague:
    """Somebody else has this one; `bench` is where, if it is known.

    Attributes:
        both: both began it while their benches were apart, and the other was first.
    """

    person: Person | None
    bench: str = ""
    both: bool = False


@dataclass(frozen=True, slots=True)
class AlsoElsewhere:
    """It is begun here; another bench was just heard to have it too. Told, never refused."""

    person: Person | None
    bench: str


@dataclass(frozen=True, slots=True)
class FinishFirst:
    """Another item is in hand: it comes first."""

    item: Item | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody has come."""

    person: Person


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Somebody has gone; the work is kept."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A job is done; `place` is where the item stands now, `offer` what is proposed then."""

    job: JobId
    task: TaskCode
    item: Item | None
    place: Place | None = None
    offer: Offer = Offer.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """The item stands aside: a team lead looks at it, or it goes back to an earlier task."""

    item: Item | None
    reason: str
    task: TaskCode | None = None  # the earlier task it goes back to


@dataclass(frozen=True, slots=True)
class GateShut:
    """A gate does not open: nothing changed, a team lead is needed."""

    gate: ClosedGate


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """Help was asked; who is told is in the situation."""


@dataclass(frozen=True, slots=True)
class HelpOffered:
    """Nothing happened for a while: help is one press away."""


@dataclass(frozen=True, slots=True)
class HelpAnswered:
    """A team lead came."""

    by: Person


@dataclass(frozen=True, slots=True)
class HelpNotNeeded:
    """The worker goes on alone after all."""


@dataclass(frozen=True, slots=True)
class LabelPrinted:
    """A label came out of the printer."""

    what: str


@dataclass(frozen=True, slots=True)
class LabelNotPrinted:
    """No label came out; `why` is a word of the printer port."""

    why: str


@dataclass(frozen=True, slots=True)
class ScannerWorks:
    """The check-up code arrived whole."""


@dataclass(frozen=True, slots=True)
class WorkKept:
    """Pause, break or restart: the place in the work is kept."""


@dataclass(frozen=True, slots=True)
class NeedsChanged:
    """The bench is as the person wants it now; `is_undone` is when a change was taken back."""

    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class HelpLevelChanged:
    """The task is shown with more help from now on, or with less."""

    is_more: bool = True


@dataclass(frozen=True, slots=True)
class NeedsKept:
    """There was nothing to take back: the bench stays as it is."""


Note: TypeAlias = (
    Accepted
    | OtherItem
    | OtherThing
    | NotUsable
    | AlreadyRead
    | Unknown
    | Unreadable
    | ScanInstead
    | NothingToRead
    | SomebodyElse
    | OwnBadgeFirst
    | NotForYou
    | NotThisTask
    | WithColleague
    | AlsoElsewhere
    | FinishFirst
    | SignedIn
    | SignedOut
    | Finished
    | SetAside
    | GateShut
    | HelpCalled
    | HelpOffered
    | HelpAnswered
    | HelpNotNeeded
    | LabelPrinted
    | LabelNotPrinted
    | ScannerWorks
    | WorkKept
    | NeedsChanged
    | NeedsKept
    | HelpLevelChanged
)

SLIPS = (
    OtherItem,
    OtherThing,
    NotUsable,
    Unknown,
    Unreadable,
    ScanInstead,
    SomebodyElse,
    OwnBadgeFirst,
    NotForYou,
    NotThisTask,
    WithColleague,
    FinishFirst,
    LabelNotPrinted,
)
"""The outcomes after which the worker tries again: the second shows more, the third offers help."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to say, if anything, and where the bench is now."""

    situation: Situation
    note: Note | None = None
