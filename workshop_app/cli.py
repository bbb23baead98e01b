"""The commands of the program.

Exit codes: 0 all is well; 1 what was asked for did not succeed, or a check found something;
2 the command line or the settings file is wrong; 130 stopped from the keyboard; 141 whoever read
what it said has gone (`workshop-app hub status | head -1`), as with every program on such a pipe.
"""

# A command imports what it needs and no more: `--help` must not wait for Qt.
# ruff: noqa: PLC0415

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from workshop_app import settings as bench_settings
from workshop_app.domain.errors import WorkshopError
from workshop_app.settings import Settings, SettingsError
from workshop_app.values import replace

LANGUAGES = ("fr", "en")
THEMES = ("light", "dark", "yellow", "cream")
PEOPLE = (
    "touch",
    "mouse",
    "keyboard",
    "cards",
    "one-switch",
    "two-switches",
    "press-and-rest",
    "dwell",
    "mixed",
    "mixed-two",
    "mixed-rest",
    "screen-reader",
    "twice",
    "no",
    "away",
)
SHEETS = ("badges", "cards", "certificates", "labels", "maintenance", "orders", "places")
USAGE_ERROR, STOPPED, NOBODY_READS = 2, 130, 141

MakeCommand: TypeAlias = Callable[..., argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Obey a command line.

    Returns:
        The exit code; see the top of this file.
    """
    chosen = _parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        code: int = chosen.command(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is not said yet
        return NOBODY_READS
    except SettingsError as error:
        sys.stderr.write(f"workshop-app: {error}\n")
        return USAGE_ERROR
    except (WorkshopError, OSError) as error:
        sys.stderr.write(f"workshop-app: {error}\n")
        return 1
    except KeyboardInterrupt:
        return STOPPED
    return code


def _parsed(words: Sequence[str]) -> argparse.Namespace:
    """What was typed after `hub` or `lead` is read by its own parser, its `--help` included."""
    if words[:1] == ["hub"]:
        return argparse.Namespace(command=_hub, words=words[1:])
    if words[:1] == ["lead"] and words[1:] and words[1][:1] != "-":
        return argparse.Namespace(command=_lead_verb, words=words[1:])
    return _parser().parse_args(words)


def _bench(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data)
    gc.disable()  # what is loaded now stays to the end; the bench turns it on when it stands
    import_module("workshop_app.bootstrap.before_qt")
    from workshop_app.bootstrap import bench

    return bench.run(settings=settings)


def _lead(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data)
    gc.disable()  # as for a bench
    import_module("workshop_app.bootstrap.before_qt")
    from workshop_app.bootstrap import lead

    return lead.run(settings=settings)


def _lead_verb(chosen: argparse.Namespace) -> int:
    from workshop_app.bootstrap import lead_commands

    return lead_commands.run(chosen.words, _settings)


def _pin(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data)
    from workshop_app.bootstrap import pins

    return pins.run(settings, chosen.badge)


def _join(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data)
    from workshop_app.bootstrap import joining

    asked = joining.Asked(
        url=chosen.url, code=chosen.code, name=chosen.name, certificate=chosen.certificate
    )
    return joining.run(settings, asked)


def _calibrate(chosen: argparse.Namespace) -> int:
    from workshop_app.bootstrap import calibrate

    return calibrate.run(settings=_settings(chosen.data, chosen.lang))


def _demo(chosen: argparse.Namespace) -> int:
    if chosen.benches > 1:
        from workshop_app.bootstrap import demo_benches

        return demo_benches.run(chosen.benches, chosen.lang)
    settings = _settings(chosen.folder or chosen.data or _data_folder() / "demo", chosen.lang)
    from workshop_app.bootstrap import demo

    return demo.run(settings=settings)


def _tour(chosen: argparse.Namespace) -> int:
    if chosen.sheet:
        from workshop_app.bootstrap import contact_sheet

        return contact_sheet.run(out=chosen.out, language=chosen.lang, theme=chosen.theme)
    from workshop_app.bootstrap import tour

    return tour.run(
        out=chosen.out,
        language=chosen.lang,
        theme=chosen.theme,
        scale=chosen.scale,
        data=chosen.data,
    )


def _people(chosen: argparse.Namespace) -> int:
    from workshop_app.bootstrap.people import program

    return program.run(out=chosen.out, who=chosen.who, language=chosen.lang, packs=chosen.packing)


def _register(chosen: argparse.Namespace) -> int:
    from workshop_app.bootstrap import register

    return register.run(settings=_settings(chosen.data, chosen.lang), file=chosen.file)


def _profile(chosen: argparse.Namespace) -> int:
    if chosen.verb != "erase" and chosen.file is None:
        sys.stderr.write(f"profile {chosen.verb}: name a file\n")
        return 2
    settings = _settings(chosen.data, chosen.lang)
    from workshop_app.bootstrap import profiles

    return profiles.run(settings=settings, verb=chosen.verb, badge=chosen.badge, file=chosen.file)


def _print(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data, chosen.lang)
    from workshop_app.bootstrap import papers

    return papers.run(sheet=chosen.sheet, out=chosen.out, settings=settings)


def _photo(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data, chosen.lang)
    from workshop_app.bootstrap import own_photo

    photo = None if chosen.remove else chosen.photo
    if photo is None and not chosen.remove:
        sys.stderr.write("photo: name a file, or --remove\n")
        return 2
    film = f"sign-{chosen.signs}" if chosen.signs else "loop" if chosen.film else ""
    asked = own_photo.Asked(chosen.step, photo, chosen.fr, chosen.en, chosen.look_at, film)
    return own_photo.run(settings=settings, asked=asked)


def _doctor(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data, chosen.lang)
    from workshop_app.bootstrap import doctor

    return doctor.run(settings=settings)


def _check_procedures(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen.data, chosen.lang)
    from workshop_app.bootstrap import checking

    return checking.run(folder=chosen.folder, language=settings.language)


def _hub(chosen: argparse.Namespace) -> int:
    from workshop_app.bootstrap import hub_commands

    return hub_commands.main(chosen.words, _data_folder() / "hub")


def _settings(folder: Path | None, language: str | None = None) -> Settings:
    settings = bench_settings.read((folder or _data_folder()).absolute())
    return replace(settings, language=language) if language else settings


def _data_folder() -> Path:
    from workshop_app.adapters.machine.folders import data_folder

    return data_folder(os.environ)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workshop-app",
        description="Établi guides workers at adapted benches who refurbish computers.",
        epilog="Exit codes: 0 well, 1 not successful, 2 wrong command line or settings.",
    )
    parser.add_argument("--version", action=TellVersion)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    _add_windows(commands.add_parser)
    _add_papers(commands.add_parser)
    _add_checks(commands.add_parser)
    # Listed here, read by a parser of its own: see `_parsed`.
    commands.add_parser("hub", help="the centre: set it up, run it, look after it")
    _add_people(commands.add_parser)
    return parser


def _add_windows(make: MakeCommand) -> None:
    bench = make("bench", help="the bench of a worker, in a window")
    _finish(bench, _bench)
    lead = make(
        "lead",
        help="the team lead's board, calls and decisions, in a window; `lead VERB`: commands",
    )
    _finish(lead, _lead)
    join = make("join", help="let this bench join a centre, by a code that is good once")
    join.add_argument("url", metavar="URL", help="address of the hub, such as https://centre:8443")
    join.add_argument("code", metavar="CODE", help="as `workshop-app hub enrol` told it")
    join.add_argument("--name", default="", help="what people call this bench")
    join.add_argument(
        "--certificate",
        type=Path,
        metavar="PEM",
        help="authority to believe instead of this machine's own",
    )
    _finish(join, _join)
    calibrate = make("calibrate", help="tell once how large a bank card is on this screen")
    calibrate.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(calibrate, _calibrate)
    demo = make("demo", help="a whole workshop to try out, with codes to click")
    demo.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="where it is kept")
    demo.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    demo.add_argument(
        "--benches",
        type=int,
        choices=range(1, 10),
        default=1,
        metavar="N",
        help="so many benches with a hub between them; nothing of it is kept (1 to 9)",
    )
    _finish(demo, _demo)
    tour = make("tour", help="work a full day by itself, and save its pictures, voice and papers")
    tour.add_argument("out", type=Path, metavar="OUT", help="folder to save to")
    tour.add_argument("--lang", choices=LANGUAGES, default="fr", help="default: %(default)s")
    tour.add_argument("--theme", choices=THEMES, default="light", help="default: %(default)s")
    tour.add_argument(
        "--scale", type=_percent, default=100, help="size of the words in percent, 100 to 300"
    )
    tour.add_argument(
        "--sheet",
        action="store_true",
        help="only draw each task's pictures beside their sentences",
    )
    _finish(tour, _tour)


def _add_papers(make: MakeCommand) -> None:
    register = make("register", help="register people, places, lots and parts from a list")
    register.add_argument("file", type=Path, metavar="LIST.toml", help="see assets/demo")
    register.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(register, _register)
    profile = make("profile", help="carry a person's profile in a file, or erase the person")
    profile.add_argument("verb", choices=("export", "read", "erase"), help="what to do")
    profile.add_argument("badge", metavar="BADGE", help="the eight letters of their badge")
    profile.add_argument("file", type=Path, nargs="?", metavar="FILE.json", help="signed, no name")
    profile.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(profile, _profile)
    pin = make("pin", help="set the PIN of a team lead's badge")
    pin.add_argument("badge", metavar="BADGE", help="the eight letters of the badge")
    _finish(pin, _pin)
    printed = make(
        "print", help="badges, cards, labels, place tags; certificates; the papers of orders"
    )
    printed.add_argument("sheet", choices=SHEETS, help="what to print")
    printed.add_argument("out", type=Path, metavar="OUT", help="PDF to write; for orders a folder")
    printed.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(printed, _print)
    photo = make("photo", help="show your own photo or film at a step, instead of the drawing")
    photo.add_argument("step", metavar="TASK/STEP", help="such as intake/old-labels")
    photo.add_argument("photo", type=Path, nargs="?", metavar="FILE", help="a picture or a film")
    photo.add_argument("--film", action="store_true", help="the file is a film of the movement")
    photo.add_argument(
        "--signs", choices=LANGUAGES, help="the file is a film that says it in signs"
    )
    photo.add_argument("--fr", metavar="WORDS", help="what it shows, in one French sentence")
    photo.add_argument("--en", metavar="WORDS", help="what it shows, in one English sentence")
    photo.add_argument(
        "--look-at",
        type=float,
        nargs=3,
        metavar=("X", "Y", "RADIUS"),
        help="a ring on what matters, in percent of the photo",
    )
    photo.add_argument("--remove", action="store_true", help="show the drawing again, or no film")
    photo.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(photo, _photo)


def _add_checks(make: MakeCommand) -> None:
    doctor = make("doctor", help="what works on this machine and what does not")
    doctor.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(doctor, _doctor)
    checking = make("check-procedures", help="check that procedures are complete and easy to read")
    checking.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="default: the program's own procedures"
    )
    checking.add_argument("--lang", choices=LANGUAGES, help="default: the bench's language")
    _finish(checking, _check_procedures)


def _add_people(make: MakeCommand) -> None:
    people = make("people", help="let simulated people live a day at the bench, and report on it")
    people.add_argument(
        "out", type=Path, nargs="?", default=Path("people"), metavar="OUT", help="folder to save to"
    )
    people.add_argument(
        "--who", choices=PEOPLE, nargs="+", default=[], help="default: everybody", metavar="WHO"
    )
    people.add_argument(
        "--packing", action="store_true", help="they pack ten boxes, with wrong things in reach"
    )
    people.add_argument(
        "--lang", "--language", choices=LANGUAGES, default="fr", help="default: %(default)s"
    )
    _finish(people, _people)


def _finish(command: argparse.ArgumentParser, obey: object) -> None:
    command.add_argument(
        "--data", type=Path, metavar="DIR", help="folder of this bench's data and settings"
    )
    command.set_defaults(command=obey)


def _percent(text: str) -> int:
    smallest, largest = 100, 300
    value = int(text.removesuffix("%"))
    if not smallest <= value <= largest:
        raise argparse.ArgumentTypeError(f"{value} is not between {smallest} and {largest}")
    return value


class TellVersion(argparse.Action):
    """Tells the version and ends; it is looked up only when asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="tell the version and end")

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        """Print the version of the installed program.

        Raises:
            SystemExit: always.
        """
        from importlib.metadata import PackageNotFoundError, version

        try:
            sys.stdout.write(f"{parser.prog} {version('workshop-app')}\n")
        except PackageNotFoundError:  # a checkout that was not installed
            sys.stdout.write(f"{parser.prog} (checkout)\n")
        parser.exit()
