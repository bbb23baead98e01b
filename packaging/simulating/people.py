"""What must be true of the register of people when all is quiet."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from simulating.bench import SimulatedBench
from simulating.centre import Centre
from simulating.chosen import PEOPLE, Chosen, told, values_at
from simulating.watch import Watch
from workshop_app.adapters.storage.people import SqlPeople
from workshop_app.domain.people import Role
from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import to_plain
from workshop_app.domain.register import NEEDS, OF_PERSON, Change, Entry

_LATER = 1_000_000
_USUAL = {f"needs.{key}": value for key, value in to_plain(Profile()).items()}
Known = dict[tuple[str, str], set[str]]


def what_benches_know(benches: Iterable[SimulatedBench]) -> Known:
    """Return which changes the benches have been told of; a desk alone speaks for who one is."""
    found: Known = {}
    for bench in benches:
        with bench.storage.unit_of_work() as uow:
            people = uow.people
            for person in PEOPLE:
                for key, cell in people.known.cells(person, newest=True).items():
                    if bench.is_desk or not key.startswith(OF_PERSON):
                        found.setdefault((person, key), set()).add(cell.id)
    return found


def faults_of_people(
    centre: Centre, benches: Iterable[SimulatedBench], watch: Watch, chosen: Chosen, known: Known
) -> Iterator[str]:
    """Yield what is wrong with the register, in plain sentences."""
    part = centre.shelf.register.part(0, _LATER)
    entries = {each.person: each for each in part.entries}
    living = {each.person: each for each in part.entries if not each.erased}
    for person in watch.gone & living.keys():
        yield f"I22: {person} was erased, and the centre has them"
    for entry in living.values():
        yield from _of_centre(entry, chosen)
    settled = {change.id: (change.person, change.key) for change in watch.settled.values()}
    settled |= {name: about for about, names in known.items() for name in names}
    replaced = {before for name in settled for before in chosen.before(name)}
    for name, (person, key) in settled.items():
        if person not in watch.gone:
            rivals = [e for e in watch.settled.values() if (e.person, e.key) == (person, key)]
            stand = [each for each in rivals if each.id not in replaced]
            gone = [each for each in rivals if each.id in replaced]
            for fault in _kept(name, person, key, living, chosen, stand, gone):
                cell = living[person].cells.get(key) if person in living else None
                if cell is None or cell.id not in watch.unknown:
                    yield fault
    for bench in benches:
        yield from _made(bench, watch, chosen)
        yield from _at_bench(bench, entries, watch.gone)


def _of_centre(entry: Entry, chosen: Chosen) -> Iterator[str]:
    for key, cell in entry.cells.items():
        values = chosen.values.get((entry.person, key), set())
        is_usual = key == NEEDS or (key in _USUAL and _USUAL[key] == cell.value)
        is_given_back = key.startswith("person.task.") and cell.value is False
        if not is_usual and not is_given_back and told(cell.value) not in values:
            yield f"nobody has chosen {key} = {cell.value!r} for {entry.person}"
        if cell.id in chosen.at_no_desk:
            yield f"{key} of {entry.person} was changed where nobody may"


def _kept(
    name: str,
    person: str,
    key: str,
    living: dict[str, Entry],
    chosen: Chosen,
    stand: Collection[Change],
    gone: Collection[Change],
) -> Iterator[str]:
    """What the centre took in was not lost: it prevails, or something did that may.

    `stand` has what nobody has replaced knowingly, `gone` the rest. Who chose the same as something
    that was replaced, and knew nothing of that, gives it back its right: people see no difference.
    What gave way to something as careful, which somebody then replaced knowingly, is gone with it.
    """
    entry = living.get(person)
    cell = entry.cells.get(key) if entry else None
    if cell is None:
        yield f"{key} of {person} was taken in, and is lost"
        return
    before = set(chosen.before(name))
    if cell.id in before and told(cell.value) not in {told(each.value) for each in stand}:
        yield f"{key} of {person} was replaced by who knew it, and is back"
    change = next((each for each in stand if each.id == name), None)
    if change is None or cell.id == name or cell.id in before or name in chosen.before(cell.id):
        return
    rank = _careful(key, change.value)
    if rank is None:
        return
    others = (_careful(key, each.value) for each in gone if each.id not in before)
    if any(each is not None and each <= rank for each in others):
        return
    knew = [cell.id, *chosen.before(cell.id)]
    worth = [cell.value, *(chosen.worth[each] for each in knew[1:] if each in chosen.worth)]
    if any(each not in chosen.worth for each in knew):
        return  # a part of its story was before the bench joined
    if min(_careful(key, each) or 0 for each in worth) > rank:
        yield f"{key} of {person} became {cell.value!r}, and nobody who chose that knew {name}"


def _careful(key: str, value: Any) -> int | None:
    """Return how careful a value is, by a rule of our own; lower is more careful."""
    if key == "needs.help_floor" or key.startswith("help."):
        return int(value if key.startswith("needs") else value.get("level") or 0)
    if key == "person.role":
        return [str(role) for role in (Role.WORKER, Role.LEAD)].index(value)
    return int(value) if key.startswith("person.task.") else None


def _made(bench: SimulatedBench, watch: Watch, chosen: Chosen) -> Iterator[str]:
    """What was chosen on a disk that was never put back has come to the centre."""
    with bench.storage.unit_of_work() as uow:
        gone = {person for person in PEOPLE if uow.people.gone.has(person)}
    for name in chosen.made.get(bench.name, set()) - watch.arrived - chosen.dropped:
        if chosen.of[name][0] not in gone | watch.gone:
            yield f"{chosen.of[name]} was chosen at {bench.name}, and nobody heard of it"


def _at_bench(bench: SimulatedBench, entries: dict[str, Entry], gone: set[str]) -> Iterator[str]:
    with bench.storage.unit_of_work() as uow:
        people = uow.people
        erased = {person for person in PEOPLE if person in gone or people.gone.has(person)}
        for person in PEOPLE:
            if person not in erased:
                entry = entries.get(person, Entry(person=person))
                yield from _shown(bench.name, people, entry)
    files = [path for path in bench.disk.folder.rglob("*") if path.is_file()]
    plain = b"".join(path.read_bytes() for path in files)
    for person in sorted(erased):
        if any(f"{what}-of-{person}".encode() in plain for what in ("name", "badge", "voice")):
            yield f"I22: {person} was erased, and can be read on the disk of {bench.name}"


def _shown(bench: str, people: SqlPeople, entry: Entry) -> Iterator[str]:
    if people.known.cells(entry.person) != entry.cells:
        yield f"{bench} knows other cells of {entry.person} than the centre"
    person = next(each for each in PEOPLE if each == entry.person)
    shown = values_at(people, person)
    for key, cell in entry.cells.items():
        if key in shown and shown.get(key) != cell.value:
            yield f"{bench} shows {key} of {person} as {shown.get(key)!r}, not {cell.value!r}"
