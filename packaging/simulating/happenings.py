"""What can happen in a simulated workshop, each by its name."""

from collections.abc import Callable, Mapping
from typing import Final

from simulating.bench import SimulatedBench
from simulating.centre import CentreDownError
from simulating.chosen import change_somebody, choose_needs, erase_somebody
from simulating.world import MOST_BENCHES, SPEAKS, START_MS, World

RESTORING_MS: Final = 60_000
"""Nobody puts a database back in no time; numbers of the register are taken from the clock."""


def act(_world: World, bench: SimulatedBench) -> None:
    """Somebody works."""
    bench.act()


def sync(world: World, bench: SimulatedBench) -> None:
    """A bench talks to the centre for a while."""
    for _ in range(world.random.choice((1, 3, 12))):
        if not world.exchange(bench):
            break


def restart(_world: World, bench: SimulatedBench) -> None:
    """A bench is closed in order and started again."""
    bench.restart()


def crash(_world: World, bench: SimulatedBench) -> None:
    """A bench ends without warning."""
    bench.crash()


def back_up(_world: World, bench: SimulatedBench) -> None:
    """Somebody copies a bench's disk."""
    bench.disk.back_up()


def put_back(world: World, bench: SimulatedBench) -> None:
    """Somebody puts an older copy of a bench's disk back."""
    world.counts["disks put back"] += bench.put_back()


def clone(world: World, bench: SimulatedBench) -> None:
    """Somebody starts a second bench from a copy of a disk: two benches with one name."""
    if len(world.benches) < MOST_BENCHES:
        world.add(bench.disk.copy())
        world.benches[-1].is_desk = bench.is_desk
        world.counts["clones"] += 1


def jump(_world: World, bench: SimulatedBench) -> None:
    """A bench's clock is put up to ten years off."""
    bench.jump()


def cut(world: World, bench: SimulatedBench) -> None:
    """A bench's network is cut for a while."""
    world.network.cut_off[bench.name] = world.now + world.random.choice((10_000, 600_000))


def upgrade(world: World, bench: SimulatedBench) -> None:
    """A bench gets another version of the program: a newer one than the centre's, perhaps."""
    bench.speaks = world.random.choice((SPEAKS, (1, 2), (2, 3)))
    bench.restart()


def old_news(world: World, bench: SimulatedBench) -> None:
    """The stream brings a page that a pull has brought before."""
    bench.old_news(world.now)
    _compare_feeds(world, bench)


def odd(world: World, _bench: SimulatedBench) -> None:
    """A bench of another make sends what nobody understands."""
    try:
        world.odd.push(world.centre, START_MS + world.now)
    except CentreDownError:
        world.odd.begin()


def look(world: World, bench: SimulatedBench) -> None:
    """In the middle of it all: is everything on a bench's disk what its facts tell?"""
    faults = bench.storage.verify().faults
    world.watch.faults += [f"I6, I11, I12: {bench.name}, at work: {each}" for each in faults]
    _compare_feeds(world, bench)


def _compare_feeds(world: World, bench: SimulatedBench) -> None:
    """What a bench has of the feed is the beginning of the centre's, unless that was put back."""
    stands, store = bench.storage.sync_memory().standing(), world.centre.shelf.store
    if world.was_silent or stands.epoch != store.end().epoch:
        return
    if stands.pulled not in store.places([stands.pulled.wseq]):
        world.watch.faults.append(f"I5: the feed of {bench.name} is not the centre's, at work")


def back_up_centre(world: World, _bench: SimulatedBench) -> None:
    """Somebody copies the centre's database."""
    world.centre.shelf.back_up()


def restore_centre(world: World, _bench: SimulatedBench) -> None:
    """Somebody puts the centre's database back, as one should, or without a word."""
    shelf = world.centre.shelf
    if not shelf.has_backup():
        return
    silently = world.random.random() < world.setting.silent_restore
    world.was_silent |= silently
    shelf.restore(None if silently else world.fresh_name())
    world.counts["centre restored"] += 1
    world.ledger.acknowledged &= set(world.centre.feed())
    world.watch.restored()
    if world.setting.people:
        world.now += RESTORING_MS
    world.odd.begin()


def change_needs(_world: World, bench: SimulatedBench) -> None:
    """Somebody says how a bench is for them."""
    bench.choose(choose_needs)


def change_person(_world: World, bench: SimulatedBench) -> None:
    """Somebody is registered or gets another role: where one may, and where one may not."""
    bench.choose(change_somebody)


def erase(_world: World, bench: SimulatedBench) -> None:
    """Somebody wants to be forgotten."""
    bench.choose(erase_somebody)


HAPPENINGS: Final[Mapping[str, Callable[[World, SimulatedBench], None]]] = {
    each.__name__: each
    for each in (
        act,
        sync,
        restart,
        crash,
        back_up,
        put_back,
        clone,
        jump,
        cut,
        upgrade,
        old_news,
        odd,
        look,
        back_up_centre,
        restore_centre,
        change_needs,
        change_person,
        erase,
    )
}
