"""The words of the screens: collected from the source (English), translated (French), compiled.

Without an option it collects and compiles. `--check` changes nothing, and fails when a text was not
collected, is no longer used, or has no finished French. `--compile` compiles what is out of date.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
COMPLETE = "fr"  # every text; English needs the plural forms only
LANGUAGES = ("fr", "en")
_TOOLS = Path(sys.executable).parent
_SUFFIX = ".exe" if sys.platform == "win32" else ""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n")


def main() -> int:
    """Do what the command line asks for; 1 if a check found something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only look")
    parser.add_argument("--compile", action="store_true", help="only compile what is out of date")
    chosen = parser.parse_args()
    if chosen.check:
        found = check(FOLDER)
        print("\n".join(found) if found else "Every text is collected, and finished in French.")
        return 1 if found else 0
    if not chosen.compile:
        collect(FOLDER)
    compile_all(FOLDER)
    return 0


def source(folder: Path, language: str) -> Path:
    """The file of a language's translations."""
    return folder / f"workshop_{language}.ts"


def collect(folder: Path, package: Path = ROOT / "workshop_app") -> None:
    """Bring the translation files up to date with the source; texts no longer used are dropped."""
    for language in LANGUAGES:
        line = [_tool("lupdate"), *map(str, sorted(package.rglob("*.py")))]
        line += ["-source-language", "en", "-target-language", language, "-locations", "none"]
        line += ["-no-obsolete", "-silent", "-ts", str(source(folder, language))]
        if language != COMPLETE:
            line.append("-pluralonly")
        subprocess.run(line, check=True, cwd=package.parent, stdin=subprocess.DEVNULL)


def compile_all(folder: Path) -> None:
    """Compile each translation that is older than its source."""
    for language in LANGUAGES:
        words = source(folder, language)
        compiled = words.with_suffix(".qm")
        if not words.exists():
            continue
        if compiled.exists() and compiled.stat().st_mtime_ns >= words.stat().st_mtime_ns:
            continue
        line = [_tool("lrelease"), str(words), "-silent", "-qm", str(compiled)]
        subprocess.run(line, check=True, stdin=subprocess.DEVNULL)


def check(folder: Path, package: Path = ROOT / "workshop_app") -> list[str]:
    """What is wrong with the translations, one sentence each; nothing if all is well."""
    found = list(_stale(folder, package))
    for language in LANGUAGES:
        found += _unfinished(source(folder, language))
    return found


def _stale(folder: Path, package: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place)
        for language in LANGUAGES:
            if source(folder, language).exists():
                shutil.copy(source(folder, language), fresh)
        collect(fresh, package)
        for language in LANGUAGES:
            now, wanted = source(folder, language), source(fresh, language)
            if not now.exists() or now.read_bytes() != wanted.read_bytes():
                yield f"{now.name} is not up to date: run `python3 packaging/dev.py texts`"


def _unfinished(words: Path) -> Iterator[str]:
    for context in ET.parse(words).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            text, translation = message.findtext("source", ""), message.find("translation")
            place = f"{words.name}: {context.findtext('name')}: {text!r}"
            if translation is None or translation.get("type") == "unfinished":
                yield f"{place} has no finished translation"
                continue
            forms = translation.findall("numerusform") or [translation]
            for said in ("".join(form.itertext()) for form in forms):
                if not said.strip():
                    yield f"{place} is translated by nothing"
                elif _holes(said) != _holes(text):
                    yield f"{place} and {said!r} do not have the same places to fill in"


def _holes(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def _tool(name: str) -> str:
    return str(_TOOLS / f"pyside6-{name}{_SUFFIX}")


if __name__ == "__main__":
    sys.exit(main())
