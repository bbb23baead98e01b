"""How one person's screen is dressed: a theme, or as the machine is set, or two own colours."""

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QFontDatabase, QGuiApplication, QStyleHints

from workshop_app.domain.colours import luminance
from workshop_app.domain.profile import LARGEST_TEXT_PT, Profile
from workshop_app.ui.look.metrics import CSS_PPI
from workshop_app.ui.look.tokens import DARK, LIGHT, THEMES, YELLOW, Theme
from workshop_app.values import replace

_MIDDLE: Final = 0.18
"""Grounds lighter than this take black edges, darker ones white: each then has 4.6:1 or more."""


def theme_of(profile: Profile) -> Theme:
    """Return the theme that a person works in."""
    if profile.theme == "system":
        return _as_machine()
    if profile.theme == "custom":
        return of_pair(profile.custom_ink, profile.custom_ground)
    return THEMES.get(profile.theme, LIGHT)


def text_pt_of(profile: Profile) -> float:
    """Return the size of a person's text, in pt.

    Who works as the machine is set has it larger by as much as the machine's own letters are.
    """
    if profile.theme != "system":
        return float(profile.text_pt)
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    screen = QGuiApplication.primaryScreen()
    return as_large(profile.text_pt, system.pointSizeF(), screen.logicalDotsPerInch())


def as_large(own_pt: float, system_pt: float, dpi: float) -> float:
    """Return a size in pt, larger as the machine's letters are; never smaller than one's own."""
    larger = max(1.0, system_pt / _SYSTEM_PT * dpi / CSS_PPI)
    return max(own_pt, min(LARGEST_TEXT_PT, own_pt * larger))


def of_pair(ink: str, ground: str) -> Theme:
    """Return a theme of two colours: what has another meaning differs by shape and by inverse."""
    is_light = luminance(ground) > _MIDDLE
    base = LIGHT if is_light else DARK
    fills = dict.fromkeys(("go", "here", "wait", "call"), ink)
    on_fills = {f"on_{each}": ground for each in fills}
    softs = dict.fromkeys(("go_soft", "here_soft", "stop", "stage", "bench", "plate"), ground)
    inks = dict.fromkeys(("ink2", "edge", "hair", "on_stop", "stop_edge", "on_plate"), ink)
    # Pictures are drawn for the four themes: those of the nearest one go with this ground.
    return replace(
        base,
        bg=ground,
        ink=ink,
        wait_edge=ink,
        mark=ink,
        mark_edge=ground,
        ring_in=ground if ground in _PURE else base.ring_in,
        ring_out=base.ring_out,
        **fills,
        **on_fills,
        **softs,
        **inks,
    )


def _as_machine() -> Theme:
    """The machine's own wish, as far as it is known."""
    hints: QStyleHints = QGuiApplication.styleHints()
    accessibility: QAccessibilityHints = hints.accessibility()
    return as_wished(accessibility.contrastPreference(), hints.colorScheme())


def as_wished(contrast: Qt.ContrastPreference, scheme: Qt.ColorScheme) -> Theme:
    """Return the theme for what a machine is set to: high contrast first, then dark or light."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return YELLOW
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


_PURE = {"#000000", "#FFFFFF"}
_SYSTEM_PT = 9.0 if sys.platform == "win32" else 11.0
"""Of a machine on which nobody has asked for larger letters: Windows, and GNOME."""
