"""What the examples of screens are made of: words in two languages, and usual choices."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPixmap

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import Choice, Header, Plate, Progress, Slot

PAGES = (
    "screen-red",
    "screen-green",
    "screen-blue",
    "screen-black",
    "one-dot",
    "several-dots",
)
PC42 = Plate("PC 26", "0042")


@dataclass(frozen=True)
class Words:
    """Picks the language of an example."""

    language: str

    def __call__(self, french: str, english: str) -> str:
        return french.replace(" ?", "\u00a0?").replace(" :", "\u00a0:") if self.fr else english

    @property
    def fr(self) -> bool:
        return self.language == "fr"

    def usual(self, *without: Slot, asked: bool = False) -> tuple[Choice, ...]:
        all_four = (
            Choice(Command.BACK, self("Retour", "Back"), Slot.BACK, icon="back"),
            Choice(Command.PAUSE, self("Pause", "Pause"), Slot.PAUSE, icon="pause"),
            Choice(Command.REPEAT, self("Répéter", "Repeat"), Slot.REPEAT, icon="voice"),
            Choice(Command.HELP, self("Aide", "Help"), Slot.HELP, icon="help", chosen=asked),
        )
        return tuple(choice for choice in all_four if choice.slot not in without)

    def main(self, french: str, english: str, icon: str = "check") -> Choice:
        return Choice(Command.DONE, self(french, english), Slot.MAIN, icon=icon)

    def enlarge(self) -> Choice:
        return Choice(Command.PICTURE, self("Voir en grand", "Bigger picture"), Slot.PICTURE)

    def yes_no(self) -> tuple[Choice, ...]:
        return (
            Choice(Command.YES, self("Oui", "Yes"), Slot.YES, icon="check"),
            Choice(Command.NO, self("Non", "No"), Slot.NO, icon="close"),
        )

    def header(self, now: int = 5, *, words: str = "") -> Header:
        step = words or self(f"Étape {now} sur 10", f"Step {now} of 10")
        return Header(
            person="Amina",
            portrait="portrait-amina",
            title=self("Nettoyage", "Cleaning"),
            icon="cleaning",
            plate=PC42,
            progress=Progress(now, 10, step),
        )


class PlainPictures:
    """Grey paper instead of drawings."""

    def pixmap(
        self,
        name: str,
        *,
        theme: str,
        width: int,
        height: int,
        skin: str = "1",
        patterns: bool = False,
        device_pixel_ratio: float = 1.0,
    ) -> QPixmap:
        del name, theme, skin, patterns, device_pixel_ratio
        pixmap = QPixmap(width, height)
        pixmap.fill(QColor("#B4C4CA"))
        return pixmap


def tile(words: str, argument: str, *, picture: str = "", icon: str = "", chosen: bool = False):
    return Choice(
        Command.CHOOSE,
        words,
        Slot.TILE,
        argument=argument,
        picture=picture,
        icon=icon,
        chosen=chosen,
    )
