"""What a worker can set for the voice, the sounds, and what stands in for them."""

from workshop_app.ui.bench.words.offers import Ask, ladder, sizes, speeds, times, words, yes_no
from workshop_app.ui.bench.words.telling import translate

MOST_VOICES = 4
"""Besides the usual one: few enough to be remembered."""


def hear(voices: tuple[str, ...] = ()) -> tuple[Ask, ...]:
    """Return the settings of voice and sounds, the most used first."""
    return (
        *_voice(),
        *_whose_voice(voices),
        *_way_of_speaking(),
        *_while_speaking(),
        *_sounds(),
        *_beside(),
    )


def _whose_voice(voices: tuple[str, ...]) -> tuple[Ask, ...]:
    """Which of the installed voices; they have no names that say anything, so they have numbers."""
    if not voices:
        return ()
    voice = translate("Settings", "Voice {number}")
    numbered = (
        (name, voice.format(number=number), "voice")
        for number, name in enumerate(voices[:MOST_VOICES], start=1)
    )
    return (
        Ask(
            "voice_id",
            translate("Settings", "Other voices"),
            translate("Settings", "Do you *like* this *voice*?"),
            "voice",
            words("voice_id", ("", translate("Settings", "As usual"), "voice"), *numbered),
        ),
    )


def _voice() -> tuple[Ask, ...]:
    return (
        Ask(
            "voice_mode",
            translate("Settings", "Voice"),
            translate("Settings", "*When* does the *voice speak*?"),
            "voice",
            words(
                "voice_mode",
                ("auto", translate("Settings", "Always"), "voice"),
                ("on_request", translate("Settings", "On request"), "hand"),
                ("off", translate("Settings", "Off"), "voice_off"),
            ),
        ),
        Ask(
            "volume",
            translate("Settings", "Loudness"),
            translate("Settings", "*How loud* is the voice?"),
            "voice",
            ladder(
                "volume",
                (0, 25, 50, 70, 100),
                (
                    translate("Settings", "Off"),
                    translate("Settings", "Soft"),
                    translate("Settings", "Medium"),
                    translate("Settings", "Loud"),
                    translate("Settings", "Very loud"),
                ),
            ),
        ),
        Ask(
            "rate_wpm",
            translate("Settings", "Speed of the voice"),
            translate("Settings", "*How fast* is the voice?"),
            "play",
            ladder("rate_wpm", (80, 110, 140, 180, 220), speeds()),
        ),
        Ask(
            "pause_ms",
            translate("Settings", "Pause of the voice"),
            translate("Settings", "*How long* is the pause?"),
            "pause",
            ladder("pause_ms", (200, 700, 1200, 3000), times()[1:]),
        ),
    )


def _way_of_speaking() -> tuple[Ask, ...]:
    return (
        Ask(
            "voice_gender",
            translate("Settings", "Which voice"),
            translate("Settings", "*Which voice* do you like?"),
            "person",
            words(
                "voice_gender",
                ("site", translate("Settings", "As the workshop"), "voice"),
                ("female", translate("Settings", "Woman"), "person"),
                ("male", translate("Settings", "Man"), "person"),
            ),
        ),
        Ask(
            "repeat_auto",
            translate("Settings", "Say it twice"),
            translate("Settings", "Does the *voice say it twice*?"),
            "voice",
            words(
                "repeat_auto",
                (1, translate("Settings", "Yes"), "check"),
                (0, translate("Settings", "No"), "close"),
            ),
        ),
        Ask(
            "speak_on_focus",
            translate("Settings", "Names"),
            translate("Settings", "Does the *voice say* the *buttons*?"),
            "voice_softer",
            yes_no("speak_on_focus"),
        ),
    )


def _while_speaking() -> tuple[Ask, ...]:
    return (
        Ask(
            "sentence_highlight",
            translate("Settings", "Follow the words"),
            translate("Settings", "Do you want to *follow* the *words*?"),
            "look",
            yes_no("sentence_highlight"),
        ),
        Ask(
            "output",
            translate("Settings", "Loudspeaker"),
            translate("Settings", "*Where* do you *hear the voice*?"),
            "ear",
            words(
                "output",
                ("speaker", translate("Settings", "Loudspeaker"), "voice"),
                ("headset", translate("Settings", "Headset"), "ear"),
                ("both", translate("Settings", "Both"), "check"),
            ),
        ),
    )


def _sounds() -> tuple[Ask, ...]:
    return (
        Ask(
            "earcons",
            translate("Settings", "Short sounds"),
            translate("Settings", "Do you want *short sounds*?"),
            "ear",
            words(
                "earcons",
                ("normal", translate("Settings", "Yes"), "voice"),
                ("soft", translate("Settings", "Yes, softly"), "voice_softer"),
                ("off", translate("Settings", "No"), "voice_off"),
            ),
        ),
        Ask(
            "error_tone",
            translate("Settings", "Look again"),
            translate("Settings", "Do you want a *sound for: look again*?"),
            "problem",
            words(
                "error_tone",
                ("text_tone", translate("Settings", "Yes"), "check"),
                ("text", translate("Settings", "No"), "close"),
            ),
        ),
        Ask(
            "visual_alert",
            translate("Settings", "Light for sounds"),
            translate("Settings", "Do you want to *see* the *sounds*?"),
            "look",
            words(
                "visual_alert",
                ("border", translate("Settings", "Yes"), "check"),
                ("lamp", translate("Settings", "Yes, larger"), "screen"),
                ("off", translate("Settings", "No"), "close"),
            ),
        ),
    )


def _beside() -> tuple[Ask, ...]:
    return (
        Ask(
            "sign_video",
            translate("Settings", "Sign language"),
            translate("Settings", "Do you want *sign language*?"),
            "hand",
            yes_no("sign_video"),
        ),
        Ask(
            "own_voice_with_screen_reader",
            translate("Settings", "Screen reader"),
            translate("Settings", "Does the *voice speak beside it*?"),
            "screen",
            words(
                "own_voice_with_screen_reader",
                ("on", translate("Settings", "Always"), "voice"),
                ("on_request", translate("Settings", "On request"), "hand"),
                ("off", translate("Settings", "Off"), "voice_off"),
            ),
        ),
        Ask(
            "label_text_pt",
            translate("Settings", "Labels"),
            translate("Settings", "*How large* are the words on labels?"),
            "print",
            ladder("label_text_pt", (14, 18, 24), sizes()[2:]),
        ),
    )
