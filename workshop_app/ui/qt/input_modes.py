"""All ways of input of one bench, read as the person at it needs them."""

from typing import Final

from PySide6.QtGui import QWindow

from workshop_app.application.change_needs import setting
from workshop_app.domain.commands import Command
from workshop_app.domain.input_needs import InputNeeds, ScanMode, ScanVoice, Switch
from workshop_app.domain.profile import Profile
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.bench.view import WorkerView
from workshop_app.ui.bench.voice import ScreenVoice, speaking_ms
from workshop_app.ui.bench.words.settings import FIRST_DAY, READY
from workshop_app.ui.bench.words.switch import wake_words
from workshop_app.ui.qt.dwell_hands import DwellHands
from workshop_app.ui.qt.input_gate import InputGate
from workshop_app.ui.qt.key_names import can_be_given, key_map
from workshop_app.ui.qt.own_buttons import OWN_SCREENS, OwnButtons
from workshop_app.ui.qt.switch_hands import SwitchHands
from workshop_app.ui.qt.touch_hands import TouchHands
from workshop_app.ui.qt.worker_keys import Focus, GateSettings
from workshop_app.values import replace

USUAL: Final = InputNeeds()
"""Of somebody who has told nothing else, and of a bench where nobody is."""


FIRST_SCREENS: Final = frozenset({f"settings.{path}" for path in (FIRST_DAY, READY)})
UNHURRIED_MS: Final = 3000
"""How long each picture of the first settings is highlighted, before anything else is known."""

_AS_USUAL: Final = dict.fromkeys(("key:Space", "key:Return", "key:Enter"), Focus.ACTIVATE.value)
"""Whoever holds another key there may have a keyboard: Tab and Enter lead on as well."""


class InputModes:
    """Keys, switches, pads and pointer: all at any time, and none in the way of another."""

    def __init__(
        self,
        gate: InputGate,
        view: WorkerView,
        voice: ScreenVoice,
        *,
        usual: InputNeeds = USUAL,
        is_fixed: bool = False,
    ) -> None:
        """Join them.

        Args:
            gate: as it is now, it holds where a person has told nothing else.
            view: the screen.
            voice: names what a switch has come to.
            usual: of the bench where nobody is.
            is_fixed: the gate keeps its patience, whatever people need: a machine works here.
        """
        self._gate, self._bench, self._usual, self._voice = gate, gate.settings, usual, voice
        self._is_fixed, self._view = is_fixed, view
        self._needs: InputNeeds | None = None
        self._at_sign_in = usual
        self._likes = Profile()
        self._has_way = False
        self._held, self._keep = "", gate.make_alarm(self._keep_held)
        self._switch = SwitchHands(
            view,
            now_ms=gate.now_ms,
            make_alarm=gate.make_alarm,
            whisper=self._whisper,
            wake_words=wake_words,
        )
        self._dwell = DwellHands(view, now_ms=gate.now_ms, make_alarm=gate.make_alarm)
        self._own = OwnButtons(gate, view)
        self._touch = TouchHands(view, now_ms=gate.now_ms)
        gate.switched.connect(self._switch.on_switch)
        view.reached.connect(self._switch.on_reached)
        view.reached.connect(self._name)

    def install(self, window: QWindow) -> None:
        """Watch the window that is there now; the gate comes before it, and is installed later."""
        self._dwell.install(window)
        self._touch.install(window)

    def follow(self, screen: WorkerScreen, likes: Profile) -> None:
        """Go by another screen, and by what the person at it needs.

        Where nobody is, it stays as it was for the last one who could not sign in otherwise.
        """
        self._likes = likes
        needs = self._needs_at(screen, likes)
        if needs != self._needs:
            self._needs = needs
            self._gate.adjust(self._patience(needs, likes), key_map(needs))
            self._switch.adjust(needs)
            self._dwell.adjust(needs)
            self._touch.adjust(needs)
        if screen.id in OWN_SCREENS:
            self._switch.rest()
        else:
            self._switch.on_shown(screen, speaking_ms(screen, likes))
        self._own.on_shown(screen, needs)
        self._dwell.on_shown()
        self._touch.on_shown()

    def hold(self, name: str) -> bool:
        """Somebody has held this key or button: on the first settings, it chooses, too (PRF-02).

        Return whether they may be meant. Whoever works with a switch or by resting has their way
        to the settings, and a switch that sticks shall not cover their step.
        """
        if self._has_way:
            return False
        self._held = name
        return True

    def _needs_at(self, screen: WorkerScreen, likes: Profile) -> InputNeeds:
        needs = likes.input_only
        self._has_way = bool(screen.header.person) and needs.walks_or_dwells
        if screen.header.person:
            self._at_sign_in = needs if needs.walks_or_dwells else self._usual
        elif not needs.walks_or_dwells:
            needs = self._at_sign_in
        if screen.id not in FIRST_SCREENS:
            self._held = ""
        if not self._held:
            return needs
        given = can_be_given(self._held)
        own = {**needs.key_map, **({self._held: Switch.FIRST.value} if given else {})}
        if needs.scan_mode is not ScanMode.OFF:
            if given and self._held not in self._likes.key_map:
                self._keep.start(0)  # who has chosen to press one button means this one
            return replace(needs, key_map=own)
        return replace(
            needs,
            scan_mode=ScanMode.AUTO_1,
            scan_ms=UNHURRIED_MS,
            scan_voice=ScanVoice.NAME,
            key_map={**_AS_USUAL, **own} if given else own,
        )

    def _keep_held(self) -> None:
        own = {**self._likes.key_map, self._held: Switch.FIRST.value}
        self._gate.chosen.emit(Command.CHANGE, setting({"key_map": own}))

    def take_misses(self) -> bool:
        """Whether a switch has often come too late; counted anew once it is so."""
        return self._switch.take_misses()

    def _patience(self, needs: InputNeeds, likes: Profile) -> GateSettings:
        if self._is_fixed:
            return self._bench
        return replace(
            self._bench,
            hold_ms=needs.hold_ms,
            ignore_repeat_ms=needs.ignore_repeat_ms,
            settle_ms=needs.settle_ms,
            burst_ms=likes.burst_ms or self._bench.burst_ms,
            min_length=likes.min_len or self._bench.min_length,
        )

    def _name(self, choice_id: str) -> None:
        """Say what a key has come to, for who asked for that."""
        button = self._view.button(choice_id)
        if button is not None:
            self._voice.name_focus(button.choice.words, self._likes)

    def _whisper(self, words: str, quietly: bool) -> None:  # noqa: FBT001 - called by position
        self._voice.whisper(words, self._likes, quietly=quietly)
