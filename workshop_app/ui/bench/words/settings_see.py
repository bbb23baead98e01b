"""What a worker can set for the eyes, and for how large things are."""

from workshop_app.ui.bench.words.offers import (
    Ask,
    Offer,
    amounts,
    ladder,
    sizes,
    words,
    yes_no,
)
from workshop_app.ui.bench.words.telling import translate


def see() -> tuple[Ask, ...]:
    """Return the settings of colours, words and pictures, the most used first."""
    return (*_words(), *_pictures(), *_letters(), *_quiet(), *_own())


def _words() -> tuple[Ask, ...]:
    return (
        Ask(
            "text_pt",
            translate("Settings", "Size of the words"),
            translate("Settings", "*How large* are the words?"),
            "text_size",
            ladder(
                "text_pt",
                (20, 28, 42, 56, 84),
                (*sizes()[1:], translate("Settings", "The largest")),
            ),
        ),
        Ask(
            "theme",
            translate("Settings", "Colours"),
            translate("Settings", "*Which colours* do you like?"),
            "colours",
            words(
                "theme",
                ("light", translate("Settings", "White"), "theme_light"),
                ("dark", translate("Settings", "Dark"), "theme_dark"),
                ("yellow", translate("Settings", "Yellow on black"), "theme_yellow"),
                ("cream", translate("Settings", "Cream"), "theme_cream"),
                ("system", translate("Settings", "As this computer"), "screen"),
            ),
        ),
        Ask(
            "text_shown",
            translate("Settings", "Words or pictures"),
            translate("Settings", "*How many words* do you want?"),
            "guide",
            words(
                "text_shown",
                ("full", translate("Settings", "All words"), "guide"),
                ("key_words", translate("Settings", "Few words"), "text_smaller"),
                ("none", translate("Settings", "Pictures and voice"), "pictures"),
            ),
        ),
    )


def _pictures() -> tuple[Ask, ...]:
    return (
        Ask(
            "picture_size",
            translate("Settings", "Size of photos"),
            translate("Settings", "*How large* is the picture?"),
            "image",
            words(
                "picture_size",
                ("medium", translate("Settings", "Medium"), "level_3"),
                ("large", translate("Settings", "Large"), "level_4"),
                ("full", translate("Settings", "Very large"), "level_5"),
            ),
        ),
        Ask(
            "picture_kind",
            translate("Settings", "Photo or drawing"),
            translate("Settings", "*Which pictures* do you like?"),
            "pictures",
            words(
                "picture_kind",
                ("photo", translate("Settings", "Photos"), "image"),
                ("drawing", translate("Settings", "Drawings"), "pictures"),
                ("photo_pictogram", translate("Settings", "Photo and sign"), "look"),
            ),
        ),
        _patterns(),
        Ask(
            "pointer_px",
            translate("Settings", "Mouse arrow"),
            translate("Settings", "*How large* is the mouse arrow?"),
            "mouse",
            ladder("pointer_px", (32, 48, 64, 96), sizes()[1:]),
        ),
    )


def _patterns() -> Ask:
    return Ask(
        "colour_patterns",
        translate("Settings", "Patterns in colours"),
        translate("Settings", "Do you want *patterns* in the colours?"),
        "colours",
        (
            Offer(
                {"colour_patterns": True},
                translate("Settings", "With patterns"),
                "check",
                "colours-patterns",
            ),
            Offer(
                {"colour_patterns": False},
                translate("Settings", "Colours alone"),
                "close",
                "colours-plain",
            ),
        ),
    )


