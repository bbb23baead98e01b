"""An independent renderer of ZPL: Zebrash, by way of the npm package zpl-renderer-js."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

RENDERER = "zpl-renderer-js@3.4.0"
_SCRIPT = Path(__file__).with_name("render.mjs")
_PATIENCE_S = 600


class NoRendererError(Exception):
    """The renderer is not here and cannot be installed; the message says why."""


@dataclass(frozen=True, slots=True)
class Label:
    """A file of ZPL, and how large one label of it is, in mm."""

    zpl: Path
    width: float
    height: float
    dpmm: float

    def pictures(self) -> list[Image.Image]:
        """Return what was rendered: one picture a label."""
        found = sorted(self.zpl.parent.glob(f"{self.zpl.stem}-*.png"), key=_number)
        return [Image.open(file).convert("L") for file in found]


def install(folder: Path) -> None:
    """Install the renderer into a folder of its own.

    Raises:
        NoRendererError: node is missing, or the registry cannot be reached.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise NoRendererError("node and npm are missing")
    line = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", RENDERER]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}", encoding="utf-8")
    done = subprocess.run(
        line, cwd=folder, capture_output=True, text=True, check=False, timeout=_PATIENCE_S
    )
    if done.returncode:
        raise NoRendererError(done.stderr.strip()[-500:])


def render(folder: Path, labels: Sequence[Label]) -> None:
    """Render files into pictures beside them.

    Raises:
        NoRendererError: the renderer gave up.
    """
    jobs = [
        {
            "zpl": str(each.zpl),
            "out": str(each.zpl.with_suffix("")),
            "width": each.width,
            "height": each.height,
            "dpmm": each.dpmm,
        }
        for each in labels
    ]
    done = subprocess.run(
        ["node", str(_SCRIPT)],
        cwd=folder,
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_S,
    )
    if done.returncode:
        raise NoRendererError(done.stderr.strip()[-500:])


def _number(file: Path) -> int:
    return int(file.stem.rpartition("-")[2])
