"""One run: random events, now and then the way back to work, and at the end a look at all facts."""

from random import Random

from fuzzing.bench import WatchedBench
from fuzzing.hands import Hands
from workshop_app.bootstrap.never import faults_of

A_LOOK_EVERY = 250
"""So many events between two looks whether there is a way back to work."""


def fuzz(bench: WatchedBench, dice: Random, events: int, *, hurried: bool = False) -> list[str]:
    """Do random events on an open bench.

    Returns:
        what went wrong, as sentences; nothing if all is well.
    """
    hands, found = Hands(bench, dice, hurried=hurried), list[str]()
    for number in range(1, events + 1):
        try:
            hands.do_something()
            if number % A_LOOK_EVERY == 0 or number == events:
                hands.back_to_work()
        except AssertionError as error:
            return [*found, f"event {number} ({hands.last}): {error}"]
        if "trouble" in bench.seen:
            return [*found, f"event {number} ({hands.last}): the bench has a fault"]
    found += [f"leaked: {each}" for each in bench.watch.leaked]
    if not bench.program.shell.isVisible():
        found.append("the window is gone")
    return found + bench.away(lambda: faults_of(bench.program.memory.storage()))
