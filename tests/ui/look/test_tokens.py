"""Every pair of colours that the screens use keeps its contrast, in all four themes."""

import pytest

from workshop_app.domain.colours import contrast, luminance
from workshop_app.ui.look.tokens import THEMES, Theme

TEXT, SHAPE = 7.0, 4.5
PAIRS = (
    ("ink", "bg", 9.0),
    ("ink", "stage", 9.0),
    ("ink", "bench", 9.0),
    ("ink2", "bg", TEXT),
    ("ink2", "bench", TEXT),
    ("ink2", "stage", TEXT),
    ("on_go", "go", TEXT),
    ("on_here", "here", TEXT),
    ("on_stop", "stop", TEXT),
    ("on_wait", "wait", TEXT),
    ("on_call", "call", TEXT),
    ("ink", "go_soft", TEXT),
    ("ink", "here_soft", TEXT),
    ("ink", "stop", TEXT),
    ("on_plate", "plate", TEXT),
    ("edge", "bg", SHAPE),
    ("edge", "bench", SHAPE),
    ("edge", "stage", SHAPE),
    ("go", "bench", SHAPE),
    ("go", "bg", SHAPE),
    ("go", "go_soft", SHAPE),
    ("here", "bg", SHAPE),
    ("here", "bench", SHAPE),
    ("here", "here_soft", SHAPE),
    ("stop_edge", "bg", SHAPE),
    ("stop_edge", "stop", SHAPE),
    ("wait_edge", "bg", SHAPE),
    ("mark", "mark_edge", SHAPE),
    ("ring_in", "ring_out", 21.0),
    ("ring_out", "bg", SHAPE),
    ("ring_out", "bench", SHAPE),
)

# Machado, Oliveira & Fernandes 2009, severity 1.0, linear RGB
COLOUR_BLINDNESS = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.mark.proves("VIS-01", "VIS-03", "T09")
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_pair_keeps_its_contrast(theme):
    assert audit_pairs(theme) == []


def audit_pairs(theme: Theme) -> list[str]:
    """T09: the pairs of colours that meet on a screen and are too near each other."""
    return [
        f"{one} on {other}: {contrast(getattr(theme, one), getattr(theme, other)):.2f}"
        for one, other, floor in PAIRS
        if round(contrast(getattr(theme, one), getattr(theme, other)), 2) < floor
    ]


@pytest.mark.proves("VIS-05", "T11")
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", ["none", *COLOUR_BLINDNESS])
def test_done_and_stop_differ_in_lightness_for_every_eye(theme, kind):
    done, stop = (seen_luminance(colour, kind) for colour in (theme.go, theme.stop))
    assert (max(done, stop) + 0.05) / (min(done, stop) + 0.05) >= 3


def seen_luminance(colour: str, kind: str) -> float:
    if kind == "none":
        return luminance(colour)
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = (
        min(1.0, max(0.0, sum(part * value for part, value in zip(row, linear, strict=True))))
        for row in COLOUR_BLINDNESS[kind]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
