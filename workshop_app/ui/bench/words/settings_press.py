"""What a worker can set for hands, switches and pointer."""

from workshop_app.ui.bench.words.offers import Ask, Offer, amounts, ladder, sizes, times, words
from workshop_app.ui.bench.words.telling import translate


def press() -> tuple[Ask, ...]:
    """Return the settings of buttons, keys, switches and pointer, the most used first."""
    return (
        *_buttons(),
        *_where(),
        *_keys(),
        *_tools(),
        *_switches(),
        *_frame(),
        *_switch_times(),
        *_pointer(),
    )


def _buttons() -> tuple[Ask, ...]:
    return (
        Ask(
            "button_mm",
            translate("Settings", "Size"),
            translate("Settings", "*How large* are the buttons?"),
            "hand",
            ladder("button_mm", (20, 25, 30, 40, 60), sizes()),
        ),
        Ask(
            "gap_mm",
            translate("Settings", "Gaps"),
            translate("Settings", "*How much space* between the buttons?"),
            "level_3",
            ladder("gap_mm", (3, 5, 8, 15, 30), amounts()),
        ),
    )


def _where() -> tuple[Ask, ...]:
    return (
        Ask(
            "screen_side",
            translate("Settings", "Left or right"),
            translate("Settings", "*Which side* do you work on?"),
            "place",
            words(
                "screen_side",
                ("left", translate("Settings", "Left"), "back"),
                ("centre", translate("Settings", "Everywhere"), "screen"),
                ("right", translate("Settings", "Right"), "next"),
            ),
        ),
        Ask(
            "control_height",
            translate("Settings", "Height"),
            translate("Settings", "*How high* are the buttons?"),
            "place",
            words(
                "control_height",
                ("bottom", translate("Settings", "Below"), "level_1"),
                ("low", translate("Settings", "A little higher"), "level_2"),
                ("middle", translate("Settings", "In the middle"), "level_3"),
            ),
        ),
        Ask(
            "confirm_by",
            translate("Settings", "End of a step"),
            translate("Settings", "*How* do you *end a step*?"),
            "check",
            words(
                "confirm_by",
                ("any", translate("Settings", "Both"), "check"),
                ("scan", translate("Settings", "Scanner"), "scan"),
                ("button", translate("Settings", "Press"), "hand"),
            ),
        ),
    )


def _keys() -> tuple[Ask, ...]:
    return (
        Ask(
            "ignore_repeat_ms",
            translate("Settings", "Press twice"),
            translate("Settings", "Do you often *press twice*?"),
            "hand",
            ladder("ignore_repeat_ms", (0, 400, 700, 1500, 3000), times()),
        ),
        Ask(
            "hold_ms",
            translate("Settings", "Press long"),
            translate("Settings", "*How long* do you press?"),
            "keyboard",
            ladder("hold_ms", (0, 300, 600, 1000, 2000), times()),
        ),
        Ask(
            "settle_ms",
            translate("Settings", "New step"),
            translate("Settings", "*How long* do the buttons wait?"),
            "wait",
            ladder("settle_ms", (0, 300, 600, 1200, 3000), times()),
        ),
    )


def _tools() -> tuple[Ask, ...]:
    return (
        Ask(
            "touch_point",
            translate("Settings", "Touch"),
            translate("Settings", "*Which point of a touch* counts?"),
            "hand",
            words(
                "touch_point",
                ("first", translate("Settings", "The first"), "level_1"),
                ("centre", translate("Settings", "The middle"), "level_3"),
                ("last", translate("Settings", "The last"), "level_5"),
            ),
        ),
        Ask(
            "modes",
            translate("Settings", "My tools"),
            translate("Settings", "*What* do you *work with*?"),
            "keyboard",
            tuple(
                Offer({"modes": sorted(modes)}, name, icon)
                for modes, name, icon in (
                    (
                        ("keyboard", "touch", "scanner"),
                        translate("Settings", "Keys and touch"),
                        "keyboard",
                    ),
                    (("scanner",), translate("Settings", "Scanner"), "scan"),
                    (("one_switch", "scanner"), translate("Settings", "One press"), "hand"),
                    (("dwell", "mouse"), translate("Settings", "Mouse arrow"), "mouse"),
                    (
                        ("keyboard", "scanner", "screen_reader"),
                        translate("Settings", "Screen reader"),
                        "ear",
                    ),
                )
            ),
        ),
    )


