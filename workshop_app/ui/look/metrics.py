"""Millimetres and points to pixels, and the measures of each class of window."""

from enum import StrEnum
from math import ceil
from typing import Final

from workshop_app.values import Struct, replace

MM_PER_INCH: Final = 25.4
POINTS_PER_INCH: Final = 72
CSS_PPI: Final = 96

WORKER_TEXT_PT: Final = 28.0
WORKER_FLOOR_PT: Final = 18.0
LEAD_FLOOR_PT: Final = 14.0

LARGE_PT: Final = 42.0
"""From 150 % on, the order of section 8 of the design holds: words first."""
ALWAYS_FITS_PT: Final = 56.0
"""Every screen holds this size, 200 %; above it, a size that does not fit gives way down to it."""

USUAL_BUTTON_MM: Final = 30.0
USUAL_GAP_MM: Final = 5.0
FLOOR_MM: Final = 20.0
"""No control of a worker is smaller (INP-04)."""
_LEAST_GAP_MM = 3.0
_MOST_BENCH = 0.3  # of the window's height: picture and words keep the rest

BENCH_LINE_MM: Final = 1.0

LEAST_MM: Final = (217.0, 136.0)
"""A 10-inch tablet, the smallest glass that holds everything; see `Metrics.shown_ppi`."""

_COMPACT_MM, _REGULAR_MM = (250, 160), (320, 240)
_PORTRAIT_MAIN_MM = 84
_ROOMY_CROWDED_PT = 70.0


class Room(StrEnum):
    """How much room the window gives, by its sides in millimetres."""

    COMPACT = "compact"  # under 250 x 160 mm: a 10-inch tablet
    REGULAR = "regular"  # under 320 x 240 mm: a 14-inch laptop
    ROOMY = "roomy"  # a 22- or 24-inch screen


class Role(StrEnum):
    """What a text is for; its size is a multiple of the worker's own."""

    MAIN = "main"
    ANSWER = "answer"
    COMMAND = "command"
    HEADER = "header"
    STRIP = "strip"
    CAPTION = "caption"


DISPLAY_STEPS: Final = (2.0, 1.75, 1.5, 1.35, 1.2, 1.1, 1.0)
"""Sizes of an instruction as multiples of the worker's own; the first that fits is used."""

_FACTOR = {
    Role.MAIN: 1.0,
    Role.ANSWER: 1.15,
    Role.COMMAND: 0.72,
    Role.HEADER: 0.72,
    Role.STRIP: 0.72,
    Role.CAPTION: 0.65,
}
_ROOMY_FACTOR = {  # a large screen is looked at from further away
    Role.MAIN: 1.35,
    Role.ANSWER: 1.5,
    Role.COMMAND: 1.25,
    Role.HEADER: 1.3,
    Role.STRIP: 1.3,
    Role.CAPTION: 1.35,
}
_LARGE_ROOMY_FACTOR = 1.15


class Measures(Struct, frozen=True):
    """What changes from one class of window to the next, in millimetres."""

    module: float  # side of a command button
    main: float  # width of the corner
    margin: float
    gap: float
    opposite: float  # between buttons of opposite meaning
    header: float
    strip: float


_MEASURES = {
    Room.COMPACT: Measures(30, 60, margin=5, gap=5, opposite=12.5, header=15, strip=10),
    Room.REGULAR: Measures(30, 66, margin=7.5, gap=6, opposite=15, header=18, strip=12),
    Room.ROOMY: Measures(36, 96, margin=10, gap=7.5, opposite=20, header=27, strip=17),
}
_LARGE_TEXT = {  # whoever asks for larger words gets no smaller button
    Room.COMPACT: Measures(30, 60, margin=5, gap=5, opposite=12.5, header=13, strip=12),
    Room.REGULAR: Measures(30, 88, margin=7.5, gap=6, opposite=15, header=17, strip=15),
    Room.ROOMY: Measures(46, 150, margin=10, gap=7.5, opposite=20, header=30, strip=24),
}


