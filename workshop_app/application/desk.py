"""All that can be done at a bench, made once and handed to its screens."""

from workshop_app.application.answer_step import AnswerStep
from workshop_app.application.call_for_help import CallForHelp, CancelHelp
from workshop_app.application.change_needs import ChangeNeeds
from workshop_app.application.content_port import Content
from workshop_app.application.go_back import GoBack
from workshop_app.application.guide import AnswerOffer, MoreHelp, NoteHelp
from workshop_app.application.handle_scan import HandleScan
from workshop_app.application.look_at_bench import LookAtBench, SayHowItWas
from workshop_app.application.note_voice import NoteVoice
from workshop_app.application.print_label import PrepareLabel, RecordPrint
from workshop_app.application.propose_settings import AnswerProposal
from workshop_app.application.report_problem import ReportProblem
from workshop_app.application.sign_in import SignInByPicture
from workshop_app.application.storage_port import OpenUnitOfWork
from workshop_app.application.sync.others import WhoHas, nobody_else
from workshop_app.application.take_a_break import ComeBack, GoAway, NoteBreakDue, SignOut
from workshop_app.application.take_job import TakeJob
from workshop_app.values import Struct


class Desk(Struct, frozen=True, kw_only=True):
    """The use cases of a bench."""

    look: LookAtBench
    scan: HandleScan
    sign_in: SignInByPicture
    sign_out: SignOut
    take_job: TakeJob
    answer: AnswerStep
    go_back: GoBack
    go_away: GoAway
    come_back: ComeBack
    note_break_due: NoteBreakDue
    note_voice: NoteVoice
    call_for_help: CallForHelp
    cancel_help: CancelHelp
    report_problem: ReportProblem
    needs: ChangeNeeds
    prepare_label: PrepareLabel
    record_print: RecordPrint
    say_how_it_was: SayHowItWas
    note_help: NoteHelp
    more_help: MoreHelp
    answer_offer: AnswerOffer
    answer_proposal: AnswerProposal


def make_desk(
    open_unit_of_work: OpenUnitOfWork, content: Content, who_has: WhoHas = nobody_else
) -> Desk:
    """Return the use cases of a bench over its storage, its procedures and the other benches."""
    return Desk(
        look=LookAtBench(open_unit_of_work, content),
        scan=HandleScan(open_unit_of_work, content, who_has),
        sign_in=SignInByPicture(open_unit_of_work, content),
        sign_out=SignOut(open_unit_of_work, content),
        take_job=TakeJob(open_unit_of_work, content),
        answer=AnswerStep(open_unit_of_work, content),
        go_back=GoBack(open_unit_of_work, content),
        go_away=GoAway(open_unit_of_work, content),
        come_back=ComeBack(open_unit_of_work, content),
        note_break_due=NoteBreakDue(open_unit_of_work),
        note_voice=NoteVoice(open_unit_of_work),
        call_for_help=CallForHelp(open_unit_of_work, content),
        cancel_help=CancelHelp(open_unit_of_work, content),
        report_problem=ReportProblem(open_unit_of_work, content),
        needs=ChangeNeeds(open_unit_of_work, content),
        prepare_label=PrepareLabel(open_unit_of_work, content),
        record_print=RecordPrint(open_unit_of_work, content),
        say_how_it_was=SayHowItWas(open_unit_of_work, content),
        note_help=NoteHelp(open_unit_of_work, content),
        more_help=MoreHelp(open_unit_of_work, content),
        answer_offer=AnswerOffer(open_unit_of_work, content),
        answer_proposal=AnswerProposal(open_unit_of_work, content),
    )
