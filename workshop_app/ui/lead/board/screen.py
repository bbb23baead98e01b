"""The words of the board: a row a bench, in fixed order; and what the whole room may see."""

from workshop_app.application.lead.board import BenchNow, Board, Doing, Task
from workshop_app.application.lead.seen import Line
from workshop_app.application.ports import VoiceState
from workshop_app.ui.bench.words.telling import plate_of
from workshop_app.ui.lead.page import (
    Action,
    AskPage,
    Cell,
    Column,
    Note,
    RoomCard,
    RoomPage,
    Row,
    TablePage,
)
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import (
    bench_words,
    how_long,
    person_words,
    portrait_of,
    seen_words,
    state_of,
    step_words,
    task_words,
    time_of,
    translate,
)
from workshop_app.ui.widgets.marks import Mark


def tell_board(board: Board, language: str) -> TablePage:
    """Return every bench as a row. Their order is that of their names, never of urgency."""
    columns = (
        Column(id="bench", heading=translate("Lead", "Bench"), can_hide=False),
        Column(id="person", heading=translate("Lead", "Person")),
        Column(id="task", heading=translate("Lead", "Task")),
        Column(id="item", heading=translate("Lead", "Computer")),
        Column(id="state", heading=translate("Lead", "State")),
    )
    return TablePage(
        id="board",
        title=translate("Lead", "Workshop"),
        columns=columns,
        rows=tuple(_row(bench, board, language) for bench in board.benches),
        empty=translate("Lead", "No bench has told anything yet."),
        empty_picture="place-bench",
        notes=tell_line(board, language),
        opens="bench",
        may_sort=False,
    )


def tell_line(board: Board, language: str) -> tuple[Note, ...]:
    """Return how old what is shown is, where that has to be said."""
    if board.line is Line.CUT:
        cut = board.now_ms - board.cut_ms
        words = translate("Lead", "The network is cut since {time}. This is what was then.")
        return (Note(words=words.format(time=time_of(cut, language)), mark=Mark.LOOK_AGAIN),)
    if board.line is Line.ALONE:
        words = translate("Lead", "This machine is alone: it shows what is stored here.")
        return (Note(words=words, mark=Mark.TO_DO),)
    return ()


def tell_bench(bench: BenchNow, board: Board, language: str) -> AskPage:
    """Return all that is known of a bench."""
    words, _ = state_of(bench)
    lines = [f"{person_words(bench.person)} · {words}" if bench.is_taken else words]
    task = bench.task
    if task is not None:
        lines.append(f"{task_words(task, language)}, {step_words(task)}")
        lines += _sentences(task, language)
    if bench.since_ms:
        since = translate("Lead", "Since {time}.")
        lines.append(since.format(time=time_of(bench.since_ms, language)))
    if bench.break_due:
        lines.append(translate("Lead", "A break is due."))
    alone = translate("Lead", "{item} works alone.")
    plates = [plate_of(item.id) for item in bench.alone]
    lines += [alone.format(item=plate.words) for plate in plates if plate]
    if board.line is not Line.ALONE:
        heard = translate("Lead", "Heard: {time}.")
        lines.append(heard.format(time=seen_words(bench.seen, board.line)))
    if bench.seen is not None and bench.seen.unsent:
        unsent = translate("Lead", "{count} things are not sent yet.")
        lines.append(unsent.format(count=bench.seen.unsent))
    title = bench_words(bench.name)
    if task is not None and (plate := plate_of(task.job.item or task.job.lot or "")):
        title = f"{title} · {plate.words}"
    return AskPage(
        id="bench",
        title=title,
        words=tuple(lines),
        actions=(back_action(),),
        pictures=(portrait_of(bench.person),) if bench.is_taken else (),
        notes=_silence(bench),
    )


def tell_room(board: Board, language: str) -> RoomPage:
    """Return what the whole room may see: no names, no steps, no times."""
    leave = Action(id="leave-room", words=translate("Lead", "Team lead: sign in"))
    return RoomPage(
        id="room",
        title=translate("Lead", "Workshop"),
        cards=tuple(_card(bench, language) for bench in board.benches),
        notes=tell_line(board, language),
        actions=(leave,),
    )