def _switches() -> tuple[Ask, ...]:
    return (
        Ask(
            "scan_mode",
            translate("Settings", "1 or 2 buttons"),
            translate("Settings", "*How many buttons* do you press?"),
            "hand",
            words(
                "scan_mode",
                ("off", translate("Settings", "Many"), "keyboard"),
                ("auto_1", translate("Settings", "1"), "level_1"),
                ("step_2", translate("Settings", "2"), "level_2"),
                ("step_1_dwell", translate("Settings", "1 and wait"), "wait"),
            ),
        ),
        Ask(
            "scan_voice",
            translate("Settings", "Frame voice"),
            translate("Settings", "Do you want to *hear* the *names*?"),
            "voice",
            words(
                "scan_voice",
                ("name", translate("Settings", "Yes"), "voice"),
                ("name_quiet", translate("Settings", "Yes, quietly"), "voice_softer"),
                ("off", translate("Settings", "No"), "voice_off"),
            ),
        ),
    )


def _frame() -> tuple[Ask, ...]:
    return (
        Ask(
            "scan_order",
            translate("Settings", "First choice"),
            translate("Settings", "*Where* does the *frame begin*?"),
            "next",
            words(
                "scan_order",
                ("done_first", translate("Settings", "At: Done"), "check"),
                ("help_first", translate("Settings", "At: Help"), "help"),
                ("reading_order", translate("Settings", "At the top"), "level_5"),
            ),
        ),
        Ask(
            "loops",
            translate("Settings", "Rounds"),
            translate("Settings", "*How often* does the frame go round?"),
            "undo",
            words(
                "loops",
                (1, translate("Settings", "Once"), "level_1"),
                (3, translate("Settings", "3 times"), "level_3"),
                (10, translate("Settings", "10 times"), "level_5"),
                (0, translate("Settings", "Always"), "undo"),
            ),
        ),
    )


def _switch_times() -> tuple[Ask, ...]:
    def how_long(key: str, name: str, question: str, values: tuple[int, ...]) -> Ask:
        return Ask(key, name, question, "wait", ladder(key, values, times()[5 - len(values) :]))

    return (
        how_long(
            "scan_ms",
            translate("Settings", "Choice time"),
            translate("Settings", "*How long* is each choice?"),
            (1000, 2000, 3500, 6000),
        ),
        how_long(
            "first_extra_ms",
            translate("Settings", "Start time"),
            translate("Settings", "*How much longer* is the first choice?"),
            (0, 500, 1000, 2000, 4000),
        ),
        how_long(
            "accept_ms",
            translate("Settings", "Hold"),
            translate("Settings", "*How long* do you hold the button?"),
            (0, 150, 300, 600, 1500),
        ),
        how_long(
            "release_ms",
            translate("Settings", "Rest"),
            translate("Settings", "*How long* does the button wait?"),
            (0, 250, 500, 1000, 2000),
        ),
        how_long(
            "rest_ms",
            translate("Settings", "Waiting"),
            translate("Settings", "*How long* do you rest?"),
            (1000, 1500, 2500, 4000),
        ),
    )


def _pointer() -> tuple[Ask, ...]:
    return (
        Ask(
            "dwell_ms",
            translate("Settings", "By arrow"),
            translate("Settings", "*How long* does the arrow rest?"),
            "mouse",
            ladder(
                "dwell_ms",
                (0, 800, 1200, 2000, 4000),
                (translate("Settings", "Off"), *times()[1:]),
            ),
        ),
        Ask(
            "lock_ms",
            translate("Settings", "The ring"),
            translate("Settings", "*How soon* comes the ring?"),
            "mouse",
            ladder("lock_ms", (0, 150, 250, 500, 1000), times()),
        ),
        Ask(
            "tolerance_mm",
            translate("Settings", "Movements"),
            translate("Settings", "*How much* may the arrow *move*?"),
            "mouse",
            ladder("tolerance_mm", (1, 3, 6, 10, 15), amounts()),
        ),
    )
