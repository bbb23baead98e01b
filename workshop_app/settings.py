"""What one bench is set to: read once at the start, passed on explicitly.

A worker's own preferences are not here: they are kept with the worker and go with them.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

Part = TypeVar("Part")

FILE_NAME = "settings.toml"


class SettingsError(ValueError):
    """The settings file says something that this program does not know."""


def setting(default: Any, about: str, **limits: Any) -> Any:
    """A key of a settings file: its default, a line about it, and its limits."""
    return field(default=default, metadata={"about": about, **limits})


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """The screen of the bench, and what it looks like before anybody has signed in."""

    theme: str = setting(
        "light",
        "light, dark, yellow, cream, or system: as the machine is set",
        among=("light", "dark", "yellow", "cream", "system"),
    )
    text_percent: int = setting(100, "size of the words, in percent", low=100, high=300)
    ppi: float = setting(
        0.0, "pixels per inch as measured with a bank card; 0: believe the screen", low=0, high=600
    )
    full_screen: bool = setting(default=True, about="whether the bench fills the screen")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannerSettings:
    """The scanner. The figures of a burst are SCN-02 of the accessibility requirements."""

    burst_ms: int = setting(60, "longest time between two letters of a scan", low=20, high=200)
    shortest: int = setting(4, "fewest letters that make a scan", low=2, high=12)
    serial_port: str = setting("", "port of a serial scanner; empty: it types like a keyboard")
    serial_baud: int = setting(9600, "speed of the serial port", low=300, high=921_600)


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSettings:
    """What every key, touch and scan passes through (INP-16, INP-17)."""

    debounce_ms: int = setting(400, "a second press within this time is ignored", low=0, high=5000)
    settle_ms: int = setting(
        600, "time after a new step in which nothing is confirmed", low=0, high=3000
    )

    pads: bool = setting(
        default=True, about="whether buttons of game pads and HID switches are heard"
    )
    letters: bool = setting(
        default=False, about="whether R, H, P, V, + and - are commands beside F1 to F3"
    )
    scan_mode: str = setting(
        "off",
        "at sign-in: off, auto_1 (one switch), step_2 (two), step_1_dwell (press, then rest)",
        among=("off", "auto_1", "step_2", "step_1_dwell"),
    )
    scan_ms: int = setting(2000, "at sign-in: how long each choice is lit", low=500, high=10_000)
    dwell: bool = setting(default=False, about="at sign-in: whether a pointer that rests presses")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSettings:
    """The voice of the bench; speed and loudness belong to the worker."""

    on: bool = setting(default=True, about="whether the bench speaks at all")
    buffer_ms: int = setting(
        20, "sound device's buffer; larger if the voice crackles", low=5, high=200
    )
    headset: str = setting("", "part of the headset's name, where `doctor` does not find it")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltSettings:
    """What is felt or lights up at each sound, beside the frame on the screen (VOI-15)."""

    program: str = setting(
        "", "program that is started with accepted, look_again or help_is_coming; empty: none"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """Where labels go: a queue of this machine, a printer on the network, or else a folder."""

    queue: str = setting("", "name of a print queue of this machine; empty: into a folder")
    host: str = setting("", "name or address of a ZPL printer, used instead of a queue")
    port: int = setting(9100, "port of the ZPL printer", low=1, high=65_535)
    dpi: int = setting(203, "dots an inch of the ZPL printer", among=(203, 300, 600))
    stock: str = setting(
        "57x32",
        "size of the labels in mm, or L7160 for an A4 sheet",
        among=("57x32", "62x29", "100x62", "100x150", "L7160"),
    )
    shift_x_mm: float = setting(
        0.0, "moves everything to the right, if a label comes out too far left", low=-3, high=3
    )
    shift_y_mm: float = setting(
        0.0, "moves everything down, if a label comes out too high", low=-3, high=3
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything this machine is set to.

    Attributes:
        data: the folder of this bench: memory, logs, labels without a printer, the settings file.
        printer: for the labels on machines and screens.
        box_printer: for those on boxes; where it names neither queue nor host, `printer` prints
            them, too.
    """

    data: Path
    bench: str = setting("1", "name of the bench, as the workshop calls it")
    language: str = setting("fr", "fr or en, before anybody has signed in", among=("fr", "en"))
    screen: ScreenSettings = ScreenSettings()
    scanner: ScannerSettings = ScannerSettings()
    input: InputSettings = InputSettings()
    voice: VoiceSettings = VoiceSettings()
    felt: FeltSettings = FeltSettings()
    printer: PrinterSettings = PrinterSettings()
    box_printer: PrinterSettings = PrinterSettings(stock="100x150")

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.data / "logs"

    @property
    def printed(self) -> Path:
        """The folder for labels where there is no printer."""
        return self.data / "printed"


