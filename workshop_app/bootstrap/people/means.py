"""How people take a choice that they see on the screen: each by what they can move."""

from abc import ABC, abstractmethod
from itertools import combinations, cycle
from math import pi, sin
from random import Random
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt

from workshop_app.adapters.printing.cards import ON_CARDS
from workshop_app.bootstrap.people.bench import PeopleBench
from workshop_app.bootstrap.people.limbs import Limbs
from workshop_app.domain.codes import command_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command
from workshop_app.ui.bench.screen import Choice, Consequence, Slot, WorkerScreen
from workshop_app.ui.look.metrics import MM_PER_INCH
from workshop_app.values import Struct

MOST_TRIES: Final = 600
"""So many looks, presses or moves for one choice; more would be a choice out of reach."""
A_MOMENT_MS: Final = 10_000
SHORTEST_MS: Final = 120
"""Nobody reacts faster."""


class OutOfReachError(AssertionError):
    """A choice cannot be taken by these means; the message says which, and where."""


class Reaction(Struct, frozen=True):
    """A time that is normally distributed, in milliseconds."""

    mean_ms: float
    spread_ms: float

    def ms(self, dice: Random) -> float:
        """Return one time."""
        return max(SHORTEST_MS, dice.gauss(self.mean_ms, self.spread_ms))


class Means(ABC):
    """One way to tell the program something."""

    signs_in_by_badge = False

    def __init__(self, limbs: Limbs, dice: Random) -> None:
        self.limbs, self.dice = limbs, dice

    @property
    def bench(self) -> PeopleBench:
        """The bench they are at."""
        return self.limbs.bench

    @abstractmethod
    def take(self, choice: Choice) -> None:
        """Take a choice of the screen that is shown; the screen tells whether it worked.

        Raises:
            OutOfReachError: it cannot be reached.
        """

    def close(self) -> None:  # noqa: B027 - most have nothing to give back
        """Give back what was needed."""

    def out_of_reach(self, choice: Choice) -> OutOfReachError:
        """Return the error that says so."""
        return OutOfReachError(f"{choice.id} cannot be reached on {self.bench.screen}")


class Touching(Means):
    """A finger on the glass: the measure for all others."""

    reaction: Final = Reaction(900, 150)
    held: Final = Reaction(120, 20)

    def take(self, choice: Choice) -> None:
        """Touch the button."""
        self.bench.wait(self.reaction.ms(self.dice))
        self.limbs.touch(self.bench.place_of(choice.id), held_ms=self.held.ms(self.dice))


class TouchingTwice(Touching):
    """Everything twice: the second touch lands where the first did, whatever is there now."""

    again: Final = Reaction(200, 60)

    def take(self, choice: Choice) -> None:
        """Touch, and touch again."""
        at = self.bench.place_of(choice.id)
        super().take(choice)
        self.bench.wait(self.again.ms(self.dice))
        self.limbs.touch(at, held_ms=self.held.ms(self.dice))


class Clicking(Means):
    """A mouse."""

    reaction: Final = Reaction(1200, 200)

    def take(self, choice: Choice) -> None:
        """Move there, press and let go."""
        self.bench.wait(self.reaction.ms(self.dice))
        at = self.bench.place_of(choice.id)
        self.limbs.move(at)
        self.limbs.click(at, held_ms=90)


class Typing(Means):
    """Tab, the arrows and Enter, as far as the ring shows where one is."""

    reaction: Final = Reaction(500, 80)

    def take(self, choice: Choice) -> None:
        """Go there, and press."""
        rows = {Slot.TILE, Slot.COMFORT}
        slots = {each.id: each.slot for each in self.bench.screen.choices}
        for _ in range(MOST_TRIES):
            self.bench.wait(self.reaction.ms(self.dice))
            ringed = self.bench.ringed
            if choice.id in ringed:
                self.limbs.key(Qt.Key.Key_Return, "\r", held_ms=80)
                return
            along = choice.slot in rows and any(slots.get(each) is choice.slot for each in ringed)
            if along:
                self.limbs.key(Qt.Key.Key_Right, held_ms=80)
            else:
                self.limbs.key(Qt.Key.Key_Tab, "\t", held_ms=80)
        raise self.out_of_reach(choice)


