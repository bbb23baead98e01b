"""Everything that could lose or double a fact, again and again, and one summary at the end.

`python3 packaging/dev.py soak` runs 1,000 kills, 1,000 power cuts, 200 faults of the centre and its
network, 1,000 prints on a printer that fails, 10,000 simulated workshops, and every protocol that
is broken on purpose; whoever asks for a number of one of them gets that one alone. With `--hours H`
it begins again with other seeds until the time is over.
What was done stands in `kills.py`, `power.py`, `server_faults.py` and `prints.py` of `soaking`, and
in `simulate.py`. Exit codes: 0 nothing was lost; 1 something was; what is left of a bench then is
kept.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from simulate import catch_mutants, simulate
from soaking.kills import kill
from soaking.power import cut_power
from soaking.prints import print_with_faults
from soaking.server_faults import break_server
from soaking.summary import Part, summed

WHOLE = {"kills": 1000, "cuts": 1000, "faults": 200, "prints": 1000, "seeds": 10_000}
"""How often each part is run where none is asked for by its number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for, and print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, help="of a bench that works alone")
    parser.add_argument("--cuts", type=int, help="of a bench's power")
    parser.add_argument("--faults", type=int, help="of the centre, while benches sync")
    parser.add_argument("--prints", type=int, help="while the printer fails")
    parser.add_argument("--seeds", type=int, help="workshops that are simulated")
    parser.add_argument("--first", type=int, default=0, help="the first simulated seed")
    parser.add_argument("--seed", type=int, default=1, help="of the moments and of the work")
    parser.add_argument("--hours", type=float, default=0, help="begin again for so long")
    chosen = parser.parse_args(arguments)
    asked = any(getattr(chosen, name) is not None for name in WHOLE)
    for name, number in WHOLE.items():
        if getattr(chosen, name) is None:
            setattr(chosen, name, 0 if asked else number)
    begun, parts = time.monotonic(), list[Part]()
    while True:
        for each in _round(chosen):
            print(each.told(), *each.faults, sep="\n  ", flush=True)
            parts.append(each)
        chosen.seed, chosen.first = chosen.seed + 1, chosen.first + chosen.seeds
        is_well = not any(part.faults for part in parts)
        if not is_well or time.monotonic() >= begun + chosen.hours * 3600:
            break
    print("\nIn all:", *(part.told() for part in summed(parts)), sep="\n  ")
    print("Nothing was lost or doubled." if is_well else "SOMETHING WAS LOST OR BROKEN.")
    return 0 if is_well else 1


def _round(chosen: argparse.Namespace) -> Iterator[Part]:
    """Run each part once."""
    counted: tuple[tuple[Callable[[int, int], Part], int, int], ...] = (
        (kill, chosen.kills, chosen.seed),
        (cut_power, chosen.cuts, chosen.seed),
        (break_server, chosen.faults, chosen.seed),
        (print_with_faults, chosen.prints, chosen.seed),
        (simulate, chosen.seeds, chosen.first),
    )
    for run, number, seed in counted:
        if number:
            yield run(number, seed)
    if chosen.seeds:
        yield catch_mutants()


if __name__ == "__main__":
    sys.exit(main())
