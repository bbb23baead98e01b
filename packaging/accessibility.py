"""Write `workshop_app/ACCESSIBILITY.md` from what the tests declare; `--check` only looks.

Exit codes: 0 well; 1 the page is out of date, or a requirement has neither a test nor a reason.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from proving.declared import read_declared
from proving.judging import Proof
from proving.page import page
from proving.requirements import read_groups

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "workshop_app" / "ACCESSIBILITY.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page, or look whether it is what the tests say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only look")
    check = parser.parse_args(arguments).check
    proof = Proof(read_groups(), tuple(read_declared(ROOT)))
    faults = proof.faults()
    for fault in faults:
        print(fault, file=sys.stderr)
    now = page(proof)
    if check and (not PAGE.exists() or PAGE.read_text(encoding="utf-8") != now):
        print(f"{PAGE.relative_to(ROOT)} is out of date", file=sys.stderr)
        return 1
    if not check:
        PAGE.write_text(now, encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
