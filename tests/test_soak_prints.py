"""A printer that fails at random moments: no label is lost, and none is doubled unasked."""

from soaking.prints import Prints, print_with_faults
from workshop_app.adapters.printing.journal import Past, PrintJournal


def test_labels_on_a_printer_that_fails_come_out_once_each():
    part = print_with_faults(12, 1)
    assert part.faults == []
    assert part.counts["labels"] == 12
    assert part.counts["killed"] > 0
    assert part.counts["asked again"] > 0


class Forgetful(PrintJournal):
    """Remembers nothing of what was printed."""

    def past(self, key: str) -> Past:  # noqa: ARG002 - as the real one
        return Past.NEW


def test_a_bench_that_forgets_what_it_printed_is_noticed(tmp_path):
    faults = Prints(1, tmp_path, Forgetful).run(20).faults
    assert any("times, unasked" in fault for fault in faults)
