"""Every outcome there is, made from its fields: a new one needs no entry here."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

from workshop_app.application.content_port import Content
from workshop_app.application.outcome import Note
from workshop_app.application.ports import PrintState
from workshop_app.application.report_problem import REASONS
from workshop_app.domain.gates import ClosedGate, Gate
from workshop_app.domain.ids import JobId, TaskCode
from workshop_app.domain.item import Item
from workshop_app.domain.people import Person
from workshop_app.domain.stock import Place
from workshop_app.ui.gallery.props import ITEMS, LEADS, LONG_PLACE, PEOPLE, PLACE, machine
from workshop_app.values import fields

_WORDS_THAT_MATTER: Final[Mapping[str, Sequence[str]]] = {
    "reason": (*REASONS, "redo"),
    "why": (*(state.value for state in PrintState), "given", "bench", "skill", "other_person"),
    "bench": ("7", "", "12"),
}
"""Texts that are stable words, by the name of their field; any other text is a number.

What may be left out is left out too.
"""


class NoSampleError(LookupError):
    """An outcome has a field of a kind that the gallery has no sample of."""


def every_note(content: Content) -> Iterator[Note]:
    """Yield each kind of outcome, with each value of each of its fields at least once.

    Raises:
        NoSampleError: a field is of a kind that is new here.
    """
    for kind in get_args(Note):
        yield from _variants(kind, content)


def _variants(kind: Any, content: Content) -> Iterator[Note]:
    hints = get_type_hints(kind)
    values = {field.name: _values(hints[field.name], field.name, content) for field in fields(kind)}
    first = {name: samples[0] for name, samples in values.items()}
    yield kind(**first)
    for name, samples in values.items():
        for sample in samples[1:]:
            yield kind(**{**first, name: sample})


def _values(hint: Any, name: str, content: Content) -> Sequence[object]:
    samples: Mapping[object, Sequence[object]] = {
        str: _WORDS_THAT_MATTER.get(name, ("PC 26 0042",)),
        NoneType: (None,),
        bool: (False, True),
        Item: (machine("tower", 43), *ITEMS[1:]) if name == "read" else ITEMS,
        Person: (PEOPLE[0], PEOPLE[3], LEADS[1]),
        Place: (PLACE, LONG_PLACE),
        JobId: (JobId("job"),),
        TaskCode: tuple(content.tasks()),
        ClosedGate: tuple(ClosedGate(gate) for gate in Gate),
    }
    if hint in samples:
        return samples[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return tuple(hint)
    parts = get_args(hint)
    if not parts:
        raise NoSampleError(f"the gallery has no sample of {hint} for the field {name}")
    return tuple(value for part in parts for value in _values(part, name, content))
