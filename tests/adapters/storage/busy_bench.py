"""A bench that works without a pause and says which fact is durable: to be killed at any moment."""

import sys
from pathlib import Path

from tests.adapters.storage.days import CODES, draft
from workshop_app.adapters.storage.storage import open_storage


def main() -> None:
    """Record for ever; print the number of a fact once it is committed."""
    storage = open_storage(Path(sys.argv[1]))
    turn = 0
    while True:
        turn += 1
        code = CODES[turn % len(CODES)]
        with storage.unit_of_work() as uow:
            facts = uow.record(
                draft("item_arrived", "item", code, kind="tower"),
                draft("item_moved", "item", code, place=f"place {turn}"),
                draft("job_planned", "job", uow.new_id(), task="t", item=code),
            )
            uow.commit()
        sys.stdout.write(f"{facts[-1].seq}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
