"""One example of every kind of worker's screen, in French and English: for the audits."""

from collections.abc import Callable

from tests.ui.bench import example_others, example_steps
from tests.ui.bench.example_words import Words
from workshop_app.ui.bench.screen import WorkerScreen

EXAMPLES: dict[str, Callable[[Words], WorkerScreen]] = {
    each.__name__: each
    for each in (
        example_others.sign_in,
        example_others.next_job,
        example_steps.do,
        example_steps.do_long,
        example_steps.look,
        example_steps.listen,
        example_steps.scan,
        example_steps.choose_two,
        example_steps.choose,
        example_steps.choose_six,
        example_others.problem,
        example_steps.wait,
        example_steps.printing,
        example_others.other_item,
        example_others.call_offered,
        example_others.help_coming,
        example_others.pause,
        example_others.rest,
        example_others.finished,
        example_others.trouble,
        example_steps.larger,
    )
}


def example(name: str, language: str = "fr") -> WorkerScreen:
    return EXAMPLES[name](Words(language))
