"""The disk of a simulated bench, its copies, and what is left after a crash."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from random import Random


@dataclass(slots=True)
class Disk:
    """A folder that is in use, and older copies of it."""

    home: Path
    folder: Path
    copies: list[Path] = field(default_factory=list)
    count: int = 0

    @classmethod
    def of(cls, image: Path, home: Path) -> "Disk":
        """Make a disk that is a copy of another."""
        shutil.copytree(image, home / "0")
        return cls(home, home / "0")

    def copy(self) -> Path:
        """Copy what lies on the disk at this moment, as a crash would leave it."""
        target = self._another()
        target.mkdir(parents=True)
        for file in self.folder.glob("workshop.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, target)
        return target

    def back_up(self) -> None:
        """Keep a copy; the newest three are kept."""
        self.copies = [*self.copies[-2:], self.copy()]

    def put_back(self, random: Random) -> None:
        """Go on with one of the older copies."""
        older, self.folder = random.choice(self.copies), self._another()
        shutil.copytree(older, self.folder)

    def _another(self) -> Path:
        self.count += 1
        return self.home / str(self.count)
