"""Joins a person's switches to the screen: what is highlighted, named, pressed, and when."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QAbstractButton

from workshop_app.application.switch_scan import SwitchScan
from workshop_app.domain.input_needs import InputNeeds, ScanMode, ScanVoice, Switch
from workshop_app.ui.bench.scan_order import scan_order
from workshop_app.ui.bench.screen import WorkerScreen
from workshop_app.ui.qt.alarm import Alarm

_FEW = 2
FRAME_MS = 100
"""How often the ring is drawn while it shrinks: ten steps a second are calm, and enough."""


class Highlighting(Protocol):
    """The screen, as far as a switch needs it: `WorkerView`."""

    def highlight(self, choice_ids: Sequence[str], *, part: float = 1.0) -> bool:
        """Ring these choices."""

    def tell_highlight(self, words: str) -> None:
        """Name what is highlighted."""

    def button(self, choice_id: str) -> QAbstractButton | None:
        """The button of a choice, if it is shown."""


class SwitchHands:
    """Drives the scan by the clock. It is told of every screen, switch, and move by a key."""

    def __init__(
        self,
        view: Highlighting,
        *,
        now_ms: Callable[[], int],
        make_alarm: Callable[[Callable[[], None]], Alarm],
        whisper: Callable[[str, bool], None],
        wake_words: Callable[[], str],
    ) -> None:
        """Take what it drives.

        Args:
            view: the screen.
            now_ms: the clock.
            make_alarm: makes what rings later.
            whisper: says a name; quietly, if the second value says so.
            wake_words: what zone 5 says while the highlight waits for a press.
        """
        self._view, self._now_ms = view, now_ms
        self._whisper, self._wake_words = whisper, wake_words
        self._needs = InputNeeds()
        self._scan = SwitchScan(self._needs)
        self._alarm = make_alarm(self._on_time)
        self._screen: WorkerScreen | None = None
        self._told: tuple[str, ...] | None = None
        self._asking = ""

    def adjust(self, needs: InputNeeds) -> None:
        """Scan as this person needs it, from now on."""
        if needs != self._needs:
            self._needs = needs
            self._scan.adjust(needs, self._now_ms())
            self._told = None
            if self._screen is not None:
                self._walk_over(self._screen, is_new=True, listen_ms=0)

    def rest(self) -> None:
        """Walk over nothing: a screen is shown on which presses mean something else."""
        self._screen, self._told, self._asking = None, None, ""
        self._scan.show((), self._now_ms())
        self._alarm.stop()

    def on_shown(self, screen: WorkerScreen, listen_ms: int) -> None:
        """Walk over the choices of a screen; `listen_ms` is how long its words are spoken."""
        is_new = self._screen is None or screen.token != self._screen.token
        self._screen = screen
        self._asking, self._told = "", None
        heard_first = listen_ms if self._needs.scan_voice is not ScanVoice.OFF else 0
        self._walk_over(screen, is_new=is_new, listen_ms=heard_first)

    def on_switch(self, switch: Switch, is_down: bool, ago_ms: int) -> None:  # noqa: FBT001 - Qt's
        """A switch went down or up, so many milliseconds ago."""
        when = self._now_ms() - ago_ms
        hear = self._scan.press if is_down else self._scan.release
        self._press(hear(switch, when))
        self._follow()

    def take_misses(self) -> bool:
        """Whether the highlight has often passed what was wanted; counted anew once it is so."""
        many = self._scan.misses.are_many
        if many:
            self._scan.forget_misses()
        return many

    def on_reached(self, choice_id: str) -> None:
        """A key has brought the focus to a choice: the highlight waits there."""
        self._scan.hold_at(choice_id)
        self._follow()

    def _walk_over(self, screen: WorkerScreen, *, is_new: bool, listen_ms: int) -> None:
        choices, now = scan_order(screen, self._needs.scan_order), self._now_ms()
        if is_new:
            self._scan.show(choices, now, listen_ms=listen_ms)
        else:
            self._scan.refresh(choices, now)
        self._follow()

    def _on_time(self) -> None:
        now = self._now_ms()
        due = self._scan.due_ms
        if due is not None and due <= now:
            self._press(self._scan.advance(now))
        self._follow()

    def _press(self, choice_id: str | None) -> None:
        if choice_id is not None:
            self._show_asking("")
            button = self._view.button(choice_id)
            if button is not None:
                button.click()

    def _follow(self) -> None:
        """Show what is highlighted now, and come back when it changes."""
        due, now = self._scan.due_ms, self._now_ms()
        if due is None:
            self._alarm.stop()
        else:
            step = FRAME_MS if self._scan.is_asking else due - now
            self._alarm.start(max(0, min(step, due - now)))
        shown = self._scan.highlighted
        self._show_asking(shown[0] if self._scan.is_asking else "")
        if self._scan.is_asking:
            self._view.highlight(shown, part=self._scan.left(now))
        if shown != self._told:
            self._tell(shown)

    def _tell(self, shown: tuple[str, ...]) -> None:
        before, self._told = self._told, shown
        words = self._scan.group_name or self._named(shown)
        if shown:
            self._view.highlight(shown)
            if self._needs.scan_voice is not ScanVoice.OFF and before is not None:
                self._whisper(words, self._needs.scan_voice is ScanVoice.NAME_QUIET)
        elif self._needs.scan_mode is not ScanMode.OFF:  # a press begins: no ring says otherwise
            self._view.highlight(())
            words = self._wake_words()
        self._view.tell_highlight(words)

    def _named(self, shown: tuple[str, ...]) -> str:
        """The words of a choice, of two, or of the first and the last of many."""
        names = {each.id: each.words for each in self._screen.choices} if self._screen else {}
        words = [names.get(each, "") for each in shown]
        return ", ".join(words) if len(words) <= _FEW else f"{words[0]} … {words[-1]}"

    def _show_asking(self, choice_id: str) -> None:
        if choice_id != self._asking:
            for each, is_down in ((self._asking, False), (choice_id, True)):
                button = self._view.button(each) if each else None
                if button is not None:
                    button.setDown(is_down)
            self._asking = choice_id
