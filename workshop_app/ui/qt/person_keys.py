"""What a person's own key or button does: at once, after it was held, or nothing."""

from collections.abc import Callable

from workshop_app.application.keystrokes import Keystroke
from workshop_app.domain.input_needs import Switch
from workshop_app.ui.qt.alarm import Alarm
from workshop_app.ui.qt.key_names import name_of
from workshop_app.ui.qt.patience import Strikes
from workshop_app.ui.qt.worker_keys import MOVES, SINGLE_KEYS, Act, GateSettings, KeyMap
from workshop_app.values import Struct


class KeyEars(Struct, frozen=True, kw_only=True):
    """Who hears of keys.

    Attributes:
        act: a key was meant: a command, or what has the focus.
        switch: a switch went down or up, so many milliseconds ago.
        move: a key that moves the focus was held long enough; Qt shall have it now.
    """

    act: Callable[[Act], None]
    switch: Callable[[Switch, bool, int], None]
    move: Callable[[Keystroke], None]


class PersonKeys:
    """Reads keys and buttons as one person needs it: slow keys, bounce keys, switches, any map."""

    def __init__(self, ears: KeyEars, *, make_alarm: Callable[[Callable[[], None]], Alarm]) -> None:
        self._ears = ears
        self._alarm = make_alarm(self._on_held)
        self._strikes = Strikes()
        self._holding: Keystroke | None = None
        self._switches: dict[int, Switch] = {}  # by the key that is down
        self._asked: Callable[[str, int], None] | None = None
        self.adjust(GateSettings(), {})

    def adjust(self, settings: GateSettings, keys: KeyMap) -> None:
        """Read from now on as this person needs it; a switch that is down is let go of."""
        self._settings = settings
        self._keys = {**(SINGLE_KEYS if settings.single_keys else {}), **keys}
        for number in list(self._switches):
            self._let_go(number, 0)

    def ask(self, then: Callable[[str, int], None] | None) -> None:
        """Tell the name of the next key or button that goes down, instead of obeying it.

        With it goes how many milliseconds ago that was.
        """
        self._asked = then

    def means(self, key: int) -> bool:
        """Say whether a key means anything to this person."""
        return key in self._keys

    def knows(self, key: int) -> bool:
        """Say whether somebody hears a key: it means something, or is being chosen."""
        return self.means(key) or self._asked is not None

    def strike(self, number: int, time_ms: int) -> bool:
        """Note that a key goes down; say whether it does so too soon after it went up."""
        return self._strikes.press(number, time_ms, ignore_ms=self._settings.ignore_repeat_ms)

    def let_go(self, number: int, time_ms: int) -> None:
        """Note that a key goes up."""
        self._strikes.release(number, time_ms)
        self._let_go(number, 0)

    def obey(self, stroke: Keystroke, *, waited_ms: int = 0) -> bool:
        """Do what a key means; say whether nobody else may have it.

        `waited_ms` is how long it was kept back until it was known that no scanner typed it.
        """
        if self._asked is not None and not stroke.again:
            asked, self._asked = self._asked, None
            asked(name_of(stroke.key), waited_ms)
            return True
        act = self._keys.get(stroke.key)
        if stroke.again or stroke.chord or not (stroke.key in MOVES or act is not None):
            return True
        if isinstance(act, Switch):
            self._press_switch(act, stroke, waited_ms)
            return True
        if self._settings.hold_ms:
            self._hold(stroke, waited_ms)
            return True
        if act is not None:
            self._ears.act(act)
        return act is not None

    def _press_switch(self, switch: Switch, stroke: Keystroke, waited_ms: int) -> None:
        """Press; a switch that is up already was let go while its key was kept back."""
        self._switches[stroke.number] = switch
        self._ears.switch(switch, True, waited_ms)
        held_ms = self._strikes.held_ms(stroke.number, stroke.time_ms)
        if held_ms is not None:
            self._let_go(stroke.number, max(0, waited_ms - held_ms))

    def _let_go(self, number: int, ago_ms: int) -> None:
        switch = self._switches.pop(number, None)
        if switch is not None:
            self._ears.switch(switch, False, ago_ms)

    def _hold(self, stroke: Keystroke, waited_ms: int) -> None:
        self._holding = stroke
        held_ms = self._strikes.held_ms(stroke.number, stroke.time_ms)
        if held_ms is None or held_ms >= self._settings.hold_ms:
            self._alarm.start(max(0, self._settings.hold_ms - waited_ms))

    def _on_held(self) -> None:
        stroke, self._holding = self._holding, None
        if stroke is None:
            return
        held_ms = self._strikes.held_ms(stroke.number, stroke.time_ms)
        if held_ms is not None and held_ms < self._settings.hold_ms:
            return
        act = self._keys.get(stroke.key)
        if act is not None and not isinstance(act, Switch):
            self._ears.act(act)
        elif stroke.key in MOVES:
            self._ears.move(stroke)
