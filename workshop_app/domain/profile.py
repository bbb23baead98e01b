"""What one person needs from a bench: needs, and never a diagnosis. It follows the badge.

Every key is one of section 3 of the accessibility specification, with its default, its range,
its unit and its source; those of keys, switches and pointer are in `input_needs`. Whoever adds a
field here has added a setting: reading, storing, exporting and the tests go by the fields.
"""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, replace
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from workshop_app.domain.input_needs import DWELL_MS, DWELL_OFF, LIMITS, InputNeeds, ScanMode
from workshop_app.domain.setting import METADATA, Group, Setting, Who, choice, number

SMALLEST_TEXT_PT, LARGEST_TEXT_PT = 18, 84
"""VIS-07 asks for 18 … 72; 84 is 300 % of the default 28 (VIS-09)."""

NO_LIMIT: Final = 0
"""`session_max_min` of somebody whose day has no limit."""

Theme: TypeAlias = Literal["light", "dark", "yellow", "cream", "system", "custom"]
Language: TypeAlias = Literal["fr", "en"]
Mode: TypeAlias = Literal[
    "keyboard", "scanner", "one_switch", "two_switches", "touch", "mouse", "dwell", "screen_reader"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(InputNeeds):
    """How the bench is for one person. Kept in an erasable register, never in a fact.

    Names are stable: they are stored and exported. Numbers of 0 mean off where the setting has
    `or_off`. `help_floor` is the level with the least help that the person accepts: whoever has
    not chosen accepts all, since 0 would forbid every fading. The helper is named by the random
    name of a person, empty for the team lead.

    Raises:
        ValueError: a number is outside its range; reading clamps first (`profile_reading`).
    """

    language: Language = choice("fr", Group.LOOK, "AT-08", who=Who.BOTH)
    theme: Theme = choice("light", Group.LOOK, "VIS-06")
    custom_ink: str = choice("#000000", Group.LOOK, "VIS-06")
    custom_ground: str = choice("#FFFFFF", Group.LOOK, "VIS-06")
    text_pt: int = number(
        28, (SMALLEST_TEXT_PT, LARGEST_TEXT_PT), "pt", Group.LOOK, "VIS-07", step=2
    )
    font: Literal["atkinson", "lexend", "opendyslexic", "system"] = choice(
        "atkinson", Group.LOOK, "VIS-10"
    )
    line_spacing: float = number(1.5, (1.2, 2.5), "em", Group.LOOK, "VIS-10", step=0.1)
    letter_spacing_em: float = number(0.0, (0.0, 0.12), "em", Group.LOOK, "VIS-10", step=0.03)
    word_spacing_em: float = number(0.0, (0.0, 0.16), "em", Group.LOOK, "VIS-10", step=0.04)
    text_shown: Literal["full", "key_words", "none"] = choice("full", Group.LOOK, "section 3")
    case: Literal["sentence", "upper"] = choice("sentence", Group.LOOK, "section 3")
    picture_size: Literal["medium", "large", "full"] = choice("large", Group.LOOK, "VIS-16")
    picture_kind: Literal["photo", "drawing", "photo_pictogram"] = choice(
        "photo", Group.LOOK, "VIS-16"
    )
    pointer_px: Literal[32, 48, 64, 96] = choice(48, Group.LOOK, "VIS-20")
    motion: Literal["system", "off", "on"] = choice("system", Group.LOOK, "VIS-15")
    screen_side: Literal["left", "centre", "right"] = choice("centre", Group.LOOK, "section 3")
    control_height: Literal["bottom", "middle", "low"] = choice("bottom", Group.LOOK, "section 3")
    dim_percent: int = number(0, (0, 40), "%", Group.LOOK, "section 3", step=10)
    skin: Literal["1", "2", "3"] = choice("1", Group.LOOK, "COG-07")
    colour_patterns: bool = choice(default=False, group=Group.LOOK, source="VIS-05")

    button_mm: int = number(30, (20, 60), "mm", Group.SIZE, "INP-03, INP-04", step=5)
    gap_mm: int = number(5, (3, 30), "mm", Group.SIZE, "INP-06")

    voice_mode: Literal["auto", "on_request", "off"] = choice("auto", Group.VOICE, "VOI-05")
    voice_id: str = choice("", Group.VOICE, "VOI-10")
    voice_gender: Literal["site", "female", "male"] = choice("site", Group.VOICE, "section 3")
    rate_wpm: int = number(140, (80, 220), "wpm", Group.VOICE, "VOI-06", step=10)
    volume: int = number(70, (0, 100), "%", Group.VOICE, "VOI-09", step=10)
    pause_ms: int = number(700, (200, 3000), "ms", Group.VOICE, "VOI-08", step=100)
    output: Literal["speaker", "headset", "both"] = choice("speaker", Group.VOICE, "VOI-09")
    repeat_auto: int = number(0, (0, 1), "times", Group.VOICE, "section 4.5")
    speak_on_focus: bool = choice(default=False, group=Group.VOICE, source="SWI-06")
    sentence_highlight: bool = choice(default=True, group=Group.VOICE, source="VOI-16")

    earcons: Literal["off", "soft", "normal"] = choice("soft", Group.SOUND, "VOI-12")
    visual_alert: Literal["off", "border", "lamp"] = choice("border", Group.SOUND, "VIS-14")
    sign_video: bool = choice(default=False, group=Group.SOUND, source="VOI-15")
    own_voice_with_screen_reader: Literal["off", "on_request", "on"] = choice(
        "on_request", Group.SOUND, "VOI-13"
    )

    modes: frozenset[Mode] = choice(
        frozenset({"keyboard", "touch", "scanner"}), Group.INPUT, "INP-01"
    )
    burst_ms: int = number(
        0, (20, 200), "ms", Group.INPUT, "SCN-02", step=10, who=Who.LEAD, or_off=True
    )
    min_len: int = number(0, (2, 12), "letters", Group.INPUT, "SCN-02", who=Who.LEAD, or_off=True)
    confirm_by: Literal["any", "scan", "button"] = choice(
        "any", Group.INPUT, "section 3", who=Who.BOTH
    )

    help_level: int = number(1, (0, 4), "", Group.GUIDE, "section 4.9")
    help_floor: int = number(4, (0, 4), "", Group.GUIDE, "PRF-03, F6")
    auto_fade: Literal["off", "propose", "automatic"] = choice(
        "propose", Group.GUIDE, "COG-16", who=Who.BOTH
    )
    cluster_max: int = number(3, (2, 4), "steps", Group.GUIDE, "section 4.9", who=Who.BOTH)
    show_next: Literal["off", "on_request", "always"] = choice("on_request", Group.GUIDE, "COG-10")
    show_progress: Literal["segments", "number", "both", "none"] = choice(
        "both", Group.GUIDE, "COG-09"
    )
    auto_video: Literal["off", "first", "always"] = choice("off", Group.GUIDE, "section 3")
    confirm_each: bool = choice(default=True, group=Group.GUIDE, source="section 3", who=Who.LEAD)

    idle_prompt_s: int = number(20, (10, 120), "s", Group.TIME, "TIM-02", step=10, or_off=True)
    break_every_min: int = number(
        50, (20, 90), "min", Group.TIME, "TIM-04", step=10, who=Who.BOTH, or_off=True
    )
    break_len_min: int = number(9, (3, 20), "min", Group.TIME, "TIM-04", who=Who.BOTH)
    break_postpone: int = number(2, (0, 3), "times", Group.TIME, "TIM-04", who=Who.BOTH)
    session_max_min: int = number(
        NO_LIMIT, (15, 240), "min", Group.TIME, "section 3", step=15, who=Who.LEAD, or_off=True
    )
    fatigue_hint: bool = choice(default=True, group=Group.TIME, source="TIM-06")

    calm_mode: bool = choice(default=False, group=Group.CALM, source="section 3")
    error_tone: Literal["text", "text_tone"] = choice("text_tone", Group.CALM, "ERR-02")

    preferred_helper: str = choice("", Group.HELP, "HLP-02")
    call_style: Literal["screen", "lamp", "silent"] = choice("screen", Group.HELP, "HLP-03")

    end_faces: bool = choice(default=True, group=Group.FEEDBACK, source="DIG-03")
    gamification: bool = choice(default=False, group=Group.FEEDBACK, source="DIG-02")

    label_text_pt: int = number(14, (14, 24), "pt", Group.LABEL, "PRN-01", step=2, who=Who.BOTH)

    def __post_init__(self) -> None:
        InputNeeds.__post_init__(self)
        for key, setting in SETTINGS.items():
            value = getattr(self, key)
            if setting.least is not None and setting.clamp(value) != value:
                raise ValueError(f"{key}: {value} is not in {setting.least} … {setting.most}")

    @property
    def input_only(self) -> InputNeeds:
        """What is needed from keys, switches and pointer; a mode that is wanted is switched on."""
        needs = InputNeeds(**{each.name: getattr(self, each.name) for each in fields(InputNeeds)})
        if needs.scan_mode is ScanMode.OFF and "one_switch" in self.modes:
            needs = replace(needs, scan_mode=ScanMode.AUTO_1)
        elif needs.scan_mode is ScanMode.OFF and "two_switches" in self.modes:
            needs = replace(needs, scan_mode=ScanMode.STEP_2)
        if needs.dwell_ms == DWELL_OFF and "dwell" in self.modes:
            needs = replace(needs, dwell_ms=DWELL_MS)
        return needs

    @property
    def speaks(self) -> bool:
        """Whether the bench speaks by itself, and not only when it is asked."""
        return self.voice_mode == "auto" and self.volume > 0


def in_effect(profile: Profile, *, at_rest: bool = False) -> Profile:
    """Return the profile as the bench lives it: calm mode lies over it while it is on.

    Calm: no sounds besides the voice, nothing moves, cream colours, only what is to be done. A
    pause is calm by itself (`at_rest`), in one's own colours where those are not the white ones.
    """
    if not profile.calm_mode:
        soft: Theme = "cream" if profile.theme == "light" else profile.theme
        quiet = replace(profile, theme=soft, earcons="off", motion="off", error_tone="text")
        return quiet if at_rest else profile
    return replace(
        profile,
        theme="cream",
        earcons="off",
        motion="off",
        error_tone="text",
        visual_alert="off",
        show_progress="segments",
        show_next="off",
        text_shown="key_words" if profile.text_shown == "full" else profile.text_shown,
    )


_INPUT_UNITS: Final = {"_ms": "ms", "_mm": "mm"}


def _input_setting(declared: Field[object]) -> Setting:
    least, most = LIMITS.get(declared.name, (None, None))
    unit = next((unit for end, unit in _INPUT_UNITS.items() if declared.name.endswith(end)), "")
    by_lead = declared.name.startswith(("scan_", "dwell_", "key_map", "loops", "first_", "accept_"))
    return Setting(
        group=Group.INPUT,
        source="SWI-01 … 11, INP-09 … 17",
        who=Who.BOTH if by_lead else Who.WORKER,
        least=least,
        most=most,
        step=100 if unit == "ms" else 1,
        unit=unit,
        or_off=declared.name == "dwell_ms",
    )


SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {
        each.name: each.metadata[METADATA] if METADATA in each.metadata else _input_setting(each)
        for each in fields(Profile)
    }
)
"""Every key of a profile, in the order of its fields."""
