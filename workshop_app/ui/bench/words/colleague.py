"""Who has an item in hand, and at which bench: told calmly, as far as it is known."""

from workshop_app.application.outcome import AlsoElsewhere, WithColleague
from workshop_app.domain.clash import ClashKind
from workshop_app.ui.bench.words.telling import translate


def with_colleague(note: WithColleague) -> str:
    """Return the sentence for an item that somebody else goes on with."""
    name, bench = note.person.first_name if note.person else "", note.bench
    if note.both:
        words = translate("Bench", "*{name} goes on* with this one.")
        return words.format(name=name) if name else _a_colleague()
    if name and bench:
        words = translate("Bench", "*{name} has this one* at *bench {bench}*.")
        return words.format(name=name, bench=bench)
    if name:
        return translate("Bench", "*{name} has this one*.").format(name=name)
    if bench:
        return translate("Bench", "*Bench {bench} has this one*.").format(bench=bench)
    return _a_colleague()


def also_elsewhere(note: AlsoElsewhere) -> str:
    """Return the sentence of the strip for an item that is begun here and in hand elsewhere."""
    if note.person is None:
        return translate("Bench", "Bench {bench} has this one too.").format(bench=note.bench)
    words = translate("Bench", "{name} has this one too, at bench {bench}.")
    return words.format(name=note.person.first_name, bench=note.bench)


def worked_apart(kind: ClashKind) -> str:
    """Return the sentence of the strip for what two benches did apart: nobody did it wrong."""
    match kind:
        case ClashKind.TWICE:
            return translate("Bench", "This was done at 2 benches. Both count.")
        case ClashKind.PLACES:
            return translate("Bench", "Perhaps it stands at another place.")
        case ClashKind.SAME_LABEL:
            return translate("Bench", "Perhaps 2 machines have this number. Call your team lead.")
        case ClashKind.NO_WAY | ClashKind.APART | ClashKind.BEGUN_TWICE:
            return translate("Bench", "2 benches worked on this one. Your team lead decides.")


def _a_colleague() -> str:
    return translate("Bench", "A *colleague has this one*.")