def _letters() -> tuple[Ask, ...]:
    return (
        Ask(
            "case",
            translate("Settings", "Letters"),
            translate("Settings", "*Which letters* do you read?"),
            "text_bigger",
            words(
                "case",
                ("sentence", translate("Settings", "Small letters"), "text_smaller"),
                ("upper", translate("Settings", "Large letters"), "text_bigger"),
            ),
        ),
        Ask(
            "font",
            translate("Settings", "Letter shape"),
            translate("Settings", "*Which letters* do you like?"),
            "text_size",
            words(
                "font",
                ("atkinson", translate("Settings", "Clear"), "font_atkinson"),
                ("lexend", translate("Settings", "Wide"), "font_lexend"),
                ("opendyslexic", translate("Settings", "Heavy"), "font_opendyslexic"),
                ("system", translate("Settings", "As this computer"), "screen"),
            ),
        ),
        Ask(
            "line_spacing",
            translate("Settings", "Line space"),
            translate("Settings", "*How much space* between the lines?"),
            "level_3",
            ladder("line_spacing", (1.2, 1.5, 1.8, 2.1, 2.5), amounts()),
        ),
        Ask(
            "letter_spacing_em",
            translate("Settings", "Letter space"),
            translate("Settings", "*How much space* between the letters?"),
            "level_2",
            ladder("letter_spacing_em", (0.0, 0.03, 0.06, 0.09, 0.12), amounts()),
        ),
        Ask(
            "word_spacing_em",
            translate("Settings", "Word space"),
            translate("Settings", "*How much space* between the words?"),
            "level_4",
            ladder("word_spacing_em", (0.0, 0.04, 0.08, 0.12, 0.16), amounts()),
        ),
    )


def _quiet() -> tuple[Ask, ...]:
    return (
        Ask(
            "show_progress",
            translate("Settings", "My place"),
            translate("Settings", "*How* do you *see your place*?"),
            "level_5",
            words(
                "show_progress",
                ("both", translate("Settings", "Bar and number"), "level_5"),
                ("segments", translate("Settings", "Bar"), "level_4"),
                ("number", translate("Settings", "Number"), "plan"),
                ("none", translate("Settings", "Off"), "close"),
            ),
        ),
        Ask(
            "dim_percent",
            translate("Settings", "Less light"),
            translate("Settings", "*How much darker*?"),
            "calm",
            ladder("dim_percent", (0, 10, 20, 30, 40), amounts()),
        ),
        Ask(
            "motion",
            translate("Settings", "Movement"),
            translate("Settings", "May things *move* on the screen?"),
            "play",
            words(
                "motion",
                ("on", translate("Settings", "Yes"), "check"),
                ("off", translate("Settings", "No"), "close"),
                ("system", translate("Settings", "As this computer"), "screen"),
            ),
        ),
    )


def _own() -> tuple[Ask, ...]:
    return (
        Ask(
            "custom_ink",
            translate("Settings", "Other colours"),
            translate("Settings", "*Which colours* do you like best?"),
            "colours",
            tuple(
                Offer(
                    {"custom_ink": ink, "custom_ground": ground, "theme": "custom"},
                    name,
                    f"pair_{ink}_{ground}",
                )
                for ink, ground, name in (
                    ("#00FFFF", "#000000", translate("Settings", "Light blue")),
                    ("#FFFFFF", "#00264D", translate("Settings", "Blue")),
                    ("#00264D", "#FFE9A8", translate("Settings", "Yellow")),
                    ("#3B0022", "#FFE3EC", translate("Settings", "Pink")),
                )
            ),
        ),
        Ask(
            "skin",
            translate("Settings", "Hands"),
            translate("Settings", "*Which hands* are in the pictures?"),
            "hand",
            (
                Offer({"skin": "1"}, translate("Settings", "Light hands"), "hand", "hand-light"),
                Offer({"skin": "2"}, translate("Settings", "Brown hands"), "hand", "hand-brown"),
                Offer({"skin": "3"}, translate("Settings", "Dark hands"), "hand", "hand-dark"),
            ),
        ),
        Ask(
            "gamification",
            translate("Settings", "My tasks"),
            translate("Settings", "Do you want to *see* your *tasks* of today?"),
            "plan",
            yes_no("gamification"),
        ),
    )
