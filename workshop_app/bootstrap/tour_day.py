"""What happens on the day of the tour, told from the worker's side."""

from workshop_app.application.content_port import Content
from workshop_app.application.situation import AtStep, Situation, read_situation
from workshop_app.bootstrap.demo_workshop import YEAR, demo_badge
from workshop_app.bootstrap.driver import Driver, StuckError
from workshop_app.bootstrap.stand_in import Press, right_answer, right_code
from workshop_app.domain.codes import CHECK_UP_CODE, CodeKind, Scan, numbered
from workshop_app.domain.commands import Command
from workshop_app.domain.ids import ItemId
from workshop_app.domain.item import ItemState
from workshop_app.ui.bench.screen import Slot

AMINA, LUCAS, JEANNE, INES, PAUL = (demo_badge(number).text for number in (1, 2, 3, 5, 6))
LOT = numbered(CodeKind.LOT, YEAR, 2).text
MOST_STEPS = 60


class Day:
    """A worker's hands, and the words for what they do."""

    def __init__(self, driver: Driver, content: Content) -> None:
        self.driver = driver
        self._content = content

    def situation(self) -> Situation:
        """Return where the bench is."""
        return self.driver.ask(lambda uow: read_situation(uow, self._content))

    def come(self, badge: str) -> None:
        """Sign in with a badge."""
        self.driver.read(badge, until="next_job")

    def go(self, badge: str) -> None:
        """Between two tasks, one's own badge means going."""
        self.driver.read(badge, until="sign_in")

    def take(self, code: str) -> None:
        """Begin the job that waits for an item or a lot."""
        self.driver.read(code, until="step.")

    def follow(self, *, to: str = "") -> None:
        """Do the right thing, step after step, until a step or the end of the task.

        Raises:
            StuckError: neither comes.
        """
        for _ in range(MOST_STEPS):
            if self.driver.screen.id == "finished":
                return
            at = self.at_step()
            if at.step.id == to:
                return
            self._one(at)
        raise StuckError(f"step {to} never came")

    def at_step(self) -> AtStep:
        """Return the step in front.

        Raises:
            StuckError: there is none.
        """
        here = self.situation().here
        if not isinstance(here, AtStep):
            raise StuckError(f"no step, but {here}")
        return here

    def go_on(self, face: str = "") -> None:
        """Leave the screen that says that a task is finished."""
        if face:
            self.driver.choose(face, until="finished")
        self.driver.tell(Command.DONE, until="next_job")

    def right_code(self) -> str:
        """Return the code that the step in front wants."""
        at = self.at_step()
        return self.driver.ask(lambda uow: right_code(uow, at))

    def other_item(self, than: ItemId) -> ItemId:
        """Return another computer of the workshop."""
        towers = self.driver.ask(lambda uow: uow.items.in_states([ItemState.TO_TEST]))
        return next(each.id for each in towers if each.id != than and each.kind == "tower")

    def _one(self, at: AtStep) -> None:
        situation = self.situation()
        answer = self.driver.ask(lambda uow: right_answer(uow, situation))
        if isinstance(answer, Scan):
            self.driver.read(answer.text)
        elif isinstance(answer, Press) and answer.command is Command.CHOOSE:
            self.driver.choose(answer.argument)
        elif isinstance(answer, Press):
            self.driver.tell(answer.command)
        else:
            self.driver.wait_for(
                lambda screen: bool(screen.in_slot(Slot.MAIN)), what=f"the label of {at.step.id}"
            )


def morning(day: Day) -> None:
    """A computer arrives, is erased, tested, and half cleaned, when the power goes."""
    driver = day.driver
    driver.read(CHECK_UP_CODE.text, until="sign_in")
    day.come(AMINA)
    item = _arrival(day)
    day.go(AMINA)
    _erasing(day, item)
    _testing(day, item)
    _half_cleaning(day, item)


def noon(day: Day) -> ItemId:
    """The cleaning goes on where it was; the DVD drive is fitted; the Master is installed."""
    item = day.at_step().job.item
    if item is None:
        raise StuckError("the job has no item")
    day.follow()
    day.go_on()
    day.go(AMINA)
    day.come(LUCAS)
    day.take(item)
    day.follow()
    day.go_on("medium")
    day.go(LUCAS)
    day.come(AMINA)
    day.take(item)
    day.follow()
    day.go_on()
    day.driver.read(item, until="look_again")  # who installed it does not check it (G5)
    day.driver.tell(Command.DONE, until="next_job")
    day.go(AMINA)
    return item


def afternoon(day: Day, item: ItemId) -> ItemId:
    """Somebody else checks the computer, then tests a screen that has one dot."""
    driver = day.driver
    day.come(JEANNE)
    day.take(item)
    day.follow()
    day.go_on("good")
    screens = driver.ask(lambda uow: uow.items.in_states([ItemState.TO_TEST]))
    screen = next(each.id for each in screens if each.kind == "screen")
    day.take(screen)
    day.follow(to="white")
    driver.tell(Command.NO, until="step.which")
    driver.choose(driver.screen.in_slot(Slot.TILE)[0].argument)  # one dot
    day.follow()
    day.go_on()
    driver.tell(Command.PAUSE, until="pause")
    driver.tell(Command.BREAK, until="break")
    driver.tell(Command.RESUME, until="next_job")
    day.go(JEANNE)
    return screen


def _arrival(day: Day) -> ItemId:
    driver = day.driver
    day.take(LOT)
    place = driver.ask(lambda uow: uow.stock.places()[0].id)
    for _ in range(3):  # the second time shows more, the third offers help
        driver.read(place, until="look_again")
    driver.tell(Command.DONE, until="look_again")  # a press cannot stand for a scan
    day.follow(to="which-item")
    driver.choose("tower")
    day.follow(to="read-label")
    item = day.at_step().job.item
    if item is None:
        raise StuckError("the computer got no number")
    driver.read(day.other_item(item), until="look_again")
    driver.read("CN-0X4F2-garbage", until="look_again")
    driver.read(item, until="step.")
    day.follow()
    day.go_on("good")
    return item


def _erasing(day: Day, item: ItemId) -> None:
    driver = day.driver
    day.come(INES)
    day.take(item)
    day.follow(to="erase-page")
    driver.tell(Command.HELP, until="help.ways")
    driver.tell(Command.HELP)
    driver.wait_for(lambda screen: screen.id == "help", what="the call for help")
    driver.tell(Command.PROBLEM, until="problem")
    driver.tell(Command.BACK, until="help")
    driver.read(PAUL, until="step.")
    day.follow(to="erasing")
    driver.tell(Command.OTHER_TASK, until="n")
    driver.read(item, until="step.wait")  # the machine's own label brings the work back
    day.follow()
    day.go_on()
    day.go(INES)


def _testing(day: Day, item: ItemId) -> None:
    day.come(JEANNE)
    day.take(item)
    day.follow(to="dvd-tray")
    day.driver.tell(Command.NO, until="step.")
    day.follow()
    day.go_on()
    day.go(JEANNE)


def _half_cleaning(day: Day, item: ItemId) -> None:
    driver = day.driver
    day.come(AMINA)
    day.take(item)
    day.follow(to="unplugged")
    driver.tell(Command.NO, until="step.fix")
    driver.tell(Command.DONE, until="step.look")
    day.follow(to="vacuum")
    driver.tell(Command.PICTURE, until="picture")
    driver.tell(Command.PICTURE, until="step.do")
    driver.tell(Command.BACK, until="step.")
    day.follow(to="vacuum")
    driver.tell(Command.PAUSE, until="pause")
    driver.tell(Command.RESUME, until="step.do")