def _row(bench: BenchNow, board: Board, language: str) -> Row:
    words, mark = state_of(bench)
    under = _beside(bench, language)
    return Row(
        id=bench.id,
        name=bench_words(bench.name),
        cells=(
            Cell(text=bench.name or "?", tag=True, bold=True),
            _person(bench, board),
            _task(bench.task, language),
            _item(bench.task),
            Cell(
                text=words,
                under=under,
                under_mark=Mark.NO_SOUND if bench.no_sound else None,
                mark=mark,
                bold=bench.call is not None,
            ),
        ),
        is_urgent=bench.call is not None,
    )


def _person(bench: BenchNow, board: Board) -> Cell:
    """Who is there; and when the bench was last heard, where that is not now."""
    seen = bench.seen
    is_now = board.line is Line.UP and seen is not None and seen.is_fresh
    under = ""
    if board.line is not Line.ALONE and not is_now:
        heard = seen_words(seen, board.line)
        under = translate("Lead", "heard {time}").format(time=heard)
    if not bench.is_taken:
        return Cell(text="–" if under else "", under=under)
    portrait = portrait_of(bench.person)
    return Cell(text=person_words(bench.person), under=under, portrait=portrait, bold=True)


def _task(task: Task | None, language: str) -> Cell:
    if task is None:
        return Cell(text="")
    icon = task.procedure.icon if task.procedure else ""
    return Cell(text=task_words(task, language), under=step_words(task), icon=icon)


def _item(task: Task | None) -> Cell:
    plate = plate_of(task.job.item or task.job.lot or "") if task else None
    return Cell(text=plate.words if plate else "", plate=plate)


def _beside(bench: BenchNow, language: str) -> str:
    """Since when it is so, and the one thing more that a lead should know of a bench."""
    pieces = [translate("Lead", "no sound")] if bench.no_sound else []
    if bench.call is not None:
        asked = translate("Lead", "asked {time} ago")
        return " · ".join([*pieces, asked.format(time=how_long(bench.call.age_ms))])
    if bench.since_ms and bench.is_taken:
        since = translate("Lead", "since {time}")
        pieces.append(since.format(time=time_of(bench.since_ms, language)))
    plate = plate_of(bench.alone[0].id) if bench.alone else None
    if bench.break_due:
        pieces.append(translate("Lead", "a break is due"))
    elif plate is not None:
        pieces.append(translate("Lead", "{item} works alone").format(item=plate.words))
    return " · ".join(pieces)


def _silence(bench: BenchNow) -> tuple[Note, ...]:
    """What a lead can do so that a bench is heard again."""
    words = {
        "": "",
        VoiceState.NO_DEVICE: translate("Lead", "No sound here: plug in headphones or a speaker."),
        VoiceState.NO_ENGINE: translate("Lead", "No voice here: install the program again."),
    }.get(bench.no_sound, translate("Lead", "No sound here."))
    return (Note(words=words, mark=Mark.NO_SOUND),) if words else ()


def _card(bench: BenchNow, language: str) -> RoomCard:
    task, (words, mark) = bench.task, state_of(bench)
    if bench.call is not None:  # who comes is a name
        words = translate("Lead", "Help asked")
    is_there = bench.doing is not Doing.NOBODY
    return RoomCard(
        bench=bench_words(bench.name),
        state=words,
        mark=mark,
        task=task_words(task, language) if task and is_there else "",
        icon=task.procedure.icon if task and task.procedure and is_there else "",
        plate=plate_of(task.job.item or "") if task and is_there else None,
    )


def _sentences(task: Task, language: str) -> list[str]:
    """The step's own words, without their marks."""
    if task.procedure is None or task.job.current is None:
        return []
    told = task.procedure.words_in(language).steps.get(str(task.job.current), ())
    return [sentence.replace("*", "") for sentence in told]
