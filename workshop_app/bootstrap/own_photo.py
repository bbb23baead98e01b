"""`workshop-app photo`: a workshop's own photo of a step, or the drawing again."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from workshop_app.adapters.content.film_file import FilmError, remove_film, take_film
from workshop_app.bootstrap.bench_content import read_content
from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.settings import Settings
from workshop_app.ui.pictures.photo_import import (
    LONGEST_ALT,
    SMALLEST_SIDE,
    PhotoError,
    remove_photo,
    take_photo,
)
from workshop_app.ui.pictures.photos import FOLDER, Marker

_SAID = {
    "fr": {
        "done": "La photo est enregistrée : {file}",
        "faces": "On voit un visage ? Il faut l’accord écrit de la personne.",
        "removed": "Le dessin est de nouveau affiché.",
        "none": "Cette étape n’a pas de photo.",
        "step": "Il n’y a pas d’étape {told} : écrivez TÂCHE/ÉTAPE, comme intake/old-labels.",
        "alt": "Dites en une phrase ce que montre la photo ({told}), en 1 à {most} signes.",
        "marker": "Le repère : X et Y de 0 à 100, rayon de 1 à 50.",
        "file": "Cette photo n’est pas lisible : {told}",
        "small": "Cette photo est trop petite : {told} pixels. Il en faut {least} par côté.",
        "film": "Le film est enregistré : {file}",
        "no_film": "Cette étape n’a pas ce film.",
        "film_removed": "Le film est retiré.",
        "film_file": "Ce n’est pas un film lisible ({told}). Il faut un WebP ou un GIF animé.",
        "film_small": "Ce film est trop petit : {told} pixels. Il en faut 160 par côté.",
        "film_long": "Ce film est trop long : {told} s. Il peut durer 30 s.",
        "flashes": "Ce film clignote {told} fois par seconde : 3 fois au plus.",
        "ask_fr": "Que montre la photo ? En français : ",
        "ask_en": "Que montre la photo ? En anglais : ",
    },
    "en": {
        "done": "The photo is kept: {file}",
        "faces": "Is a face in it? Then the person must have agreed in writing.",
        "removed": "The drawing is shown again.",
        "none": "This step has no photo.",
        "step": "There is no step {told}: write TASK/STEP, such as intake/old-labels.",
        "alt": "Say in one sentence what the photo shows ({told}), in 1 to {most} characters.",
        "marker": "The marker: X and Y from 0 to 100, radius from 1 to 50.",
        "file": "This photo cannot be read: {told}",
        "small": "This photo is too small: {told} pixels. Each side needs {least}.",
        "film": "The film is kept: {file}",
        "no_film": "This step has no such film.",
        "film_removed": "The film is removed.",
        "film_file": "This is no film that can be read ({told}). Use an animated WebP or GIF.",
        "film_small": "This film is too small: {told} pixels. Each side needs 160.",
        "film_long": "This film is too long: {told} s. It may last 30 s.",
        "flashes": "This film flashes {told} times a second: 3 times at most.",
        "ask_fr": "What does the photo show? In French: ",
        "ask_en": "What does the photo show? In English: ",
    },
}


class Asked(NamedTuple):
    """What the command was told; `photo` is None to show the drawing again.

    `film` names what the file is instead of a photo: `loop`, `sign-fr` or `sign-en`.
    """

    step: str
    photo: Path | None
    french: str | None
    english: str | None
    look_at: Sequence[float] | None  # x, y and radius in percent of the photo
    film: str = ""


def run(*, settings: Settings, asked: Asked) -> int:
    """Keep or remove a photo; 0 if that is done, 1 with the reason if nothing has changed."""
    said, folder = _SAID[settings.language], settings.data / FOLDER
    try:
        drawing = _drawing(asked.step)
        if asked.film:
            sys.stdout.write(_film(asked, folder / asked.step, said) + "\n")
            return 0
        if asked.photo is None:
            removed = remove_photo(folder, asked.step)
            sys.stdout.write(said["removed" if removed else "none"] + "\n")
            return 0
        alt = {
            "fr": _words(asked.french, said["ask_fr"]),
            "en": _words(asked.english, said["ask_en"]),
        }
        marker = Marker(*(each / 100 for each in asked.look_at)) if asked.look_at else None
        file = take_photo(
            asked.photo, folder, asked.step, instead_of=drawing, alt=alt, marker=marker
        )
    except (PhotoError, FilmError) as error:
        words = said[error.why].format(told=error.told, most=LONGEST_ALT, least=SMALLEST_SIDE)
        sys.stderr.write(words + "\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(said["done"].format(file=file) + "\n" + said["faces"] + "\n")
    return 0


def _film(asked: Asked, folder: Path, said: Mapping[str, str]) -> str:
    """Keep or remove a film, and return what came of it."""
    if asked.photo is None:
        return said["film_removed" if remove_film(folder, asked.film) else "no_film"]
    return said["film"].format(file=take_film(asked.photo, folder, asked.film))


def _drawing(step: str) -> str:
    """The drawing that a step shows; `TASK/STEP-fix` is what helps after a "No".

    Raises:
        PhotoError: there is no such step.
    """
    task, _, name = step.partition("/")
    procedure = read_content()[0].procedure(TaskCode(task))
    if procedure is None:
        raise PhotoError("step", step)
    try:
        return procedure.step(StepId(name.removesuffix("-fix"))).picture
    except KeyError:
        raise PhotoError("step", step) from None


def _words(told: str | None, question: str) -> str:
    if told is None and sys.stdin.isatty():
        told = input(question)
    return (told or "").strip()
