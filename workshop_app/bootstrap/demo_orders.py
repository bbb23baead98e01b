"""What is asked for in the demo: a school, the family of a pupil, and an association."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

from workshop_app.application.orders.allocate import ConfirmAllocation, ProposeAllocation
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.domain.labels import ForWhom
from workshop_app.domain.orders import OrderLine

MASTER: Final = "PrimTux 8"
_IN_TWO_WEEKS: Final = timedelta(days=14)


def order_in(open_unit_of_work: OpenUnitOfWork) -> None:
    """Place three orders, and keep what is ready for them as it is proposed.

    Raises:
        StopIteration: the demo has no team lead.
    """
    with open_unit_of_work() as uow:
        lead = next(person for person in uow.people.all() if person.is_lead)
        today = datetime.fromtimestamp(uow.now_ms() / 1000, UTC).date()
    whom, orders = ArrangeBeneficiaries(open_unit_of_work), ArrangeOrders(open_unit_of_work)
    school = whom.note(ForWhom.SCHOOL, "École 12", lead=lead, pupils=48)
    family = whom.note(ForWhom.FAMILY, "F 0231", lead=lead, school=school)
    club = whom.note(ForWhom.ASSOCIATION, "A 0058", lead=lead)
    whom.sign_convention(club, date(today.year, 1, 1), lead=lead)
    asked = (
        (school, (OrderLine("tower", 2), OrderLine("screen", 2))),
        (family, (OrderLine("tower", 1), OrderLine("screen", 1))),
        (club, (OrderLine("laptop", 1), OrderLine("tower", 1), OrderLine("screen", 1))),
    )
    for each, lines in asked:
        orders.place(each, lines, lead=lead, due=today + _IN_TWO_WEEKS, master=MASTER)
    proposed = ProposeAllocation(open_unit_of_work)()
    keep = [(each.order.id, each.items) for each in proposed]
    ConfirmAllocation(open_unit_of_work)(keep, lead=lead)
