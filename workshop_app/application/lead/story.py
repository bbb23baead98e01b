"""What happened to one item, as a team lead reads it: in order, each with who and where."""

from workshop_app.application.same_machine import labels_of, root_of
from workshop_app.application.storage_port import Memory, OpenUnitOfWork
from workshop_app.domain.facts import Body
from workshop_app.domain.ids import BenchId, ItemId, PersonId
from workshop_app.domain.item import Item
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Place
from workshop_app.values import Struct, replace


class Event(Struct, frozen=True, kw_only=True):
    """Something that happened.

    Attributes:
        kind: of the fact, as text: it may be a later one.
        at_ms: the bench's clock then, milliseconds since 1970 (UTC).
        who: who did it, if they are still known.
        bench: what people call the bench; empty if it never told.
        place: where the item was put, if it was.
        label: by which label it was told, if not by the one that counts.
    """

    kind: str
    at_ms: int
    body: Body
    who: Person | None = None
    bench: str = ""
    place: Place | None = None
    label: ItemId | None = None


class Story(Struct, frozen=True):
    """An item and all that happened to it, the last first, by whichever label it was told.

    Attributes:
        labels: its second labels.
    """

    item: Item
    place: Place | None
    events: tuple[Event, ...]
    labels: tuple[ItemId, ...] = ()


class ReadStory(Struct, frozen=True):
    """Read the story of an item; nothing changes."""

    open_unit_of_work: OpenUnitOfWork

    def __call__(self, item: ItemId) -> Story | None:
        """Return it, of a second label that of its machine; none if there is no such item."""
        with self.open_unit_of_work() as uow:
            found = uow.items.get(item)
            if found is None:
                return None
            found = root_of(uow, found)
            place = uow.stock.place(found.place) if found.place else None
            labels = labels_of(uow, found)
            events = [
                *events_of(uow, f"item:{found.id}"),
                *(
                    replace(event, label=label)
                    for label in labels
                    for event in events_of(uow, f"item:{label}")
                ),
            ]
            if labels:  # of one label they come in the order of its facts
                events.sort(key=lambda event: -event.at_ms)
            return Story(found, place, tuple(events), labels)


def events_of(memory: Memory, subject: str) -> tuple[Event, ...]:
    """Return what happened to a subject, the last first."""
    names = bench_names(memory)
    return tuple(
        Event(
            kind=fact.kind,
            at_ms=fact.wall,
            body=fact.body,
            who=memory.people.get(PersonId(fact.person)) if fact.person else None,
            bench=names.get(BenchId(fact.bench), ""),
            place=_place(memory, fact.body),
        )
        for fact in reversed(memory.history(subject))
    )


def bench_names(memory: Memory) -> dict[BenchId, str]:
    """Return what people call each bench."""
    return {each.id: each.name for each in memory.benches()}


def _place(memory: Memory, body: Body) -> Place | None:
    named = body.get("place")
    places = {each.id: each for each in memory.stock.places()} if named else {}
    return next((place for name, place in places.items() if name == named), None)
