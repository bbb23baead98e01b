"""Where a program keeps its data on this kind of machine."""

import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = "workshop-app"


def data_folder(
    environment: Mapping[str, str], *, platform: str = sys.platform, home: Path | None = None
) -> Path:
    """The folder of this bench's data when none is named.

    Linux: the XDG base directory specification; Windows: Known Folders, not run so far.
    A relative path in the environment is ignored, as the specification asks.
    """
    at_home = home or Path.home()
    if platform == "win32":
        return _named(environment.get("LOCALAPPDATA"), at_home / "AppData" / "Local") / FOLDER
    return _named(environment.get("XDG_DATA_HOME"), at_home / ".local" / "share") / FOLDER


def _named(value: str | None, otherwise: Path) -> Path:
    return Path(value) if value and Path(value).is_absolute() else otherwise
