"""The few words that only a person with a switch meets."""

from workshop_app.ui.bench.words.telling import translate


def wake_words() -> str:
    """Return what zone 5 says while the highlight waits for a press."""
    return translate("Bench", "Press to go on.")
