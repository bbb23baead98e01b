"""The words about what a lead proposes to somebody: a setting, how it is, and how it could be."""

from collections.abc import Sequence

from workshop_app.application.propose_settings import Proposable
from workshop_app.domain.people import Person
from workshop_app.domain.profile_reading import with_values
from workshop_app.domain.proposals import refused_keys
from workshop_app.ui.bench.words.offers import Ask, Offer
from workshop_app.ui.bench.words.settings import topics
from workshop_app.ui.lead.page import Action, AskPage, Cell, Column, Note, Row, TablePage
from workshop_app.ui.lead.screen import back_action
from workshop_app.ui.lead.words import portrait_of, translate
from workshop_app.ui.widgets.marks import Mark


def asks_of(kept: Proposable) -> tuple[Ask, ...]:
    """Return the settings of which at least one value can be proposed, as the bench asks them."""
    asks = (ask for topic in topics().values() for ask in topic.asks)
    return tuple(ask for ask in asks if offers_of(ask, kept))


def offers_of(ask: Ask, kept: Proposable) -> tuple[Offer, ...]:
    """Return the values that can be proposed: of this setting alone, another one, no less help."""
    now = ask.now(kept.kept)
    return tuple(
        offer
        for offer in ask.offers
        if set(offer.sets) == {ask.key} and offer != now and not refused_keys(kept.kept, offer.sets)
    )


def tell_settings_of(
    person: Person,
    asks: Sequence[Ask],
    kept: Proposable,
    *,
    searched: str = "",
    notes: tuple[Note, ...] = (),
) -> TablePage:
    """Return the settings of somebody; Enter opens one."""
    words = translate("Lead", "{name} says yes or no at the bench. Nothing changes before.")
    takes = Action(id="take-back", words=translate("Lead", "Take back what is proposed"))
    chooses = Action(id="choose", words=translate("Lead", "Choose…"), needs_rows=True, is_main=True)
    return TablePage(
        id="settings",
        title=translate("Lead", "Settings of {name}").format(name=person.first_name),
        columns=(
            Column(id="setting", heading=translate("Lead", "Setting"), can_hide=False),
            Column(id="now", heading=translate("Lead", "Now")),
            Column(id="proposed", heading=translate("Lead", "Proposed"), can_hide=False),
        ),
        rows=tuple(_row(ask, kept) for ask in asks if searched.lower() in ask.name.lower()),
        empty=translate("Lead", "Nothing found."),
        notes=(Note(words=words.format(name=person.first_name), mark=Mark.TO_DO), *notes),
        actions=(chooses, *((takes,) if kept.values else ()), back_action()),
        opens="choose",
        search=translate("Lead", "Search"),
        searched=searched,
    )


def tell_offers(person: Person, ask: Ask, kept: Proposable) -> AskPage:
    """Return the values that can be proposed for one setting."""
    now = ask.now(kept.kept)
    words = translate("Lead", "Now: {value}.").format(value=now.words if now else "–")
    answers = (
        Action(id="propose", words=offer.words, argument=str(place))
        for place, offer in enumerate(offers_of(ask, kept))
    )
    title = translate("Lead", "Propose to {name}: {setting}")
    return AskPage(
        id="offers",
        title=title.format(name=person.first_name, setting=ask.name),
        words=(words,),
        actions=(*answers, back_action()),
        pictures=(portrait_of(person),),
    )


def tell_proposed(person: Person, ask: Ask, offer: Offer) -> Note:
    """Return what was proposed to whom."""
    words = translate("Lead", "Proposed to {name}: {setting}, {value}.")
    told = words.format(name=person.first_name, setting=ask.name, value=offer.words)
    return Note(words=told, mark=Mark.DONE)


def tell_taken_back() -> Note:
    """Return that nothing is proposed any more."""
    return Note(words=translate("Lead", "Nothing is proposed any more."), mark=Mark.DONE)


def _row(ask: Ask, kept: Proposable) -> Row:
    now = ask.now(kept.kept)
    proposed = None
    if ask.key in kept.values:
        proposed = ask.now(with_values(kept.kept, {ask.key: kept.values[ask.key]}).profile)
    waits = Cell(text=proposed.words, mark=Mark.PAUSED) if proposed else Cell(text="")
    return Row(
        id=ask.key,
        name=ask.name,
        cells=(
            Cell(text=ask.name, icon=ask.icon),
            Cell(text=now.words if now else "–"),
            waits,
        ),
    )
