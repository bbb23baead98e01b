"""The sizes of a lead's texts and targets (design, section 9)."""

from typing import Final

from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import LEAD_FLOOR_PT, WORKER_TEXT_PT
from workshop_app.values import Struct

BODY_PT: Final = 16.0
LARGEST_PT: Final = 36.0
"""VIS-08: 16 by default, 14 to 36."""

TARGET_MM: Final = 12.0
MARGIN_MM: Final = 8.0
GAP_MM: Final = 5.0
WIDE_MM: Final = 400.0
ROOMY_MM: Final = 230.0
_CORNER_MM = 2.0


class Sizes(Struct, frozen=True):
    """Pixel sizes for one look; everything grows with the lead's own size of text."""

    look: Look

    @property
    def scale(self) -> float:
        """How much larger than usual the texts are."""
        return self.look.metrics.text_pt / WORKER_TEXT_PT

    def text(self, points: float = BODY_PT) -> int:
        """Pixels of a text that has so many points at 100 %; never under the floor."""
        metrics = self.look.metrics
        most = LARGEST_PT * max(1.0, points / BODY_PT)
        return max(metrics.pt(LEAD_FLOOR_PT), metrics.pt(min(points * self.scale, most)))

    def mm(self, millimetres: float) -> int:
        """Pixels of a length that does not grow with the text."""
        return self.look.metrics.mm(millimetres)

    def grown(self, millimetres: float) -> int:
        """Pixels of a length that grows with the text."""
        return self.look.metrics.mm(millimetres * max(1.0, self.scale))

    @property
    def target(self) -> int:
        """The least height of what can be pressed (WCAG 2.5.5)."""
        return max(self.mm(TARGET_MM), round(self.text() * 1.9))

    @property
    def margin(self) -> int:
        """Between the edge of the window and what stands in it."""
        return self.mm(MARGIN_MM)

    @property
    def gap(self) -> int:
        """Between two things."""
        return self.mm(GAP_MM)

    @property
    def corner(self) -> int:
        """The radius of a button's corner."""
        return self.mm(_CORNER_MM)

    @property
    def is_roomy(self) -> bool:
        """Whether words and their buttons fit side by side, at this size of text."""
        metrics = self.look.metrics
        return metrics.width / metrics.mm(1) / max(1.0, self.scale) >= ROOMY_MM

    @property
    def is_wide(self) -> bool:
        """Whether there is room for a second column beside the first, at this size of text."""
        metrics = self.look.metrics
        return metrics.width / metrics.mm(1) / max(1.0, self.scale) >= WIDE_MM
