"""From what a person needs to how a window looks; the one place where the two meet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workshop_app.domain.profile import Profile
from workshop_app.ui.look.fonts import Face
from workshop_app.ui.look.look import Look
from workshop_app.ui.look.metrics import Metrics
from workshop_app.ui.look.own_theme import text_pt_of, theme_of


def look_of(profile: Profile, width: int, height: int, ppi: float) -> Look:
    """Return the look that a person needs, in a window of so many pixels."""
    return Look(
        theme=theme_of(profile),
        metrics=Metrics(
            width,
            height,
            ppi,
            text_pt=text_pt_of(profile),
            button_mm=float(profile.button_mm),
            gap_mm=float(profile.gap_mm),
        ),
        language=profile.language,
        skin=profile.skin,
        patterns=profile.colour_patterns,
        is_mirrored=profile.screen_side == "left",
        leading=profile.line_spacing,
        text_shown=profile.text_shown,
        picture_size=profile.picture_size,
        picture_kind=profile.picture_kind,
        commands="together" if profile.screen_side == "right" else "spread",
        bench=profile.control_height,
        dim=profile.dim_percent / 100,
        pointer_px=profile.pointer_px,
        moves=moves(profile),
        alert=profile.visual_alert,
        progress=profile.show_progress,
        follows=profile.sentence_highlight,
    )


def face_of(profile: Profile) -> Face:
    """Return the letters that a person reads best."""
    return Face(
        name=profile.font,
        letter_em=profile.letter_spacing_em,
        word_em=profile.word_spacing_em,
        is_upper=profile.case == "upper",
    )


def moves(profile: Profile) -> bool:
    """Whether anything may move: as the person says, else as the machine is set (VIS-15)."""
    if profile.motion != "system":
        return profile.motion == "on"
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
