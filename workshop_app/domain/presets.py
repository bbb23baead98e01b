"""Starting points by need, and never by disability; whoever takes one changes what they like.

The ten of section 3. A preset says only what it changes; everything else is as usual, but what
belongs to the person stays: language, keys, helper, own colours.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from workshop_app.domain.profile import Profile
from workshop_app.domain.profile_reading import from_plain, to_plain


class Preset(StrEnum):
    """What somebody needs of a bench."""

    STANDARD = "standard"
    LARGE = "large"  # low vision
    BY_EAR = "by_ear"  # blind, with a screen reader
    BY_EYE = "by_eye"  # deaf
    ONE_BUTTON = "one_button"  # one switch
    STEADY = "steady"  # tremor
    FEW_WORDS = "few_words"  # reads little
    PICTURES = "pictures"  # does not read
    CALM = "calm"  # easily overloaded
    ONE_HAND = "one_hand"


FIRST: Final = (Preset.LARGE, Preset.PICTURES, Preset.BY_EYE, Preset.ONE_BUTTON, Preset.CALM)
"""The five pictures of the first day; the others are one choice further."""

_STAYS: Final = (
    "language",
    "skin",
    "colour_patterns",
    "key_map",
    "preferred_helper",
    "custom_ink",
    "custom_ground",
    "voice_id",
    "help_floor",
)

_SAYS: Final[Mapping[Preset, Mapping[str, object]]] = MappingProxyType(
    {
        Preset.STANDARD: {},
        Preset.LARGE: {
            "text_pt": 56,
            "pointer_px": 96,
            "picture_size": "full",
            "theme": "yellow",
            "letter_spacing_em": 0.03,
            "speak_on_focus": True,
            "button_mm": 35,
            "show_progress": "number",
        },
        Preset.BY_EAR: {
            "speak_on_focus": True,
            "own_voice_with_screen_reader": "on_request",
            "modes": ["keyboard", "scanner", "screen_reader"],
            "earcons": "normal",
            "rate_wpm": 180,
            "visual_alert": "off",
        },
        Preset.BY_EYE: {
            "voice_mode": "off",
            "earcons": "off",
            "visual_alert": "border",
            "sign_video": True,
            "auto_video": "first",
            "error_tone": "text",
            "sentence_highlight": False,
        },
        Preset.ONE_BUTTON: {
            "modes": ["one_switch", "scanner"],
            "scan_mode": "auto_1",
            "scan_voice": "name_quiet",
            "settle_ms": 1000,
            "ignore_repeat_ms": 700,
            "button_mm": 35,
        },
        Preset.STEADY: {
            "ignore_repeat_ms": 800,
            "hold_ms": 300,
            "settle_ms": 1000,
            "touch_point": "centre",
            "button_mm": 40,
            "gap_mm": 6,
            "accept_ms": 300,
            "tolerance_mm": 6,
            "pointer_px": 64,
        },
        Preset.FEW_WORDS: {
            "text_shown": "key_words",
            "text_pt": 36,
            "font": "lexend",
            "letter_spacing_em": 0.03,
            "word_spacing_em": 0.08,
            "line_spacing": 1.8,
            "rate_wpm": 120,
            "repeat_auto": 1,
        },
        Preset.PICTURES: {
            "text_shown": "none",
            "picture_size": "full",
            "voice_mode": "auto",
            "rate_wpm": 120,
            "repeat_auto": 1,
            "speak_on_focus": True,
            "auto_video": "always",
            "show_progress": "segments",
            "help_level": 0,
        },
        Preset.CALM: {
            "calm_mode": True,
            "idle_prompt_s": 0,
            "break_every_min": 30,
            "end_faces": False,
            "rate_wpm": 120,
            "pause_ms": 1200,
        },
        Preset.ONE_HAND: {
            "screen_side": "left",
            "control_height": "low",
            "modes": ["keyboard", "touch", "scanner", "mouse"],
            "button_mm": 35,
            "confirm_by": "any",
        },
    }
)


def with_preset(profile: Profile, preset: Preset) -> Profile:
    """Return the profile that a preset starts with; what belongs to the person stays."""
    mine = to_plain(profile)
    return from_plain({**{key: mine[key] for key in _STAYS}, **_SAYS[preset]}).profile


def preset_of(profile: Profile) -> Preset | None:
    """Return the preset that a profile is still exactly like, if it is like one."""
    return next((each for each in Preset if with_preset(profile, each) == profile), None)
