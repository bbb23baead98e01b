"""Hands, scanners and a clock that move only when a test says so."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

END = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Enter, "\t": Qt.Key.Key_Tab}


class HandClock:
    """A clock with alarms; `pass_ms` moves it and rings what falls due, in order."""

    def __init__(self):
        self.ms = 1_000_000
        self._alarms = []

    def now_ms(self):
        return self.ms

    def make_alarm(self, ring):
        alarm = _Alarm(self, ring)
        self._alarms.append(alarm)
        return alarm

    def pass_ms(self, ms):
        end = self.ms + ms
        while due := [a for a in self._alarms if a.due is not None and a.due <= end]:
            alarm = min(due, key=lambda each: each.due)
            self.ms = max(self.ms, alarm.due)
            alarm.due = None
            alarm.ring()
        self.ms = end


class _Alarm:
    def __init__(self, clock, ring):
        self._clock = clock
        self.ring = ring
        self.due = None

    def start(self, after_ms):
        self.due = self._clock.ms + after_ms

    def stop(self):
        self.due = None


class Hands:
    """Types into a window as a person or a scanner does, by the hand-moved clock."""

    def __init__(self, window, clock):
        self._window = window
        self._clock = clock

    def down(self, key, text="", *, modifiers=Qt.KeyboardModifier.NoModifier, auto_repeat=False):
        self._send(QEvent.Type.KeyPress, key, text, modifiers, auto_repeat)

    def up(self, key, text="", *, modifiers=Qt.KeyboardModifier.NoModifier, auto_repeat=False):
        self._send(QEvent.Type.KeyRelease, key, text, modifiers, auto_repeat)

    def press(self, key, text="", *, for_ms=20, then_ms=0):
        """Press and let go."""
        self.down(key, text)
        self._clock.pass_ms(for_ms)
        self.up(key, text)
        self._clock.pass_ms(then_ms)

    def type(self, text, *, gap_ms):
        """Press one key after the other, this long apart."""
        for each in text:
            self.press(_key(each), each, for_ms=gap_ms // 2, then_ms=gap_ms - gap_ms // 2)

    def scan(self, text, *, end="\r", gap_ms=4):
        """Do what a scanner does."""
        self.type(text + end, gap_ms=gap_ms)

    def _send(self, kind, key, text, modifiers, auto_repeat):
        event = QKeyEvent(kind, key, modifiers, text, auto_repeat)
        event.setTimestamp(self._clock.ms)
        QCoreApplication.sendEvent(self._window, event)


def _key(character):
    if character in END:
        return END[character]
    return ord(character.upper()[0]) if " " <= character <= "~" else 0
