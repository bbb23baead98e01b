"""The words of how a lead's own window looks."""

from workshop_app.domain.profile import Profile
from workshop_app.ui.lead.page import Action, AskPage
from workshop_app.ui.lead.words import translate

THEMES = ("light", "dark", "yellow", "cream")
"""In the order in which they are offered."""


def tell_own(likes: Profile) -> AskPage:
    """Return how the window is now, and what can be changed; it changes at once."""
    now = translate("Lead", "Now: {theme}, text {percent} %.")
    percent = round(likes.text_pt / USUAL_PT * 100)
    themes = (
        Action(id="theme", words=theme_words(theme), argument=theme)
        for theme in THEMES
        if theme != likes.theme
    )
    return AskPage(
        id="own",
        title=translate("Lead", "My window"),
        words=(
            now.format(theme=theme_words(likes.theme), percent=percent),
            translate("Lead", "It follows your badge."),
        ),
        actions=(
            Action(id="larger", words=translate("Lead", "Larger text")),
            Action(id="smaller", words=translate("Lead", "Smaller text")),
            *themes,
        ),
    )


USUAL_PT = 28
"""The size of text that counts as 100 %, in points."""


def theme_words(theme: str) -> str:
    """Return what a theme is called."""
    match theme:
        case "light":
            return translate("Lead", "Light")
        case "dark":
            return translate("Lead", "Dark")
        case "yellow":
            return translate("Lead", "Yellow on black")
        case _:
            return translate("Lead", "Cream")
