"""The work of a small day, and the page on which a lead gives it out."""

from tests.application.workshop import CLEO, OTHER_PC, PC, Workshop, real_content
from tests.ui.lead.hosts import AtOnce
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.lead.plan import ReadPlan
from workshop_app.ui.lead.assign.presenter import AssignSection


def two_machines():
    """A workshop with two machines that nobody has begun, and one more person."""
    made = Workshop(real_content(), expected=0)
    made.arrives(PC)
    made.arrives(OTHER_PC)
    made.come(CLEO)
    return made


def cleaning_of_both(workshop):
    return [workshop.plan("cleaning", item=item) for item in (PC, OTHER_PC)]


def assign_section(workshop):
    content = workshop.content
    made = AssignSection(
        AtOnce(), ReadPlan(workshop.open, content), GiveWork(workshop.open, content)
    )
    made.open()
    return made


def plan_of(workshop, person):
    with workshop.open() as uow:
        return [job.id for job in uow.jobs.given(person.id)]
