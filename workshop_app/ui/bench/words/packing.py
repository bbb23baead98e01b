"""Something is not for this box, or an order is not packed now: what it is, and where it goes."""

from workshop_app.application.outcome import PackingSlip, PackingWhy
from workshop_app.ui.bench.words.telling import translate


def what_it_is(slip: PackingSlip) -> str:
    """Return the sentence that says why it is not packed here."""
    number = slip.what.rpartition(" ")[2]
    return {
        PackingWhy.CLOSED: translate("Bench", "This *order* is *finished*."),
        PackingWhy.COMPLETE: translate("Bench", "*Everything* is *packed* for this order."),
        PackingWhy.NOTHING_READY: translate("Bench", "The *machines* of this order *come later*."),
        PackingWhy.OTHER_KIND: translate("Bench", "This order asks for a *different machine*."),
        PackingWhy.OTHER_ORDER: translate("Bench", "The *{number}* is for *another order*."),
        PackingWhy.PACKED: translate("Bench", "The *{number}* is *already packed*."),
        PackingWhy.NOT_READY: translate("Bench", "The *{number}* must be *made ready first*."),
    }[slip.why].format(number=number)


def what_to_do(slip: PackingSlip) -> str:
    """Return the sentence that says what to do, or where to take it."""
    match slip.why:
        case PackingWhy.OTHER_ORDER:
            words = translate("Bench", "*Put* it *to the order {number}*.")
            return words.format(number=slip.where)
        case PackingWhy.PACKED:
            words = translate("Bench", "Its *box: {number}*.")
            return words.format(number=slip.where)
        case PackingWhy.NOT_READY if slip.where:
            words = translate("Bench", "*Take* it *back to: {place}*.")
            return words.format(place=slip.where)
        case PackingWhy.NOT_READY:
            return translate("Bench", "*Ask* your *team lead*.")
        case _:
            return translate("Bench", "*Take* *another order*.")
