"""Labels are printed while the printer fails and the program is killed; each comes out once.

What somebody at the bench does is done here: where the program says that nothing came out, it is
tried again as it was; where it is not sure, somebody looks, and asks again only if nothing lies
there. A label is lost if it was told as printed and is not on the floor; it is doubled unasked if
it lies there twice and nobody asked again.
"""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from soaking.faulty_printer import Fault, FaultyPrinter
from soaking.printer import shop
from soaking.summary import Part
from workshop_app.adapters.printing.journal import Past, PrintJournal
from workshop_app.adapters.printing.paper import Document
from workshop_app.adapters.printing.press import LabelPress
from workshop_app.adapters.printing.zpl import ZplOutlet
from workshop_app.application.ports import PrintResult, PrintState
from workshop_app.domain.codes import CodeKind, numbered
from workshop_app.domain.labels import ItemLabel

MOST_TRIES = 40
_ANSWER_SECONDS = 0.15
_AGAIN_AFTER_A_RESTART = 0.2
_KILLED = 0.15


class KilledError(BaseException):
    """The program ends here, as by a power cut."""


class _Outlet:
    """The real outlet; the program may be killed before the label is sent, or after."""

    def __init__(self, port: int, chance: random.Random) -> None:
        self._real = ZplOutlet(
            "127.0.0.1",
            port,
            answer_seconds=_ANSWER_SECONDS,
            give_up_after=1,
            wait=lambda _seconds: None,
        )
        self._chance = chance

    def send(self, document: Document) -> PrintResult:
        """Send it, unless the program is killed."""
        if self._chance.random() < _KILLED / 2:
            raise KilledError
        result = self._real.send(document)
        if self._chance.random() < _KILLED / 2:
            raise KilledError
        return result


class Prints:
    """A bench that prints one label after the other."""

    def __init__(
        self, seed: int, folder: Path, journal: Callable[[Path], PrintJournal] = PrintJournal
    ) -> None:
        self.part = Part("Prints while the printer fails")
        self._chance = random.Random(seed)  # noqa: S311 - a simulation
        self._printer = FaultyPrinter()
        self._shop = shop()
        self._journal = journal(folder / "journal")

    def run(self, number: int) -> Part:
        """Print so many labels, and look whether each lies there once."""
        begun = time.monotonic()
        try:
            for each in range(1, number + 1):
                self._print(ItemLabel(numbered(CodeKind.MACHINE, 26, each)))
        finally:
            self._printer.close()
        self.part.seconds = time.monotonic() - begun
        return self.part

    def _print(self, label: ItemLabel) -> None:
        """Print one label as often as somebody at the bench would have to."""
        name, asked, before = label.code.text, 0, len(self._printer.floor)
        for _ in range(MOST_TRIES):
            key = f"{name}/{asked}"
            state = self._once(label, key)
            lies = len(self._printer.floor) - before
            if state is PrintState.PRINTED and self._chance.random() < _AGAIN_AFTER_A_RESTART:
                state = self._once(label, key)  # a restarted program asks for the same print
            if state in {PrintState.PRINTED, PrintState.UNSURE}:
                if lies or state is PrintState.PRINTED:
                    break
                asked += 1  # somebody looked, and nothing lies there
                self.part.counts["asked again"] += 1
            elif lies:
                self.part.faults.append(f"{name}: told as {state}, and a label came out")
        self._judge(name, before)

    def _once(self, label: ItemLabel, key: str) -> PrintState:
        fault = self._chance.choice(list(Fault)) if self._chance.random() < 2 / 3 else Fault.NONE
        self._printer.set(fault, self._chance.randrange(1, 2500))
        self.part.counts[fault.value] += 1
        port = self._printer.nowhere if fault is Fault.REFUSES else self._printer.port
        press = LabelPress(
            shop=self._shop,
            outlet=_Outlet(port, self._chance),
            journal=self._journal,
        )
        try:
            return press.print_item_label(label, key=key).state
        except KilledError:
            self.part.counts["killed"] += 1
            is_begun = self._journal.past(key) is Past.BEGUN
            return PrintState.UNSURE if is_begun else PrintState.FAILED
        finally:
            self._printer.settle()

    def _judge(self, name: str, before: int) -> None:
        came = self._printer.codes(before)
        self.part.counts["labels"] += 1
        if not came:
            self.part.faults.append(f"{name}: lost")
        elif len(came) > 1:
            self.part.faults.append(f"{name}: {len(came)} times, unasked")
        elif came != [name]:
            self.part.faults.append(f"{name}: reads as {came[0] or 'nothing'}")


def print_with_faults(number: int, seed: int) -> Part:
    """Print so many labels on a printer that fails at random moments."""
    with tempfile.TemporaryDirectory(prefix="soak-prints-") as folder:
        return Prints(seed, Path(folder)).run(number)