class ReadingCards(Means):
    """A scanner and the sheet of command cards; nothing else."""

    signs_in_by_badge = True
    reaction: Final = Reaction(2500, 300)

    def take(self, choice: Choice) -> None:
        """Read the card."""
        self.bench.wait(self.reaction.ms(self.dice))
        command = card_for(self.bench.screen, choice)
        if command is None:
            raise self.out_of_reach(choice)
        self.limbs.scan(command_code(command).text)


def card_for(screen: WorkerScreen, choice: Choice) -> Command | None:
    """Return the printed card that takes a choice; none if there is no such card (SCN-09)."""
    tiles = [each.id for each in screen.in_slot(Slot.TILE)]
    if choice.id in tiles[: len(NUMBERED_CHOICES)]:
        return NUMBERED_CHOICES[tiles.index(choice.id)]
    if choice.command in ON_CARDS:
        return choice.command
    return Command.DONE if choice.slot is Slot.MAIN else None


class OneSwitch(Means):
    """One switch, and a highlight that walks by itself; now and then a press comes too late."""

    reaction: Final = Reaction(600, 120)
    held: Final = Reaction(150, 30)
    misses: Final = 0.05

    def take(self, choice: Choice) -> None:
        """Wait until it is highlighted, and press; take back what was not meant."""
        before = self.bench.screen
        for _ in range(MOST_TRIES):
            if self.bench.screen is not before:
                return
            pressed = self._shown_pressed()
            if pressed == choice.id:
                self.bench.wait_for_alarm(A_MOMENT_MS)
            elif pressed or not self.bench.ringed:
                self._press()
            elif choice.id not in self.bench.ringed or self.dice.random() < self.misses / 2:
                self._watch()
            elif self._press_on(choice):
                return
        raise self.out_of_reach(choice)

    def _press_on(self, choice: Choice) -> bool:
        """Press, or a whole interval too late; say whether that was all that there is to do."""
        alone = self.bench.ringed == (choice.id,)
        if self.dice.random() < self.misses / 2:
            self._watch()
        self._press()
        return alone and choice.consequence is Consequence.NONE

    def _watch(self) -> None:
        """Look on until another choice is highlighted."""
        ringed = self.bench.ringed
        for _ in range(MOST_TRIES):
            self.bench.wait_for_alarm(A_MOMENT_MS)
            if self.bench.ringed != ringed or self._shown_pressed():
                return

    def _press(self) -> None:
        self.bench.wait(self.reaction.ms(self.dice))
        self.limbs.key(Qt.Key.Key_Space, " ", held_ms=self.held.ms(self.dice))
        self.bench.wait(100)  # until it is known that no scanner typed it

    def _shown_pressed(self) -> str:
        view = self.bench.program.view
        return next((each.choice.id for each in view.buttons if each.isDown()), "")


class TwoSwitches(Means):
    """One switch walks, the other takes."""

    reaction: Final = Reaction(700, 100)
    takes: Final = (Qt.Key.Key_Return, "\r")

    def take(self, choice: Choice) -> None:
        """Walk there, and take."""
        before = self.bench.screen
        for _ in range(MOST_TRIES):
            if self.bench.screen is not before:
                return
            if self._is_asking():
                self.bench.wait_for_alarm(A_MOMENT_MS)
                continue
            self.bench.wait(self.reaction.ms(self.dice))
            if choice.id in self.bench.ringed:
                if self._take(choice):
                    return
            else:
                self._walk()
        raise self.out_of_reach(choice)

    def _walk(self) -> None:
        self.limbs.key(Qt.Key.Key_Space, " ", held_ms=150)
        self.bench.wait(100)

    def _take(self, choice: Choice) -> bool:
        """Take, or open the group; say whether no more is to be done."""
        alone = self.bench.ringed == (choice.id,)
        self.limbs.key(*self.takes, held_ms=150)
        return alone and choice.consequence is Consequence.NONE

    def _is_asking(self) -> bool:
        return any(each.isDown() for each in self.bench.program.view.buttons)


