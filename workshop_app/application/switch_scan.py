"""Switch scanning: the highlight walks through the choices, and one or two switches take one.

Pure timing: every call brings its time, and nothing here waits. Whoever drives it calls
`advance` when `due_ms` has come. A number of one's own device is never needed: `Switch.FIRST`
and `Switch.SECOND` are whatever key, button or pad the person has chosen.
"""

from collections.abc import Sequence
from enum import Enum
from typing import TypeAlias

from workshop_app.application.switch_game import Misses
from workshop_app.domain.input_needs import ENDLESS, InputNeeds, ScanMode, Switch
from workshop_app.values import Struct


class ScanItem(Struct, frozen=True):
    """One choice; `asks` where it has consequences and can be taken back for a moment."""

    id: str
    asks: bool = False


class ScanGroup(Struct, frozen=True):
    """Choices that are highlighted together; taken, the highlight walks among them.

    `name` is what they are called together, where they have a name.
    """

    members: tuple["Scanned", ...]
    name: str = ""


Scanned: TypeAlias = ScanItem | ScanGroup


def ids_of(scanned: Scanned) -> tuple[str, ...]:
    """Return the choices of an item or a group, in order."""
    if isinstance(scanned, ScanItem):
        return (scanned.id,)
    return tuple(each for member in scanned.members for each in ids_of(member))


class _Phase(Enum):
    OFF = "off"  # nothing to scan
    WALKING = "walking"  # the highlight goes on by itself
    RESTING = "resting"  # press to advance: what is highlighted will be taken
    STANDING = "standing"  # the highlight waits for a switch
    WAITING = "waiting"  # all rounds are over: a press begins anew
    ASKING = "asking"  # a choice is taken and can still be taken back


class SwitchScan:
    """The highlight of one screen after the other.

    A selection is returned by `press`, `release` or `advance`: the id of a choice, once.
    """

    def __init__(self, needs: InputNeeds) -> None:
        self._needs = needs
        self._switches = _Switches(needs)
        self._walk = _Walk(needs)

    @property
    def highlighted(self) -> tuple[str, ...]:
        """The choices that are highlighted now: one, or all of a group."""
        return self._walk.highlighted

    @property
    def group_name(self) -> str:
        """What the highlighted group is called; empty for a choice, and for a nameless group."""
        return self._walk.group_name

    @property
    def is_asking(self) -> bool:
        """Whether a choice is taken and any press takes it back."""
        return self._walk.phase is _Phase.ASKING

    @property
    def misses(self) -> Misses:
        """What was taken and what was missed since this person scans, or since `forget_misses`."""
        return self._walk.misses

    def forget_misses(self) -> None:
        """Count anew: the game of five presses was offered."""
        self._walk.misses = Misses()

    @property
    def due_ms(self) -> int | None:
        """When `advance` has something to do; none while only a switch can go on."""
        times = (self._switches.due_ms, self._walk.until_ms)
        return min((each for each in times if each is not None), default=None)

    def left(self, now_ms: int) -> float:
        """Return what is left of the time to take a choice back, from 1 to 0."""
        until = self._walk.until_ms
        if not self.is_asking or until is None:
            return 1.0
        return min(1.0, max(0.0, (until - now_ms) / self._needs.cancel_ms))

    def adjust(self, needs: InputNeeds, now_ms: int) -> None:
        """Scan as this person needs it, from the first choice on."""
        choices = self._walk.top
        self._needs = needs
        self._switches, self._walk = _Switches(needs), _Walk(needs)
        self.show(choices, now_ms)

    def show(self, choices: Sequence[Scanned], now_ms: int, *, listen_ms: int = 0) -> None:
        """Scan the choices of a new screen.

        Args:
            choices: the most likely first.
            now_ms: the time.
            listen_ms: how long the highlight stays on the first one, so that the voice can end.
        """
        self._walk.top = tuple(choices)
        self._walk.begin(now_ms, listen_ms=listen_ms)

    def refresh(self, choices: Sequence[Scanned], now_ms: int) -> None:
        """Take the same screen's choices anew, and keep the highlight where it is."""
        self._walk.refresh(tuple(choices), now_ms)

    def hold_at(self, choice: str) -> None:
        """Follow another mode to a choice, and wait there for a switch."""
        self._walk.hold_at(choice)

    def press(self, switch: Switch, now_ms: int) -> str | None:
        """A switch goes down."""
        taken = self.advance(now_ms)
        self._switches.press(switch, now_ms)
        return taken or self.advance(now_ms)

    def release(self, switch: Switch, now_ms: int) -> str | None:
        """A switch goes up; held too shortly, it was not meant."""
        taken = self.advance(now_ms)
        self._switches.release(switch, now_ms)
        return taken

    def advance(self, now_ms: int) -> str | None:
        """Let the time pass until now; return what was taken."""
        taken = None
        while taken is None and (due := self.due_ms) is not None and due <= now_ms:
            switch = self._switches.accepted(due)
            taken = self._walk.accept(switch, due) if switch else self._walk.time_is_up(due)
        return taken


