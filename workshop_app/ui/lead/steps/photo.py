"""A photo of a step: which file, what it shows in words, and where to look."""

from collections.abc import Sequence
from typing import Final

from workshop_app.domain.procedure import Photo
from workshop_app.domain.task_draft import LANGUAGES
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.steps.form import Chosen, FormPage, TextBox, Together
from workshop_app.ui.lead.steps.screen import language_words
from workshop_app.ui.lead.supply.screen import ListFile
from workshop_app.ui.lead.words import translate
from workshop_app.ui.widgets.marks import Mark
from workshop_app.values import replace

_THIRDS: Final = (200, 500, 800)
_RADIUS: Final = 160
"""A ring over a third of the photo's shorter side."""


def tell_files(files: Sequence[ListFile], title: str, notes: tuple[Note, ...]) -> TablePage:
    """Return the files to choose from, the newest first."""
    return TablePage(
        id="step-files",
        title=title,
        columns=(
            Column(id="name", heading=translate("Lead", "File"), can_hide=False),
            Column(id="folder", heading=translate("Lead", "Folder")),
            Column(id="day", heading=translate("Lead", "Saved on")),
        ),
        rows=tuple(
            Row(
                id=file.id,
                name=file.name,
                cells=(Cell(text=file.name), Cell(text=file.folder), Cell(text=file.day)),
            )
            for file in files
        ),
        empty=translate("Lead", "There is no such file in your folders, nor on a camera or key."),
        notes=notes,
        actions=(back_action(),),
        opens="file",
    )


def faces_note() -> Note:
    """Return the reminder of everybody's right to their own face."""
    words = translate("Lead", "Show hands and things, no faces. A face needs written consent.")
    return Note(words=words, mark=Mark.LOOK_AGAIN)


def tell_faces(photo: Photo) -> AskPage:
    """Return the question that stands before every photo: nothing is taken without an answer."""
    return AskPage(
        id="faces",
        title=translate("Lead", "Is a person’s face in this photo?"),
        words=(
            translate("Lead", "The program cannot tell. Please look."),
            translate("Lead", "Show hands and things, no faces. A face needs written consent."),
        ),
        actions=(
            Action(id="no-face", words=translate("Lead", "No, no face"), is_main=True),
            Action(id="agreed", words=translate("Lead", "Yes, the person has agreed in writing")),
            back_action(),
        ),
        pictures=(photo.name,),
    )


def tell_photo(step: str, photo: Photo) -> FormPage:
    """Return the page of one photo."""
    shows = translate("Lead", "What it shows")
    boxes = tuple(
        TextBox(
            id=f"{language}/alt",
            name=f"{shows} · {language_words(language)}",
            text=photo.alt.get(language, ""),
            is_line=True,
        )
        for language in LANGUAGES
    )
    return FormPage(
        id=f"photo/{step}",
        title=translate("Lead", "The photo"),
        lines=(
            Together(boxes),
            Chosen(
                name=translate("Lead", "Where to look"),
                value=marker_words(_key(photo)),
                action=Action(id="marker", words=translate("Lead", "Change…")),
            ),
        ),
        pictures=(photo.name,),
        notes=(faces_note(),),
        actions=(
            Action(id="photo-files", words=translate("Lead", "Another photo")),
            Action(id="unphoto", words=translate("Lead", "Show the drawing again")),
            back_action(),
        ),
    )


def tell_markers(photo: Photo) -> TablePage:
    """Return the places of the ring."""
    rows = tuple(
        Row(
            id=key,
            name=marker_words(key),
            cells=(Cell(text=marker_words(key), mark=Mark.DONE if key == _key(photo) else None),),
        )
        for key in ("none", *(f"{x}/{y}" for y in _THIRDS for x in _THIRDS))
    )
    return TablePage(
        id="marker",
        title=translate("Lead", "Where to look"),
        columns=(Column(id="name", heading=translate("Lead", "Place"), can_hide=False),),
        rows=rows,
        empty="",
        actions=(
            Action(id="pick", words=translate("Lead", "Choose"), is_main=True, needs_rows=True),
            back_action(),
        ),
        opens="pick",
        may_sort=False,
    )


def marked(photo: Photo, key: str) -> Photo:
    """Return the photo with the ring at a place; `none` takes it away."""
    if key == "none":
        return replace(photo, marker=None)
    x, _, y = key.partition("/")
    return replace(photo, marker=(int(x), int(y), _RADIUS))


def marker_words(key: str) -> str:
    """Return what a place in the photo is called."""
    if key == "none":
        return translate("Lead", "Nothing is marked")
    x, _, y = key.partition("/")
    across = (
        translate("Lead", "left"),
        translate("Lead", "middle"),
        translate("Lead", "right"),
    )
    down = (
        translate("Lead", "top"),
        translate("Lead", "half height"),
        translate("Lead", "bottom"),
    )
    return f"{down[_THIRDS.index(int(y))]}, {across[_THIRDS.index(int(x))]}"


def _key(photo: Photo) -> str:
    if photo.marker is None:
        return "none"
    near = [min(_THIRDS, key=lambda third: abs(third - at)) for at in photo.marker[:2]]
    return f"{near[0]}/{near[1]}"
