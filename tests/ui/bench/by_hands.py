"""What keys, a switch, a resting pointer and a finger do at a bench, once somebody is at it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from tests.ui.bench.a_bench import Mouth
from tests.ui.gallery.hall import pictures
from tests.ui.qt.hands import HandClock, Hands
from workshop_app.adapters.scanner.wedge import WedgeReader
from workshop_app.domain.input_needs import Switch
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import Consequence, Slot, WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import ScreenVoice
from workshop_app.ui.look.look import Look
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.input_modes import InputModes
from workshop_app.values import replace

TAPS_MS = ((700, 200), (250, 200), (0, 50))
"""A switch: how long after the last one each press begins, and how long it is held."""
A_WHILE_MS, OFTEN_MS = 45_000, 250


def done_by_hands(screen: WorkerScreen, look: Look, profile: Profile) -> object:
    """Everything that comes of the same hands on a step, once this person has come to the bench."""
    view = WorkerView(pictures())
    try:
        view.resize(1280, 800)
        view.show()
        view.show_screen(_that_goes_on(screen), look)
        return _Bench(view, profile).at_work()
    finally:
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Bench:
    def __init__(self, view: WorkerView, profile: Profile) -> None:
        self.clock, self.mouth, self.view = HandClock(), Mouth(), view
        self.gate = InputGate(
            WedgeReader(platform="offscreen"),
            now_ms=self.clock.now_ms,
            make_alarm=self.clock.make_alarm,
        )
        self.gate.install(view.windowHandle())
        self.modes = InputModes(self.gate, view, ScreenVoice(self.mouth, lambda *_names: None))
        self.seen: list[object] = []
        self.gate.commanded.connect(self.seen.append)
        view.pressed.connect(lambda press: self._saw(press.command))
        assert view.current is not None
        self.modes.follow(view.current, Profile())
        self.modes.follow(view.current, profile)

    def at_work(self) -> object:
        try:
            self._look_on(A_WHILE_MS)
            self._tap()
            self._look_on(A_WHILE_MS)
            self._rest_and_touch()
            Hands(self.view.windowHandle(), self.clock).press(Qt.Key.Key_F13)
        finally:
            self.gate.let_close()
        return self.seen, [each.text for each in self.mouth.said]

    def _saw(self, what: object) -> None:
        self.seen.append((self.clock.ms, what))

    def _look_on(self, how_long_ms: int) -> None:
        """See what a ring goes to by itself."""
        for _ in range(how_long_ms // OFTEN_MS):
            self._saw([each.accessibleName() for each in self.view.ring.targets])
            self.clock.pass_ms(OFTEN_MS)

    def _tap(self) -> None:
        for after_ms, held_ms in TAPS_MS:
            self.clock.pass_ms(after_ms)
            self.modes._switch.on_switch(Switch.FIRST, True, 0)
            self.clock.pass_ms(held_ms)
            self.modes._switch.on_switch(Switch.FIRST, False, 0)

    def _rest_and_touch(self) -> None:
        """A hand that comes to rest, drifts by 4 mm and stays; then a finger that slides."""
        dwell, finger = self.modes._dwell._dwell, self.modes._touch._touching
        for now in range(0, 6_000, 50):
            dwell.smoothed(100.0 if now < 1_000 else 104.0, 50.0, now)
            dwell.move("a choice", now)
            if dwell.advance(now):
                self.seen.append(("rested on it", now))
        finger.begin((0.0, 0.0), 0)
        finger.move((30.0, 0.0))
        self.seen.append(finger.end((60.0, 0.0), 500))


def _that_goes_on(screen: WorkerScreen) -> WorkerScreen:
    """The same screen; its main button ends the step, and can be taken back for a moment."""
    choices = (
        replace(each, consequence=Consequence.GOES_ON) if each.slot is Slot.MAIN else each
        for each in screen.choices
    )
    return replace(screen, choices=tuple(choices))