def read(data: Path) -> Settings:
    """The settings in a bench's folder; the defaults where it has no settings file.

    Raises:
        SettingsError: if the file cannot be read, or holds an unknown key or an impossible value;
            the message names the file and the key.
    """
    return read_over(Settings(data=data), data / FILE_NAME)


def read_over(defaults: Part, file: Path) -> Part:
    """The defaults with what a TOML file sets; the defaults where there is no file.

    Raises:
        SettingsError: as for `read`.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return defaults
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: cannot be read ({error})") from error
    return _parsed(defaults, text, str(file))


def parse(text: str, *, data: Path, file: str = FILE_NAME) -> Settings:
    """The settings written in a TOML text.

    Raises:
        SettingsError: as for `read`.
    """
    return _parsed(Settings(data=data), text, file)


def write(settings: Settings) -> None:
    """Write the settings file anew, whole or not at all; remarks written by hand are lost.

    Raises:
        OSError: if the folder cannot be written.
    """
    told = (
        f"# The settings of this bench. The program may write this file anew.\n{as_toml(settings)}"
    )
    write_text(settings.data / FILE_NAME, told)


def write_text(file: Path, text: str) -> None:
    """Write a file anew, whole or not at all.

    Raises:
        OSError: if the folder cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".new")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, file)  # noqa: PTH105 - Path.replace would say less: one atomic step


def as_toml(settings: Any) -> str:
    """Settings as a TOML text with a line on each key; reading gives them back."""
    simple = [each for each in _keys(settings) if not is_dataclass(getattr(settings, each.name))]
    tables = [each for each in _keys(settings) if is_dataclass(getattr(settings, each.name))]
    lines = [_line(settings, key) for key in simple]
    for table in tables:
        part = getattr(settings, table.name)
        lines += ["", f"[{table.name}]", *(_line(part, key) for key in fields(part))]
    return "\n".join(lines) + "\n"


def _line(part: Any, key: Field[Any]) -> str:
    value = getattr(part, key.name)
    shown = str(value).lower() if isinstance(value, bool) else _quoted(value)
    return f"{key.name} = {shown}  # {key.metadata['about']}"


def _quoted(value: str | float) -> str:
    if not isinstance(value, str):
        return str(value)
    escaped = "".join(c if c >= " " and c not in '"\\\x7f' else f"\\u{ord(c):04x}" for c in value)
    return f'"{escaped}"'


def _keys(part: Any) -> tuple[Field[Any], ...]:
    """What a file may set: everything but the folder in which the file itself lies."""
    return tuple(each for each in fields(part) if each.name != "data")


def _parsed(defaults: Part, text: str, file: str) -> Part:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: {error}") from error
    return _filled(defaults, table, file=file, above="")


def _filled(part: Part, table: Mapping[str, Any], *, file: str, above: str) -> Part:
    known = {each.name: each for each in _keys(part)}
    types = get_type_hints(type(part))
    changes: dict[str, Any] = {}
    for name, value in table.items():
        place = f"{file}: {above}{name}"
        if name not in known:
            import difflib  # noqa: PLC0415 - only a slip needs it

            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {near[0]}?" if near else f"; known here: {', '.join(known)}"
            raise SettingsError(f"{place}: unknown key{hint}")
        if is_dataclass(types[name]):
            if not isinstance(value, Mapping):
                raise SettingsError(f"{place}: must be a table, [{name}]")
            now = getattr(part, name)
            changes[name] = _filled(now, value, file=file, above=f"{above}{name}.")
        else:
            changes[name] = _checked(value, types[name], known[name].metadata, place)
    return replace(part, **changes)  # type: ignore[type-var]  # any of the dataclasses above


def _checked(value: Any, kind: type, limits: Mapping[str, Any], place: str) -> Any:
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:  # a bool is an int for isinstance
        wanted = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
        raise SettingsError(f"{place}: must be {wanted[kind]}, not {value!r}")
    if "among" in limits and value not in limits["among"]:
        choices = ", ".join(map(str, limits["among"]))
        raise SettingsError(f"{place}: {value!r} is not one of {choices}")
    if "low" in limits and not limits["low"] <= value <= limits["high"]:
        raise SettingsError(f"{place}: {value} is not between {limits['low']} and {limits['high']}")
    return value
