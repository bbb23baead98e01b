"""Joins the sections of a lead's program after the board, in the order of their tabs."""

import secrets
from collections.abc import Callable, Sequence
from functools import partial

from workshop_app.application.clashes import SettleClash
from workshop_app.application.content_port import Content
from workshop_app.application.lead.assign import GiveWork
from workshop_app.application.lead.labels import PutLabelsRight
from workshop_app.application.lead.own_window import FitWindow
from workshop_app.application.lead.parts import MoveParts
from workshop_app.application.lead.people import ManagePeople, ReadPeople
from workshop_app.application.lead.plan import ReadPlan
from workshop_app.application.lead.put_right import SettleCode, TakeBackDecision
from workshop_app.application.lead.stock import PutElsewhere, ReadStock
from workshop_app.application.lead.story import ReadStory
from workshop_app.application.lead.teams import ManageTeams
from workshop_app.application.lead.to_decide import ReadToDecide
from workshop_app.application.lead_decides import DecideItem, OverrideGate
from workshop_app.application.leave_as_waste import LeaveAsWaste
from workshop_app.application.open_cycle import OpenCycle
from workshop_app.application.orders.address_book import AddressBook
from workshop_app.application.orders.allocate import ConfirmAllocation, ProposeAllocation
from workshop_app.application.orders.arrange import ArrangeBeneficiaries, ArrangeOrders
from workshop_app.application.orders.boxes import HandleBoxes
from workshop_app.application.orders.look import LookAtOrders
from workshop_app.application.orders.whom import LookAtWhom
from workshop_app.application.ports import Speech
from workshop_app.application.propose_settings import ProposeSettings, ReadProposal
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.bootstrap.address_book import NameLine
from workshop_app.bootstrap.lead_badges import DeskBadges
from workshop_app.bootstrap.lead_reports import report_section
from workshop_app.bootstrap.lead_steps import steps_section
from workshop_app.bootstrap.lead_supply import supply_section
from workshop_app.bootstrap.lead_templates import DeskTemplates
from workshop_app.bootstrap.lead_words import words_of
from workshop_app.bootstrap.list_folders import ListFolders, usual_folders
from workshop_app.bootstrap.memory import BenchMemory
from workshop_app.domain.codes import PAYLOADS, Code, CodeKind
from workshop_app.domain.ids import PersonId, TeamId
from workshop_app.settings import Settings
from workshop_app.ui.lead.assign.presenter import AssignSection
from workshop_app.ui.lead.decide.acting import DecideParts
from workshop_app.ui.lead.decide.presenter import DecideSection
from workshop_app.ui.lead.labels.parts import LabelParts
from workshop_app.ui.lead.labels.presenter import LabelSection
from workshop_app.ui.lead.orders.parts import OrderParts
from workshop_app.ui.lead.orders.presenter import OrderSection
from workshop_app.ui.lead.own.presenter import OwnSection
from workshop_app.ui.lead.presenter import MakeSection
from workshop_app.ui.lead.section import Aside
from workshop_app.ui.lead.stock.presenter import StockSection
from workshop_app.ui.lead.team.badges import BadgePapers
from workshop_app.ui.lead.team.presenter import PeopleSection
from workshop_app.ui.lead.team.proposing import ProposalParts


def lead_sections(
    memory: BenchMemory,
    content: Content,
    settings: Settings,
    speech: Speech,
    alt: Callable[[str, str], str],
    names: NameLine,
) -> Sequence[MakeSection]:
    """Return what makes each section."""
    badges = BadgePapers(save=DeskBadges(settings.data / "badges"), aside=names.aside)
    own = sections_of(memory.unit_of_work, content, names.book, badges)
    fits = partial(OwnSection, fit=FitWindow(memory.unit_of_work))
    steps = steps_section(memory, content, settings, speech, alt, names.aside)
    labels = partial(
        LabelSection, parts=LabelParts(templates=DeskTemplates(settings), aside=names.aside)
    )
    reports = report_section(memory, settings.data / "reports", names.aside)
    lists = ListFolders(*usual_folders(settings.data))
    supply = supply_section(memory.unit_of_work, content, lists, names.book, names.aside)
    return (*own, supply, steps, reports, labels, fits)


def sections_of(
    opens: OpenUnitOfWork, content: Content, book: AddressBook, badges: BadgePapers
) -> Sequence[MakeSection]:
    """Return what makes the sections that need a memory and the procedures alone."""
    return (
        partial(DecideSection, parts=decide_parts(opens, content)),
        partial(AssignSection, read=ReadPlan(opens, content), give=GiveWork(opens, content)),
        partial(
            StockSection,
            read=ReadStock(opens),
            story=ReadStory(opens),
            put=PutElsewhere(opens),
            cycle=OpenCycle(opens, content),
            leave=LeaveAsWaste(opens),
            labels=PutLabelsRight(opens, content),
            parts=MoveParts(opens),
            content=content,
            words=words_of,
        ),
        partial(OrderSection, parts=order_parts(opens, content, book, badges.aside)),
        partial(
            PeopleSection,
            read=ReadPeople(opens),
            manage=manage_people(opens),
            content=content,
            proposals=ProposalParts(ReadProposal(opens), ProposeSettings(opens)),
            teams=ManageTeams(opens, new_team=lambda: TeamId(secrets.token_hex(8))),
            badges=badges,
        ),
    )


def order_parts(
    opens: OpenUnitOfWork, content: Content, book: AddressBook, aside: Aside
) -> OrderParts:
    """Return what the section of orders works with."""
    return OrderParts(
        look=LookAtOrders(opens),
        propose=ProposeAllocation(opens),
        keep=ConfirmAllocation(opens),
        boxes=HandleBoxes(opens, content),
        orders=ArrangeOrders(opens),
        arrange=ArrangeBeneficiaries(opens),
        whom=LookAtWhom(opens),
        book=book,
        aside=aside,
    )


def manage_people(opens: OpenUnitOfWork) -> ManagePeople:
    """Return what changes the register, with names and badges that nobody can guess."""
    return ManagePeople(
        opens,
        new_person=lambda: PersonId(secrets.token_hex(8)),
        new_badge=lambda: Code(CodeKind.BADGE, secrets.randbelow(PAYLOADS)),
    )


def decide_parts(opens: OpenUnitOfWork, content: Content) -> DecideParts:
    """Return what the section of decisions works with."""
    return DecideParts(
        read=ReadToDecide(opens, content),
        story=ReadStory(opens),
        decide=DecideItem(opens, content),
        override=OverrideGate(opens),
        take_back=TakeBackDecision(opens),
        settle=SettleClash(opens),
        settle_code=SettleCode(opens),
        labels=PutLabelsRight(opens, content),
        content=content,
        words=words_of,
    )
