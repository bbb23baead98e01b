"""The colours of the drawings by name, in the four themes.

The ground (`bg`, and the `halo` that parts what stands in front) is the theme's `stage`.
`paper` and `lit` with their `on…` stay bright in every theme: a white screen must be white.
`s0` to `s4` are the lit to the dark side of a solid; `ink` is every line.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from workshop_app.ui.look.tokens import THEMES

Palette = Mapping[str, str]

SKINS = ("1", "2", "3")
"""Skin tones of the hands and workers, light to dark: a setting of the person."""

_ORDER = ("light", "dark", "yellow", "cream")

_COLOURS: dict[str, tuple[str, str, str, str]] = {
    "ink": ("#000000", "#FFFFFF", "#FFFF00", "#1A1A1A"),
    "ink2": ("#5E666E", "#A4ABB3", "#A8A800", "#645D4C"),
    "mark": ("#0050B8", "#8CC8FF", "#FFFF00", "#124E9E"),
    "done": ("#00522B", "#7CE0A3", "#00FFFF", "#0C4A2A"),
    "ondone": ("#FFFFFF", "#000000", "#000000", "#FFF8DC"),
    "stop": ("#FFDCDC", "#4A0000", "#000000", "#FFD9C7"),
    "stopb": ("#8A0000", "#FF8A8A", "#FFFFFF", "#7A0C0C"),
    "wait": ("#FFE066", "#FFE45C", "#000000", "#FFD24D"),
    "onwait": ("#000000", "#000000", "#FFFF00", "#1A1A1A"),
    "s0": ("#FFFFFF", "#59616B", "#3D3D00", "#FFFDF4"),
    "s1": ("#F1F4F7", "#4A515A", "#333300", "#F6EFD6"),
    "s2": ("#DCE2E8", "#394049", "#262600", "#E6DCBC"),
    "s3": ("#C0C9D2", "#2A3037", "#1A1A00", "#CFC39F"),
    "s4": ("#98A3AF", "#1F242A", "#101000", "#AFA27E"),
    "hole": ("#6F7A86", "#000000", "#000000", "#857A60"),
    "shadow": ("#D7E0E3", "#10171B", "#0E0E00", "#E5D8A9"),
    "pcb": ("#B9DCC0", "#1E5232", "#24300A", "#C3D9AE"),
    "pcb2": ("#8FC39B", "#2B6B43", "#33420E", "#9DBE8B"),
    "ivory": ("#F6EFD9", "#5C5846", "#3D3D00", "#FFF6DA"),
    "gold": ("#E0B84C", "#7A6218", "#666600", "#D9AF46"),
    "skin": ("#F2C9A8", "#9C6B4C", "#5E5A00", "#EFC29C"),
    "skin2": ("#E0AC84", "#7E5238", "#474400", "#DDA67B"),
    "nail": ("#FBE3D2", "#B08468", "#7A7600", "#F8DCC4"),
    "sleeve": ("#5F7896", "#2F4866", "#1F2A36", "#6A7C90"),
    "sleeve2": ("#4E6682", "#22364F", "#141C25", "#59697C"),
    "glove": ("#8FD0E6", "#1F6E88", "#0E4A58", "#93C9D4"),
    "glove2": ("#6BB7D2", "#17566C", "#0A3742", "#73B2C0"),
    "carton": ("#DDB27C", "#7C5A2C", "#3F3100", "#D8A96F"),
    "carton2": ("#C4955A", "#5C4220", "#2C2200", "#C08F55"),
    "carton3": ("#EED3A9", "#8F6B39", "#4E3E00", "#E9C998"),
    "foam": ("#EEF1F4", "#69727C", "#575700", "#F6EFD6"),
    "foam2": ("#D5DBE1", "#525B64", "#444400", "#E0D6B4"),
    "wood": ("#D9B382", "#6B4D28", "#3A2C00", "#D2A874"),
    "red": ("#E2453B", "#C4281E", "#C00000", "#DA4A38"),
    "green": ("#2FA35A", "#1C7A3F", "#00702C", "#3B9A57"),
    "blue": ("#4A8CF0", "#2B62C8", "#2A5CE0", "#5089DE"),
    "cloth": ("#77AEF7", "#2F62B0", "#0F3F9C", "#7DACE8"),
    "cloth2": ("#5792E6", "#234B8A", "#0A2F78", "#5F90D2"),
    "beam": ("#E2453B", "#FF4D40", "#FF4D40", "#DA4A38"),
    "cable": ("#7C8894", "#6C7681", "#4A4A00", "#8A8068"),
    "glass": ("#8792A0", "#2A3037", "#1A1A00", "#948A72"),
    "paper": ("#FFFFFF", "#FFFFFF", "#FFFF00", "#FFFDF4"),
    "onpaper": ("#000000", "#000000", "#000000", "#1A1A1A"),
    "litgrey": ("#9AA5B0", "#9AA5B0", "#9A9A00", "#A59E88"),
    "litpale": ("#D5DBE1", "#D5DBE1", "#D6D600", "#DDD6BE"),
    "litmark": ("#0050B8", "#0050B8", "#003C8C", "#124E9E"),
    "litdone": ("#00522B", "#00522B", "#004A27", "#0C4A2A"),
    "lit": ("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
    "onlit": ("#000000", "#000000", "#000000", "#000000"),
    "dust": ("#B6A58C", "#75654B", "#5E5400", "#A08E6E"),
    "hair": ("#6F6258", "#3C342E", "#262600", "#7A6955"),
    "shirt": ("#8DA7C4", "#3A5576", "#1F2A36", "#93A5B5"),
    "trousers": ("#8A929C", "#3A4049", "#1A1A00", "#988E78"),
}

# The same picture as background, where there is nothing to act on.
_QUIET: dict[str, tuple[str, str, str, str]] = {
    "s0": ("#FFFFFF", "#2C3136", "#1A1A00", "#FFFDF4"),
    "s1": ("#F8FAFB", "#24282D", "#151500", "#FBF5E0"),
    "s2": ("#EFF2F5", "#1C2024", "#101000", "#F4ECD0"),
    "s3": ("#E2E7EC", "#15181B", "#0B0B00", "#E9DFBF"),
    "s4": ("#CCD3DA", "#101214", "#070700", "#D6CAA6"),
    "hole": ("#BCC5CE", "#000000", "#000000", "#C9BC96"),
    "glass": ("#C4CCD4", "#15181B", "#0B0B00", "#CFC39F"),
}

# skin, its shaded side, finger nails. The darker tones are lifted in the dark theme so that
# the light line keeps 3:1; on black and yellow a line alone makes the hand.
_SKINS: dict[tuple[str, str], tuple[str, str, str]] = {
    ("2", "light"): ("#C98E62", "#B27548", "#E3B48F"),
    ("2", "dark"): ("#8A5A3A", "#6E4529", "#A37455"),
    ("2", "cream"): ("#C98E62", "#B27548", "#E3B48F"),
    ("3", "light"): ("#94664A", "#84583E", "#B78A6B"),
    ("3", "dark"): ("#6B452B", "#54351F", "#87604A"),
    ("3", "cream"): ("#9C6D50", "#8F6347", "#BC9072"),
}

# What has a colour of its own; in the background it is paled.
_MATERIALS = frozenset(
    {"pcb", "pcb2", "ivory", "gold", "wood", "foam", "foam2", "carton", "carton2", "carton3"}
    | {"skin", "skin2", "nail", "hair", "shirt", "trousers", "sleeve", "sleeve2"}
    | {"glove", "glove2", "cloth", "cable", "dust", "red", "green", "blue"}
)


@cache
def palette(theme: str, skin: str = "1", *, quiet: bool = False) -> Palette:
    """The colours of one theme as #RRGGBB.

    Raises:
        KeyError: there is no such theme.
    """
    stage = THEMES[theme].stage
    column = _ORDER.index(theme)
    colours = {name: row[column] for name, row in _COLOURS.items()}
    colours |= {"bg": stage, "halo": stage}
    if tone := _SKINS.get((skin, theme)):
        colours |= dict(zip(("skin", "skin2", "nail"), tone, strict=True))
    if quiet:
        colours |= {name: _paled(colours[name], stage) for name in colours.keys() & _MATERIALS}
        colours |= {name: row[column] for name, row in _QUIET.items()}
        colours["ink"] = colours["ink2"]
    return MappingProxyType(colours)


def _paled(colour: str, ground: str) -> str:
    """The colour, mixed with two thirds of the ground."""
    mixed = (
        round((int(colour[i : i + 2], 16) + 2 * int(ground[i : i + 2], 16)) / 3) for i in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)