class _Switches:
    """Which switches are down, and which press is one: acceptance and release time (SWI-04)."""

    def __init__(self, needs: InputNeeds) -> None:
        self._needs = needs
        self._down: dict[Switch, int] = {}
        self._heard: set[Switch] = set()  # accepted already, and still down
        self._deaf_until_ms: dict[Switch, int] = {}

    @property
    def due_ms(self) -> int | None:
        """When the next press has been held long enough."""
        held = self._needs.longest_press_ms
        return min((at + held for at in self._down.values()), default=None)

    def press(self, switch: Switch, now_ms: int) -> None:
        """Hear a switch go down, if it may be heard again."""
        known = switch in self._down or switch in self._heard
        if not known and now_ms >= self._deaf_until_ms.get(switch, now_ms):
            self._down[switch] = now_ms

    def release(self, switch: Switch, now_ms: int) -> None:
        """Hear a switch go up."""
        self._down.pop(switch, None)
        if switch in self._heard:
            self._heard.discard(switch)
            self._deaf_until_ms[switch] = now_ms + self._needs.release_ms

    def accepted(self, now_ms: int) -> Switch | None:
        """Return a switch that has been held long enough now, once."""
        for switch, at in self._down.items():
            if at + self._needs.longest_press_ms <= now_ms:
                del self._down[switch]
                self._heard.add(switch)
                self._deaf_until_ms[switch] = now_ms + self._needs.release_ms
                return switch
        return None


