"""What a worker can set for the help they get, for time, and for calm."""

from workshop_app.domain.people import Person
from workshop_app.ui.bench.words.offers import Ask, Offer, ladder, words, yes_no
from workshop_app.ui.bench.words.telling import translate


def guide(leads: tuple[Person, ...]) -> tuple[Ask, ...]:
    """Return the settings of how tasks are shown and of who helps."""
    return (*_levels(), *_steps(), _helper(leads), _call(), _language())


def rest() -> tuple[Ask, ...]:
    """Return the settings of calm, breaks and reminders."""
    return (*_calm(), *_breaks(), *_end())


def _levels() -> tuple[Ask, ...]:
    def with_levels(key: str, name: str, question: str) -> Ask:
        return Ask(
            key,
            name,
            question,
            "guide",
            words(
                key,
                (0, translate("Settings", "Everything"), "level_5"),
                (1, translate("Settings", "Each step"), "level_4"),
                (2, translate("Settings", "Voice on request"), "level_3"),
                (3, translate("Settings", "Several steps"), "level_2"),
                (4, translate("Settings", "Whole task"), "level_1"),
            ),
        )

    return (
        with_levels(
            "help_level",
            translate("Settings", "My help"),
            translate("Settings", "*How much help* do you want?"),
        ),
        with_levels(
            "help_floor",
            translate("Settings", "At least"),
            translate("Settings", "What is the *least help*?"),
        ),
        Ask(
            "auto_fade",
            translate("Settings", "Less help later"),
            translate("Settings", "Do we ask you for *less help*?"),
            "help",
            words(
                "auto_fade",
                ("propose", translate("Settings", "Yes, ask me"), "check"),
                ("automatic", translate("Settings", "Do it alone"), "play"),
                ("off", translate("Settings", "No"), "close"),
            ),
        ),
    )


def _steps() -> tuple[Ask, ...]:
    return (
        Ask(
            "cluster_max",
            translate("Settings", "Steps together"),
            translate("Settings", "*How many steps* together?"),
            "plan",
            words(
                "cluster_max",
                (2, translate("Settings", "2 steps"), "level_2"),
                (3, translate("Settings", "3 steps"), "level_3"),
                (4, translate("Settings", "4 steps"), "level_4"),
            ),
        ),
        Ask(
            "show_next",
            translate("Settings", "The next step"),
            translate("Settings", "Do you want to *see* the *next step*?"),
            "next",
            words(
                "show_next",
                ("always", translate("Settings", "Always"), "check"),
                ("on_request", translate("Settings", "On request"), "hand"),
                ("off", translate("Settings", "Off"), "close"),
            ),
        ),
        Ask(
            "auto_video",
            translate("Settings", "Films"),
            translate("Settings", "*When* does the *film begin*?"),
            "video",
            words(
                "auto_video",
                ("always", translate("Settings", "Always"), "play"),
                ("first", translate("Settings", "The first time"), "level_1"),
                ("off", translate("Settings", "On request"), "hand"),
            ),
        ),
    )


def _helper(leads: tuple[Person, ...]) -> Ask:
    team = Offer({"preferred_helper": ""}, translate("Settings", "Team lead"), "help")
    people = (
        Offer({"preferred_helper": each.id}, each.first_name, "person", f"portrait-{each.portrait}")
        for each in leads
    )
    return Ask(
        "preferred_helper",
        translate("Settings", "My helper"),
        translate("Settings", "*Who helps* you *first*?"),
        "help",
        (team, *tuple(people)[:4]),
    )


def _call() -> Ask:
    return Ask(
        "call_style",
        translate("Settings", "Call for help"),
        translate("Settings", "*How* do you *call*?"),
        "help",
        words(
            "call_style",
            ("screen", translate("Settings", "On the screen"), "screen"),
            ("silent", translate("Settings", "Quietly"), "voice_off"),
        ),
    )


def _language() -> Ask:
    return Ask(
        "language",
        translate("Settings", "Language"),
        translate("Settings", "*Which language* do you read?"),
        "language",
        words(
            "language",
            ("fr", translate("Settings", "Français"), "language"),
            ("en", translate("Settings", "English"), "language"),
        ),
    )


def _calm() -> tuple[Ask, ...]:
    return (
        Ask(
            "calm_mode",
            translate("Settings", "Calm"),
            translate("Settings", "Do you want it *calm*?"),
            "calm",
            yes_no("calm_mode"),
        ),
        Ask(
            "idle_prompt_s",
            translate("Settings", "Reminder"),
            translate("Settings", "*When* do we *repeat* alone?"),
            "voice",
            words(
                "idle_prompt_s",
                (0, translate("Settings", "Off"), "close"),
                (10, translate("Settings", "Very soon"), "level_1"),
                (20, translate("Settings", "Soon"), "level_2"),
                (60, translate("Settings", "Late"), "level_4"),
                (120, translate("Settings", "Very late"), "level_5"),
            ),
        ),
        Ask(
            "fatigue_hint",
            translate("Settings", "Tired"),
            translate("Settings", "Do we offer you a *break*?"),
            "rest",
            yes_no("fatigue_hint"),
        ),
    )


def _breaks() -> tuple[Ask, ...]:
    return (
        Ask(
            "break_every_min",
            translate("Settings", "Breaks"),
            translate("Settings", "*When* do we offer a *break*?"),
            "rest",
            words(
                "break_every_min",
                (0, translate("Settings", "Off"), "close"),
                (20, translate("Settings", "Very often"), "level_5"),
                (30, translate("Settings", "Often"), "level_4"),
                (50, translate("Settings", "Medium"), "level_3"),
                (90, translate("Settings", "Seldom"), "level_1"),
            ),
        ),
        Ask(
            "break_len_min",
            translate("Settings", "Break time"),
            translate("Settings", "*How long* is the break?"),
            "wait",
            words(
                "break_len_min",
                (5, translate("Settings", "5 minutes"), "level_1"),
                (9, translate("Settings", "9 minutes"), "level_2"),
                (15, translate("Settings", "15 minutes"), "level_4"),
                (20, translate("Settings", "20 minutes"), "level_5"),
            ),
        ),
        Ask(
            "break_postpone",
            translate("Settings", "Break later"),
            translate("Settings", "*How often* can it be later?"),
            "wait",
            ladder(
                "break_postpone",
                (0, 1, 2, 3),
                (
                    translate("Settings", "Off"),
                    translate("Settings", "Once"),
                    translate("Settings", "2 times"),
                    translate("Settings", "3 times"),
                ),
            ),
        ),
    )


def _end() -> tuple[Ask, ...]:
    return (
        Ask(
            "end_faces",
            translate("Settings", "Faces at the end"),
            translate("Settings", "Do we *ask how it was*?"),
            "face_good",
            yes_no("end_faces"),
        ),
    )