class Metrics(Struct, frozen=True):
    """One window on one screen, for one person's size of text.

    Attributes:
        width, height: of the window, in pixels.
        ppi: pixels an inch, as measured on the glass.
        text_pt: the worker's own size; 28 is 100 %.
        floor_pt: no text is smaller.
        button_mm, gap_mm: a command's side and the space between controls, as a person asked;
            each class of window grows and shrinks with them, as far as the glass allows.
    """

    width: int
    height: int
    ppi: float
    text_pt: float = WORKER_TEXT_PT
    floor_pt: float = WORKER_FLOOR_PT
    button_mm: float = USUAL_BUTTON_MM
    gap_mm: float = USUAL_GAP_MM

    @property
    def is_portrait(self) -> bool:
        """Whether the window is higher than wide: picture above, words below."""
        return self.height > self.width

    @property
    def has_large_text(self) -> bool:
        """Whether the person asked for one and a half times the default, or more."""
        return self.text_pt >= LARGE_PT

    @property
    def is_crowded(self) -> bool:
        """Whether words and picture no longer fit side by side: the picture is a thumbnail."""
        limit = _ROOMY_CROWDED_PT if self.room is Room.ROOMY else LARGE_PT
        return self.text_pt >= limit and not self.is_portrait

    @property
    def has_bare_header(self) -> bool:
        """Whether the header shows pictures and numbers only."""
        return self.is_crowded or (self.is_portrait and self.has_large_text)

    @property
    def room(self) -> Room:
        """The class of the window."""
        sides = _sides_mm(self, self.shown_ppi)
        if any(side < least for side, least in zip(sides, _COMPACT_MM, strict=True)):
            return Room.COMPACT
        is_regular = any(side < least for side, least in zip(sides, _REGULAR_MM, strict=True))
        return Room.REGULAR if is_regular else Room.ROOMY

    @property
    def shown_ppi(self) -> float:
        """Pixels an inch as things are drawn: fewer where the window is under `LEAST_MM`.

        Everything is then smaller than it should be, in proportion, rather than cut or out of
        sight.
        """
        sides = _sides_mm(self, self.ppi)
        return self.ppi * min(
            1.0, *(has / least for has, least in zip(sides, LEAST_MM, strict=True))
        )

    @property
    def measures(self) -> Measures:
        """The measures of this class of window at this size of text."""
        measures = (_LARGE_TEXT if self.has_large_text else _MEASURES)[self.room]
        if self.is_portrait:
            measures = replace(measures, main=min(measures.main, _PORTRAIT_MAIN_MM))
        if (self.button_mm, self.gap_mm) == (USUAL_BUTTON_MM, USUAL_GAP_MM):
            return measures
        return self._as_asked(measures)

    def _as_asked(self, usual: Measures) -> Measures:
        """The measures with buttons and gaps as a person asked, no larger than the glass holds."""
        wide, high = (side / self.shown_ppi * MM_PER_INCH for side in (self.width, self.height))
        gap = max(_LEAST_GAP_MM, usual.gap + self.gap_mm - USUAL_GAP_MM)
        fixed = 2 * usual.margin + max(usual.opposite, gap)
        gap = min(gap, (wide - fixed - usual.main - 4 * FLOOR_MM) / 4)
        asked = usual.module * self.button_mm / USUAL_BUTTON_MM
        room = min((wide - fixed - usual.main - 3 * gap) / 4, high * _MOST_BENCH)
        module = max(FLOOR_MM, min(asked, room))
        return replace(usual, module=module, gap=gap, opposite=max(usual.opposite, gap))

    def by_room(self, compact: float, regular: float, roomy: float) -> float:
        """The one of three values that belongs to this class of window."""
        return {Room.COMPACT: compact, Room.REGULAR: regular, Room.ROOMY: roomy}[self.room]

    def mm(self, millimetres: float) -> int:
        """Whole pixels, at least one."""
        return max(1, round(millimetres * self.shown_ppi / MM_PER_INCH))

    def pt(self, points: float) -> int:
        """Pixel size of a font of so many points."""
        return round(points * self.shown_ppi / POINTS_PER_INCH)

    @property
    def floor_px(self) -> int:
        """Smallest pixel size for reading, rounded up."""
        return ceil(self.floor_pt * self.shown_ppi / POINTS_PER_INCH)

    def role_px(self, role: Role) -> int:
        """Pixel size of text in this role, never below the floor."""
        factor = _ROOMY_FACTOR[role] if self.room is Room.ROOMY else 1.0
        if self.has_large_text:
            factor = min(factor, _LARGE_ROOMY_FACTOR)
        return max(self.floor_px, self.pt(_FACTOR[role] * self.text_pt * factor))

    @property
    def line_px(self) -> int:
        """Width of a control's border."""
        return max(2, self.mm(0.6))

    @property
    def ring_px(self) -> int:
        """Width of each of the two tones of the focus ring: 4 px at 96 dpi (WCAG 2.4.13)."""
        return ceil(4 * self.shown_ppi / CSS_PPI)


def _sides_mm(window: Metrics, ppi: float) -> tuple[float, float]:
    """The longer and the shorter side."""
    longer, shorter = max(window.width, window.height), min(window.width, window.height)
    return longer / ppi * MM_PER_INCH, shorter / ppi * MM_PER_INCH
