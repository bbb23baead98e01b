"""Draw all parts anew into assets/pictures/parts: `python -m pictures.build_parts`."""

from collections.abc import Iterator
from pathlib import Path

from pictures import (
    beneficiaries,
    connectors,
    desk,
    faces,
    faults,
    hands,
    keys,
    laptops,
    pages,
    people,
    places,
    screens,
    spares,
    storage,
    tools,
    tower_behind,
    tower_inside,
    towers,
    wares,
)
from pictures.kit import Finished

PICTURES = Path(__file__).resolve().parents[2] / "assets" / "pictures"
PARTS = PICTURES / "parts"

_MODULES = (
    beneficiaries,
    connectors,
    desk,
    faces,
    faults,
    hands,
    keys,
    laptops,
    pages,
    people,
    places,
    screens,
    spares,
    storage,
    tools,
    tower_behind,
    tower_inside,
    towers,
    wares,
)


def all_parts() -> Iterator[Finished]:
    """Every part that the scenes may use."""
    for module in _MODULES:
        yield from module.build()


def main() -> None:
    """Write the parts that changed."""
    for name, svg in all_parts():
        file = PARTS / f"{name}.svg"
        if not file.exists() or file.read_text(encoding="utf-8") != svg:
            file.write_text(svg, encoding="utf-8")
            print("drawn", name)


if __name__ == "__main__":
    main()
