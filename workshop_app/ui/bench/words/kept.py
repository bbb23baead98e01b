"""Where the work is kept: at the centre, or only here so far.

It asks for something only where nothing comes right by itself: then a team lead is told.
"""

from datetime import datetime

from workshop_app.application.sync.bench import Trouble
from workshop_app.application.sync.kept import Kept
from workshop_app.ui.bench.screen import Notice
from workshop_app.ui.bench.words.telling import clock_time, translate

SAFE, HERE = "centre_safe", "centre_away"
_LASTS = {Trouble.SHUT_OUT, Trouble.WRONG_ADDRESS}
"""The key was taken back, or the address is wrong: somebody joins the bench anew."""


def tell_kept(kept: Kept | None, language: str) -> Notice | None:
    """Return the notice; None for a bench that has no centre."""
    if kept is None:
        return None
    if kept.is_safe:
        return Notice(SAFE, translate("Bench", "Safe at the centre"))
    if kept.trouble in _LASTS:
        return Notice(HERE, translate("Bench", "Saved here. Tell your team lead."))
    if not kept.unsent:
        return Notice(HERE, translate("Bench", "Saved here, without the centre"))
    if kept.is_old:
        words = translate("Bench", "Saved here, {count} waiting for a day or more")
        return Notice(HERE, words.format(count=kept.unsent))
    words = translate("Bench", "Saved here, {count} waiting since {time}")
    since = clock_time(datetime.fromtimestamp(kept.since / 1000).astimezone(), language)
    return Notice(HERE, words.format(count=kept.unsent, time=since))