class PressAndRest(TwoSwitches):
    """One switch that walks; resting takes."""

    def _take(self, choice: Choice) -> bool:
        """Rest until something has happened."""
        alone, ringed = self.bench.ringed == (choice.id,), self.bench.ringed
        for _ in range(MOST_TRIES):
            self.bench.wait_for_alarm(A_MOMENT_MS)
            if self.bench.ringed != ringed or self._is_asking():
                break
        return alone and choice.consequence is Consequence.NONE


class Dwelling(Means):
    """A pointer in a hand that trembles by two millimetres; nothing is ever clicked."""

    reaction: Final = Reaction(700, 120)
    tremor_mm: Final = 2.0
    tremor_hz: Final = 6.0
    seen_every_ms: Final = 20
    travel_ms: Final = 900
    patience_ms: Final = 4000

    def take(self, choice: Choice) -> None:
        """Move there, rest until it is pressed, and move back to where nothing happens."""
        before, at = self.bench.screen, QPointF(self.bench.place_of(choice.id))
        self.bench.wait(self.reaction.ms(self.dice))
        self.limbs.actions += 1
        target = self._corner_of(choice, at)
        self._go(self._rest_zone(), target, self.travel_ms)
        for _ in range(self.patience_ms // self.seen_every_ms):
            if self.bench.screen is not before:
                break
            self._be(target)
        self._go(target, self._rest_zone(), self.travel_ms)

    def _go(self, start: QPointF, end: QPointF, ms: int) -> None:
        steps = ms // self.seen_every_ms
        for number in range(1, steps + 1):
            part = number / steps
            eased = part**3 * (10 - 15 * part + 6 * part**2)  # minimum jerk (Flash, Hogan 1985)
            self._be(start + (end - start) * eased)

    def _be(self, at: QPointF) -> None:
        pixel = self.bench.program.display.ppi / MM_PER_INCH
        turn = 2 * pi * self.tremor_hz * self.bench.time.ms / 1000
        shake = QPointF(sin(turn), sin(1.3 * turn + 1.0)) * self.tremor_mm * pixel
        self.limbs.move((at + shake).toPoint())
        self.bench.wait(self.seen_every_ms)

    def _rest_zone(self) -> QPointF:
        """The middle of the picture, or of the words; the strip where a button lies there."""
        view, shell = self.bench.program.view, self.bench.program.shell
        spot = QPoint(round(view.width() * 0.22), round(view.height() * 0.4))
        is_free = not any(
            QRect(each.mapTo(shell, QPoint()), each.size()).contains(spot)
            for each in view.buttons
            if each.choice.slot is not Slot.PICTURE
        )
        return QPointF(spot) if is_free else QPointF(view.width() * 0.6, view.height() * 0.98)

    def _corner_of(self, choice: Choice, middle: QPointF) -> QPointF:
        """Of a picture, only the corner with the sign is pressed."""
        button = self.bench.program.view.button(choice.id)
        if choice.slot is not Slot.PICTURE or button is None:
            return middle
        inset = 10 * self.bench.program.display.ppi / MM_PER_INCH
        corner = QPoint(round(button.width() - inset), round(inset))
        return QPointF(button.mapTo(self.bench.program.shell, corner))


class Mixing(Means):
    """Something else each time: no way of input stands in the way of another (INP-02).

    Each way comes once right after each other one, and then all of it again.
    """

    switch: type[Means] = OneSwitch

    def __init__(self, limbs: Limbs, dice: Random) -> None:
        super().__init__(limbs, dice)
        kinds = (self.switch, Touching, Dwelling, Typing, ReadingCards, Clicking)
        ways = [kind(limbs, dice) for kind in kinds]
        self._in_turn = cycle([way for pair in combinations(ways, 2) for way in pair])

    def take(self, choice: Choice) -> None:
        """Take it by the next means."""
        next(self._in_turn).take(choice)


class MixingTwo(Mixing):
    """The same with two switches."""

    switch = TwoSwitches


class MixingRest(Mixing):
    """The same with one switch that walks, and takes by resting."""

    switch = PressAndRest
