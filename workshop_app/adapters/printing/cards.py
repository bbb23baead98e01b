"""The command cards, nine to an A4 sheet: each looks like its button on the screen."""

from workshop_app.adapters.printing.lettering import fitted
from workshop_app.adapters.printing.paper import WHITE, Paper
from workshop_app.adapters.printing.words import Words
from workshop_app.domain.codes import command_code
from workshop_app.domain.commands import NUMBERED_CHOICES, Command

EVERY_DAY = (
    Command.DONE,
    Command.YES,
    Command.NO,
    Command.REPEAT,
    Command.BACK,
    Command.PROBLEM,
    Command.HELP,
    Command.PAUSE,
    Command.RESUME,
)
COMFORT = (
    Command.BREAK,
    Command.BIGGER,
    Command.LOUDER,
    Command.PICTURE,
    Command.SMALLER,
    Command.SOFTER,
    Command.VIDEO,
    Command.MORE_HELP,
    Command.PRINT_AGAIN,
)
MINE = (
    Command.SETTINGS,
    Command.FIRST_USE,
    Command.CALM,
    Command.UNDO,
    Command.AS_YESTERDAY,
    Command.SIGN_OUT,
    Command.SHOW_ME,
    Command.PREVIEW,
    Command.CANCEL_HELP,
)
PAGES = (EVERY_DAY, COMFORT, (*NUMBERED_CHOICES, Command.CALL_LEAD), MINE)
ON_CARDS = frozenset(command for page in PAGES for command in page)
"""What has none is a picture with a number, or stands in the corner (SCN-09)."""

_ICONS = {
    Command.REPEAT: "voice",
    Command.BACK: "back",
    Command.PROBLEM: "problem",
    Command.HELP: "help",
    Command.PAUSE: "pause",
    Command.RESUME: "play",
    Command.BREAK: "rest",
    Command.BIGGER: "text_bigger",
    Command.LOUDER: "voice",
    Command.PICTURE: "image",
    Command.SMALLER: "text_smaller",
    Command.SOFTER: "voice_softer",
    Command.VIDEO: "video",
    Command.MORE_HELP: "add",
    Command.PRINT_AGAIN: "print",
    Command.SETTINGS: "settings",
    Command.FIRST_USE: "hand",
    Command.CALM: "calm",
    Command.UNDO: "undo",
    Command.AS_YESTERDAY: "yesterday",
    Command.SIGN_OUT: "person",
    Command.SHOW_ME: "eye",
    Command.PREVIEW: "pictures",
    Command.CANCEL_HELP: "face_good",
    Command.CALL_LEAD: "call",
}

GO, INK = "#00522B", "#101C24"
"""The colours of the buttons in the light theme; both print dark enough without colour."""

WIDTH, HEIGHT = 90.0, 60.0
_PITCH_X, _PITCH_Y, _LEFT, _TOP = 95.0, 66.0, 8.5, 9.0
"""Bars stand 66 mm apart from row to row, so that a scanner sees one card at a time."""

_WORD_PT, _SIGN = 25.0, 19.0
_DOTS = {1: (4,), 2: (2, 6), 3: (2, 4, 6), 4: (0, 2, 6, 8), 5: (0, 2, 4, 6, 8)}
_DOTS[6] = (0, 2, 3, 5, 6, 8)
"""Which of nine places of a die hold a dot: numbers can be told without reading digits."""


def draw_cards(paper: Paper, words: Words) -> None:
    """Draw all cards on A4 sheets on their side: every day, comfort, choices, one's own."""
    for number, commands in enumerate(PAGES):
        if number:
            paper.next_page()
        for index, command in enumerate(commands):
            with paper.placed(_LEFT + index % 3 * _PITCH_X, _TOP + index // 3 * _PITCH_Y):
                draw_card(paper, command, words)


def draw_card(paper: Paper, command: Command, words: Words) -> None:
    """Draw one card in the upper left corner."""
    is_main = command is Command.DONE
    edge = GO if command in {Command.DONE, Command.YES} else INK
    ink = WHITE if is_main else INK
    paper.box(0, 0, WIDTH, HEIGHT, radius=3, line=0.8, edge=edge, fill=WHITE)
    if is_main:
        paper.box(0, 0, WIDTH, 32, radius=3, fill=GO)
        paper.box(0, 20, WIDTH, 12, fill=GO)
    with paper.placed(6, 6.5):
        _draw_sign(paper, command, ink)
    points, lines = fitted(
        words[f"commands.{command}"], WIDTH - 34, largest=_WORD_PT, lines=2, bold=True
    )
    first = 19.4 if len(lines) == 1 else 14.6
    for number, line in enumerate(lines):
        paper.text(30, first + number * 10, line, points, bold=True, colour=ink)
    paper.bars((WIDTH - 61.5) / 2, 36.5, 18, command_code(command).text, dots=4)


def _draw_sign(paper: Paper, command: Command, ink: str) -> None:
    inner, small = _SIGN * 0.14, _SIGN * 0.72
    match command:
        case Command.DONE | Command.YES:
            is_main = command is Command.DONE
            paper.disc(0, 0, _SIGN, WHITE if is_main else GO)
            paper.icon("check", inner, inner, small, GO if is_main else WHITE)
        case Command.NO:
            paper.box(0, 0, _SIGN, _SIGN, radius=_SIGN * 0.18, fill=INK)
            paper.icon("close", inner, inner, small, WHITE)
        case _ if command in NUMBERED_CHOICES:
            _draw_die(paper, NUMBERED_CHOICES.index(command) + 1)
        case _:
            paper.icon(_ICONS[command], 0, 0, _SIGN, ink)


def _draw_die(paper: Paper, number: int) -> None:
    paper.box(0, 0, _SIGN, _SIGN, radius=_SIGN * 0.18, fill=INK)
    dot = _SIGN * 0.2
    for place in _DOTS[number]:
        x, y = (_SIGN * (0.24 + 0.26 * (place % 3)), _SIGN * (0.24 + 0.26 * (place // 3)))
        paper.disc(x - dot / 2, y - dot / 2, dot, WHITE)
