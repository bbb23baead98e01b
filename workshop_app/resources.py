"""The one way to find a file of `assets/` or `translations/`."""

from pathlib import Path, PurePosixPath, PureWindowsPath

_PACKAGE = Path(__file__).resolve().parent


class NoSuchResourceError(LookupError):
    """A file that should have come with the program was asked for and is not there."""


def path(name: str) -> Path:
    """Where a file or folder of `assets/` lies on this machine.

    Args:
        name: its place under `assets/`, with forward slashes, such as `icons/help.svg`.

    Raises:
        ValueError: if the name is absolute or leads out of `assets/`.
        NoSuchResourceError: if there is nothing of that name.
    """
    return _existing(_root() / "assets", name)


def exists(name: str) -> bool:
    """Whether there is a file or folder of that name; the name is held to the same rules."""
    return _inside(_root() / "assets", name).exists()


def translation(language: str) -> Path:
    """Where the compiled texts of a language lie; they are built, so a checkout may lack them.

    Raises:
        ValueError: if the language is not a plain code such as `fr`.
        NoSuchResourceError: if its texts were not built (`packaging/dev.py texts` does it).
    """
    return _existing(_root() / "translations", f"workshop_{language}.qm")


def _existing(folder: Path, name: str) -> Path:
    place = _inside(folder, name)
    if not place.exists():
        raise NoSuchResourceError(f"the program has no file {name}")
    return place


def _inside(folder: Path, name: str) -> Path:
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or "\\" in name:
        raise ValueError(f"{name!r} is not the name of a file of the program")
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive:
        raise ValueError(f"{name!r} is an absolute path")
    return folder.joinpath(*parts)


def _root() -> Path:
    """The folder that holds both: inside the package once built or frozen, else the checkout."""
    built = _PACKAGE / "_data"
    return built if built.is_dir() else _PACKAGE.parent