class _Walk:
    """Where the highlight is, and when it goes on."""

    def __init__(self, needs: InputNeeds) -> None:
        self._needs = needs
        self.phase = _Phase.OFF
        self.top: tuple[Scanned, ...] = ()
        self.until_ms: int | None = None
        self._items: tuple[Scanned, ...] = ()
        self._place: int | None = None
        self._rounds = 0
        self.misses = Misses()
        self._aims = False  # a press has begun this round or entered this group

    @property
    def highlighted(self) -> tuple[str, ...]:
        if self._place is None or self.phase in {_Phase.OFF, _Phase.WAITING}:
            return ()
        return ids_of(self._items[self._place])

    @property
    def group_name(self) -> str:
        shown = self._items[self._place] if self._place is not None and self.highlighted else None
        return shown.name if isinstance(shown, ScanGroup) else ""

    def begin(self, now_ms: int, *, inside: ScanGroup | None = None, listen_ms: int = 0) -> None:
        """Walk from the first choice on: of the screen, or inside a group."""
        self._items = inside.members if inside else self.top
        self._rounds, self.until_ms, self._aims = 0, None, inside is not None
        mode = self._needs.scan_mode
        if mode is ScanMode.OFF or not self._items:
            self.phase, self._place = _Phase.OFF, None
        elif mode is ScanMode.AUTO_1:
            self.phase, self._place = _Phase.WALKING, 0
            self.until_ms = now_ms + self._stay_ms() + listen_ms
        else:
            self.phase = _Phase.STANDING
            self._place = 0 if mode is ScanMode.STEP_2 else None

    def refresh(self, choices: tuple[Scanned, ...], now_ms: int) -> None:
        at = self.highlighted[:1]
        self.top = self._items = choices
        found = [n for n, each in enumerate(choices) if at and at[0] in ids_of(each)]
        if not found or self.phase is _Phase.ASKING:
            self.begin(now_ms)
        else:
            self._place = found[0]

    def hold_at(self, choice: str) -> None:
        """Wait at this choice alone: with its group ringed, the next Tab would begin elsewhere."""
        if self.phase in {_Phase.OFF, _Phase.ASKING} or self.highlighted == (choice,):
            return
        around = self.top
        while found := [n for n, each in enumerate(around) if choice in ids_of(each)]:
            self._items, self._place = around, found[0]
            self.phase, self.until_ms = _Phase.STANDING, None
            within = around[found[0]]
            around = within.members if isinstance(within, ScanGroup) else ()

    def accept(self, switch: Switch, at_ms: int) -> str | None:
        """Do what a switch means now."""
        if self.phase in {_Phase.ASKING, _Phase.WAITING}:
            if self.phase is _Phase.ASKING:
                self.misses = self.misses.with_missed()
            self.begin(at_ms)
            self._aims = True
            return None
        walks = self._needs.scan_mode in {ScanMode.STEP_2, ScanMode.STEP_1_DWELL}
        if switch is Switch.FIRST and walks:
            self._step(at_ms)
            return None
        return self._take(at_ms)

    def time_is_up(self, at_ms: int) -> str | None:
        """Go on, take what was rested on, or let count what nobody took back."""
        phase, place = self.phase, self._place
        if phase is _Phase.ASKING and place is not None:
            taken = self._items[place]
            self.begin(at_ms)
            self.misses = self.misses.with_taken()
            return taken.id if isinstance(taken, ScanItem) else None
        if phase is _Phase.RESTING:
            self.until_ms = None
            return self._take(at_ms)
        self._go_on(at_ms)
        return None

    def _pass_by(self) -> None:
        """A round ended: a miss if a press had begun it, and work with the hands if none had."""
        if self._aims:
            self.misses, self._aims = self.misses.with_missed(), False

    def _stay_ms(self) -> int:
        extra = self._needs.first_extra_ms if self._place == 0 else 0
        return self._needs.scan_ms + extra

    def _step(self, at_ms: int) -> None:
        if self.phase is _Phase.OFF:
            return
        self._place = 0 if self._place is None else self._place + 1
        if self._place >= len(self._items):  # round again; a group lets go of the highlight
            self._items, self._place = self.top, 0
        self.phase = _Phase.STANDING
        if self._needs.scan_mode is ScanMode.STEP_1_DWELL:
            self.phase, self.until_ms = _Phase.RESTING, at_ms + self._needs.rest_ms

    def _take(self, at_ms: int) -> str | None:
        if self._place is None or self.phase is _Phase.OFF:
            return None
        taken = self._items[self._place]
        if isinstance(taken, ScanGroup):
            self.begin(at_ms, inside=taken)
            return None
        if taken.asks:
            self.phase, self.until_ms = _Phase.ASKING, at_ms + self._needs.cancel_ms
            return None
        self._stay(at_ms)
        self.misses = self.misses.with_taken()
        return taken.id

    def _stay(self, at_ms: int) -> None:
        """Stay on what was taken a moment longer: louder is often wanted twice."""
        self._rounds, self.until_ms, self._aims = 0, None, False
        self.phase = _Phase.STANDING
        if self._needs.scan_mode is ScanMode.AUTO_1:
            self.phase = _Phase.WALKING
            self.until_ms = at_ms + self._needs.scan_ms + self._needs.first_extra_ms

    def _go_on(self, at_ms: int) -> None:
        place = (self._place or 0) + 1
        if place < len(self._items):
            self._place = place
        elif self._items is not self.top:  # a group lets go of the highlight after one round
            self._items, self._place, self._rounds = self.top, 0, 0
            self._pass_by()
        else:
            self._pass_by()
            self._place, self._rounds = 0, self._rounds + 1
            if self._needs.loops != ENDLESS and self._rounds >= self._needs.loops:
                self.phase, self.until_ms = _Phase.WAITING, None
                return
        self.until_ms = at_ms + self._stay_ms()
