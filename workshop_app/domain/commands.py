"""What a person can tell the program, whatever they tell it with: key, card, touch or switch."""

from enum import StrEnum


class Command(StrEnum):
    """The eighteen commands of a worker, and the few that only some screens offer.

    The order is stored: a command card carries the position in this list, so new ones
    go to the end and none is ever removed or moved.
    """

    DONE = "done"
    REPEAT = "repeat"
    HELP = "help"
    BACK = "back"
    PAUSE = "pause"
    RESUME = "resume"
    BREAK = "break"
    VIDEO = "video"
    PICTURE = "picture"
    YES = "yes"
    NO = "no"
    LOUDER = "louder"
    SOFTER = "softer"
    BIGGER = "bigger"
    SMALLER = "smaller"
    MORE_HELP = "more_help"
    PROBLEM = "problem"
    PRINT_AGAIN = "print_again"
    CHOICE_1 = "choice_1"
    CHOICE_2 = "choice_2"
    CHOICE_3 = "choice_3"
    CHOICE_4 = "choice_4"
    CHOICE_5 = "choice_5"
    CHOICE_6 = "choice_6"
    CHOOSE = "choose"
    OTHERS = "others"
    THEME = "theme"
    LANGUAGE = "language"
    SIGN_OUT = "sign_out"
    CALL_LEAD = "call_lead"
    CANCEL_HELP = "cancel_help"
    OTHER_TASK = "other_task"
    SETTINGS = "settings"
    FIRST_USE = "first_use"
    LOOK_AT = "look_at"
    CHANGE = "change"
    PRESET = "preset"
    UNDO = "undo"
    AS_YESTERDAY = "as_yesterday"
    CALM = "calm"
    SHOW_ME = "show_me"
    PREVIEW = "preview"


NUMBERED_CHOICES = (
    Command.CHOICE_1,
    Command.CHOICE_2,
    Command.CHOICE_3,
    Command.CHOICE_4,
    Command.CHOICE_5,
    Command.CHOICE_6,
)
"""The cards that take the first, second … picture of a screen that shows some."""
