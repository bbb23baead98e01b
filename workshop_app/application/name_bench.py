"""A bench tells the others what people call it, so that a board can name it."""

from workshop_app.application.draft import of_bench
from workshop_app.application.storage_port import UnitOfWork
from workshop_app.domain.bench import BenchUse
from workshop_app.domain.facts import FactKind


def name_bench(uow: UnitOfWork, name: str, use: BenchUse) -> bool:
    """Record the name and use of this bench, unless they are known; return whether it did."""
    bench = uow.bench()
    if (bench.name, bench.use) == (name, use):
        return False
    uow.record(of_bench(uow, FactKind.BENCH_NAMED, None, name=name, use=str(use)))
    return True
