"""What came of something that a person did: what to say about it, and where the bench is now.

A slip is an outcome like any other: nothing changed, and the screen says what to do.
"""

from enum import StrEnum
from typing import TypeAlias

from workshop_app.application.situation import Situation
from workshop_app.domain.gates import ClosedGate
from workshop_app.domain.guidance import Offer
from workshop_app.domain.ids import JobId, TaskCode
from workshop_app.domain.item import Item, ItemState
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Place
from workshop_app.values import Struct


class Accepted(Struct, frozen=True):
    """A code was read and is right; `what` is how people read it."""

    what: str = ""


class WrongKind(StrEnum):
    """What was read instead of what the step wants."""

    PERSON = "person"
    ITEM = "item"
    PLACE = "place"
    LOT = "lot"
    PART = "part"
    ORDER = "order"
    BOX = "box"
    OTHER = "other"


class OtherItem(Struct, frozen=True):
    """Another item was read than the one in hand: both are shown."""

    needed: Item
    read: Item


class OtherThing(Struct, frozen=True):
    """Something else was read than what this step wants; `what` is how people read it."""

    read: WrongKind
    what: str = ""


class NotUsable(Struct, frozen=True):
    """The right kind of thing, but used or not ready; `state` is where that item is."""

    what: str
    state: ItemState | None = None


class PackingWhy(StrEnum):
    """Why something is not packed here."""

    CLOSED = "closed"  # the order has ended
    COMPLETE = "complete"  # all that it asks for is packed
    NOTHING_READY = "nothing_ready"
    OTHER_KIND = "other_kind"  # it asks for no more of this kind
    OTHER_ORDER = "other_order"  # the machine is kept for another one
    PACKED = "packed"  # it is in a box already
    NOT_READY = "not_ready"


class PackingSlip(Struct, frozen=True):
    """An order or a thing that is not for this box.

    Attributes:
        what: the order or the thing, as people read it.
        where: the other order, the box it is in, or the place where it goes back to.
    """

    why: PackingWhy
    what: str
    where: str = ""


class AlreadyRead(Struct, frozen=True):
    """The same code again, which was right the first time."""

    what: str = ""


class Unknown(Struct, frozen=True):
    """A code that is nobody's; it went to the tray of unknown codes."""

    text: str


class Unreadable(Struct, frozen=True):
    """What came from the scanner is no code of anything."""


class UnknownBadge(Struct, frozen=True):
    """A badge of nobody that this bench knows of: new, of another workshop, or not told yet."""


class ScanInstead(Struct, frozen=True):
    """The step ends with a scan; a press cannot stand for it."""


class NothingToRead(Struct, frozen=True):
    """A right code, at a moment when nothing needs to be read."""

    what: str = ""


class SomebodyElse(Struct, frozen=True):
    """Another person's badge, while somebody works here."""

    person: Person


class OwnBadgeFirst(Struct, frozen=True):
    """Here a gate wants badges, and this person came by their picture (G3, G5)."""


class NotForYou(Struct, frozen=True):
    """This job is for somebody else; `why` is a word of next_job.may_take."""

    why: str


class NotThisTask(Struct, frozen=True):
    """No job waits for that item now; `state` is where it is."""

    item: Item


class StepsElsewhere(Struct, frozen=True):
    """The job was begun at another bench, and its procedure has not come from there yet."""


class WithColleague(Struct, frozen=True):
    """Somebody else has this one; `bench` is where, if it is known.

    Attributes:
        both: both began it while their benches were apart, and the other was first.
        comes: it was given to whoever asks, and comes to them when the other's step is finished.
    """

    person: Person | None
    bench: str = ""
    both: bool = False
    comes: bool = False


class AlsoElsewhere(Struct, frozen=True):
    """It is begun here; another bench was just heard to have it too. Told, never refused."""

    person: Person | None
    bench: str


class FinishFirst(Struct, frozen=True):
    """Another item is in hand: it comes first."""

    item: Item | None


class SignedIn(Struct, frozen=True):
    """Somebody has come.

    Attributes:
        is_at_two: whether another bench believes that they are there; it is told, never refused.
        bench: what people call that bench, if it is known.
    """

    person: Person
    is_at_two: bool = False
    bench: str = ""


class SignedOut(Struct, frozen=True):
    """Somebody has gone; the work is kept."""

    person: Person


class Finished(Struct, frozen=True, kw_only=True):
    """A job is done; `place` is where the item stands now, `offer` what is proposed then."""

    job: JobId
    task: TaskCode
    item: Item | None
    place: Place | None = None
    offer: Offer = Offer.NOTHING


class SetAside(Struct, frozen=True, kw_only=True):
    """The item stands aside: a team lead looks at it, or it goes back to an earlier task."""

    item: Item | None
    reason: str
    task: TaskCode | None = None  # the earlier task it goes back to


class HandedOver(Struct, frozen=True):
    """The step is finished, and somebody else goes on: a team lead has given them the job.

    `bench` is where, if it was given to a bench.
    """

    to: Person | None
    bench: str = ""


class GateShut(Struct, frozen=True):
    """A gate does not open: nothing changed, a team lead is needed."""

    gate: ClosedGate


class HelpCalled(Struct, frozen=True):
    """Help was asked; who is told is in the situation."""


class HelpOffered(Struct, frozen=True):
    """Nothing happened for a while: help is one press away."""


class HelpAnswered(Struct, frozen=True):
    """A team lead came."""

    by: Person


class HelpNotNeeded(Struct, frozen=True):
    """The worker goes on alone after all."""


class LabelPrinted(Struct, frozen=True):
    """A label came out of the printer."""

    what: str


class LabelNotPrinted(Struct, frozen=True):
    """No label came out; `why` is a word of the printer port."""

    why: str


class ScannerWorks(Struct, frozen=True):
    """The check-up code arrived whole."""


class WorkKept(Struct, frozen=True):
    """Pause, break or restart: the place in the work is kept."""


class NeedsChanged(Struct, frozen=True):
    """The bench is as the person wants it now; `is_undone` is when a change was taken back."""

    is_undone: bool = False


class HelpLevelChanged(Struct, frozen=True):
    """The task is shown with more help from now on, or with less."""

    is_more: bool = True


class NeedsKept(Struct, frozen=True):
    """There was nothing to take back: the bench stays as it is."""


Note: TypeAlias = (
    Accepted
    | OtherItem
    | OtherThing
    | NotUsable
    | PackingSlip
    | AlreadyRead
    | Unknown
    | Unreadable
    | UnknownBadge
    | ScanInstead
    | NothingToRead
    | SomebodyElse
    | OwnBadgeFirst
    | NotForYou
    | NotThisTask
    | StepsElsewhere
    | WithColleague
    | AlsoElsewhere
    | FinishFirst
    | SignedIn
    | SignedOut
    | Finished
    | SetAside
    | HandedOver
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
    PackingSlip,
    Unknown,
    Unreadable,
    UnknownBadge,
    ScanInstead,
    SomebodyElse,
    OwnBadgeFirst,
    NotForYou,
    NotThisTask,
    StepsElsewhere,
    WithColleague,
    FinishFirst,
    LabelNotPrinted,
)
"""The outcomes after which the worker tries again: the second shows more, the third offers help."""


class Outcome(Struct, frozen=True):
    """What to say, if anything, and where the bench is now."""

    situation: Situation
    note: Note | None = None
