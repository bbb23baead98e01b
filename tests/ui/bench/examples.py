"""One example of every kind of worker's screen, in French and English: for the audits."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPixmap

from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import (
    Choice,
    ComfortRow,
    Compare,
    Header,
    Panel,
    Picture,
    Plate,
    Progress,
    Seen,
    Slot,
    State,
    Strip,
    WorkerScreen,
)

_PAGES = (
    "screen-red",
    "screen-green",
    "screen-blue",
    "screen-black",
    "one-dot",
    "several-dots",
)
PC42 = Plate("PC 26", "0042")


@dataclass(frozen=True)
class Words:
    """Picks the language of an example."""

    language: str

    def __call__(self, french: str, english: str) -> str:
        return french.replace(" ?", "\u00a0?").replace(" :", "\u00a0:") if self.fr else english

    @property
    def fr(self) -> bool:
        return self.language == "fr"

    def usual(self, *without: Slot, asked: bool = False) -> tuple[Choice, ...]:
        all_four = (
            Choice(Command.BACK, self("Retour", "Back"), Slot.BACK, icon="back"),
            Choice(Command.PAUSE, self("Pause", "Pause"), Slot.PAUSE, icon="pause"),
            Choice(Command.REPEAT, self("Répéter", "Repeat"), Slot.REPEAT, icon="voice"),
            Choice(Command.HELP, self("Aide", "Help"), Slot.HELP, icon="help", chosen=asked),
        )
        return tuple(choice for choice in all_four if choice.slot not in without)

    def main(self, french: str, english: str, icon: str = "check") -> Choice:
        return Choice(Command.DONE, self(french, english), Slot.MAIN, icon=icon)

    def enlarge(self) -> Choice:
        return Choice(Command.PICTURE, self("Voir en grand", "Bigger picture"), Slot.PICTURE)

    def yes_no(self) -> tuple[Choice, ...]:
        return (
            Choice(Command.YES, self("Oui", "Yes"), Slot.YES, icon="check"),
            Choice(Command.NO, self("Non", "No"), Slot.NO, icon="close"),
        )

    def header(self, now: int = 5, *, words: str = "") -> Header:
        step = words or self(f"Étape {now} sur 10", f"Step {now} of 10")
        return Header(
            person="Amina",
            portrait="portrait-amina",
            title=self("Nettoyage", "Cleaning"),
            icon="cleaning",
            plate=PC42,
            progress=Progress(now, 10, step),
        )


class PlainPictures:
    """Grey paper instead of drawings."""

    def pixmap(
        self,
        name: str,
        *,
        theme: str,
        width: int,
        height: int,
        skin: str = "1",
        device_pixel_ratio: float = 1.0,
    ) -> QPixmap:
        del name, theme, skin, device_pixel_ratio
        pixmap = QPixmap(width, height)
        pixmap.fill(QColor("#B4C4CA"))
        return pixmap


def tile(words: str, argument: str, *, picture: str = "", icon: str = "", chosen: bool = False):
    return Choice(
        Command.CHOOSE,
        words,
        Slot.TILE,
        argument=argument,
        picture=picture,
        icon=icon,
        chosen=chosen,
    )


def sign_in(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="sign_in",
        header=Header(bench=w("Établi 3", "Bench 3")),
        picture=Picture("badge-scan", w("On lit un badge.", "A badge is read."), can_enlarge=False),
        words=(w("Lisez votre *badge*.", "Read your *badge*."),),
        also=w("Ou choisissez votre image.", "Or choose your picture."),
        choices=(
            *(tile(n, n, picture=f"portrait-{n.lower()}") for n in ("Amina", "Lucas", "Jeanne")),
            Choice(Command.OTHERS, w("Autres", "Others"), Slot.TILE, icon="more"),
            *w.usual(Slot.BACK, Slot.PAUSE),
        ),
        scan_sign=w("Votre badge", "Your badge"),
    )


def next_job(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="next_job",
        header=Header(
            person="Amina",
            portrait="portrait-amina",
            title=w("Votre tâche", "Your task"),
            progress=Progress(0, 10, w("10 étapes", "10 steps")),
        ),
        picture=Picture("shelf-tower", w("Une étagère.", "A shelf."), can_enlarge=False),
        heading=w("Nettoyage", "Cleaning"),
        heading_icon="cleaning",
        words=(w("Prenez cet *ordinateur*.", "Fetch this *computer*."),),
        item=PC42,
        place="A2",
        choices=(*w.usual(Slot.BACK), w.main("Je commence", "I start", "next")),
    )


def do(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.do",
        token="a-step",  # noqa: S106 - it names what was shown
        header=w.header(),
        picture=Picture("vacuum", w("L’aspirateur.", "The vacuum cleaner.")),
        words=(
            w(
                "Enlevez la *poussière* avec l’*aspirateur*.",
                "Remove the *dust* with the *vacuum cleaner*.",
            ),
        ),
        choices=(*w.usual(), w.main("C’est fait", "Done"), w.enlarge()),
    )


def do_long(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.do",
        header=w.header(10),
        picture=Picture("vacuum", w("L’aspirateur.", "The vacuum cleaner.")),
        words=(
            w(
                "Branchez la clé *rouge* dans la prise *devant*.",
                "Plug the *red* key into the socket in *front*.",
            ),
            w("Appuyez *une fois* sur le bouton.", "Press the button *once*."),
        ),
        choices=(*w.usual(), w.main("C’est fait", "Done"), w.enlarge()),
        strip=Strip(w("Code lu : PC 26 0042", "Code read: PC 26 0042"), State.DONE),
    )


def look(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.look",
        header=w.header(2),
        picture=Picture("unplugged", w("Des câbles.", "Cables.")),
        words=(
            w(
                "Tous les *câbles* sont *débranchés* ?",
                "Are all the *cables* *unplugged*?",
            ),
        ),
        choices=(*w.usual(), *w.yes_no(), w.enlarge()),
        strip=Strip(w("Code lu : PC 26 0042", "Code read: PC 26 0042"), State.DONE),
    )


def listen(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.listen",
        header=w.header(7),
        picture=Picture("hear-music", w("Une personne écoute.", "A person listens.")),
        words=(
            w("Mettez le *casque*.", "Put on the *headphones*."),
            w("Vous entendez la *musique* ?", "Do you hear *music*?"),
        ),
        choices=(*w.usual(), *w.yes_no(), w.enlarge()),
    )


def scan(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.scan",
        header=w.header(1),
        picture=Picture("read-computer", w("On lit une étiquette.", "A label is read.")),
        words=(w("Lisez l’*étiquette* de l’ordinateur.", "Read the *label* of the computer."),),
        choices=(
            *w.usual(),
            Choice(
                Command.PRINT_AGAIN,
                w("Imprimer encore", "Print again"),
                Slot.BAR,
                icon="print",
            ),
            w.enlarge(),
        ),
        scan_sign=w("Lisez le code", "Read the code"),
    )


def choose(w: Words, count: int = 4) -> WorkerScreen:
    names = (
        w("Rouge", "Red"),
        w("Vert", "Green"),
        w("Bleu", "Blue"),
        w("Aucune page", "No page"),
        w("Autre chose", "Something else"),
        w("Rien du tout", "Nothing at all"),
    )
    return WorkerScreen(
        id="step.choose",
        header=w.header(4),
        picture=Picture("press-start", w("Un écran.", "A screen.")),
        words=(w("Quelle *couleur* voyez-vous ?", "Which *colour* do you see?"),),
        choices=(
            *w.usual(),
            *(tile(n, str(i), picture=_PAGES[i]) for i, n in enumerate(names[:count])),
            w.enlarge(),
        ),
    )


def problem(w: Words) -> WorkerScreen:
    reasons = (
        ("broken", w("Cassé", "Broken")),
        ("part_missing", w("Il manque une pièce", "A part is missing")),
        ("no_start", w("Il ne démarre pas", "It does not start")),
        ("locked", w("Il est verrouillé", "It is locked")),
        ("dirty", w("Très sale", "Very dirty")),
        ("other", w("Autre chose", "Something else")),
    )
    return WorkerScreen(
        id="problem",
        header=w.header(),
        words=(w("Quel est le *problème* ?", "What is the *problem*?"),),
        choices=(
            *w.usual(Slot.PAUSE),
            *(tile(n, key, picture=f"reason-{key.replace('_', '-')}") for key, n in reasons),
        ),
    )


def wait(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.wait",
        header=w.header(),
        picture=Picture("wait", w("La machine travaille.", "The machine works.")),
        words=(
            w("C’est *long*.", "It takes *time*."),
            w("Voici une *autre tâche*.", "Here is *another task*."),
        ),
        item=Plate("PC 26", "0051"),
        item_icon="cleaning",
        place="A3",
        choices=(
            *w.usual(Slot.BACK),
            Choice(Command.YES, w("C’est fini", "It is finished"), Slot.BAR, icon="check"),
            w.main("Je la fais", "I do it", "next"),
            w.enlarge(),
        ),
        strip=Strip(
            w("Le programme vous appelle à la fin.", "The program calls you at the end."),
            State.MACHINE_WORKS,
        ),
    )


def printing(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.print",
        header=Header(
            person="Moussa",
            portrait="portrait-moussa",
            title=w("École", "School"),
            icon="school",
            plate=Plate("BX 26", "0118"),
            progress=Progress(8, 10, w("Étape 8 sur 10", "Step 8 of 10")),
        ),
        picture=Picture("stick-box-label", w("Une étiquette.", "A label.")),
        words=(w("Collez l’*étiquette* dans le cadre.", "Stick the *label* in the frame."),),
        stages=(
            (State.DONE, w("Imprimer", "Print")),
            (State.NOW, w("Coller", "Stick")),
            (State.TO_DO, w("Lire", "Read")),
        ),
        choices=(
            *w.usual(),
            Choice(
                Command.PRINT_AGAIN,
                w("Imprimer encore", "Print again"),
                Slot.BAR,
                icon="print",
            ),
            w.main("C’est collé", "It is stuck"),
            w.enlarge(),
        ),
        strip=Strip(
            w("L’étiquette BX 26 0118 est imprimée.", "Label BX 26 0118 is printed."), State.DONE
        ),
    )


def other_item(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="look_again.other_item",
        header=w.header(1),
        compare=Compare(
            Seen(w("Il faut", "We need"), "item-tower", PC42),
            Seen(w("Vous avez lu", "You have read"), "item-tower", Plate("PC 26", "0017")),
        ),
        words=(
            w("C’est un *autre* ordinateur.", "This is *another* computer."),
            w("Prenez le *0042*.", "Take *0042*."),
        ),
        panel=Panel.STOP,
        choices=w.usual(),
        scan_sign=w("Lisez le code", "Read the code"),
        strip=Strip(
            w("Ce n’est pas grave. Lisez le code du 0042.", "It does not matter. Read 0042."),
            State.LOOK_AGAIN,
        ),
    )


def call_offered(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="look_again.third",
        header=w.header(1),
        picture=Picture("wrong-item", w("Deux ordinateurs.", "Two computers.")),
        words=(w("Voulez-vous que *Paul* vienne ?", "Shall *Paul* come?"),),
        panel=Panel.STOP,
        choices=(*w.usual(), *w.yes_no(), w.enlarge()),
        strip=Strip(w("Ce n’est pas grave.", "It does not matter."), State.LOOK_AGAIN),
    )


def help_coming(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="help.coming",
        header=w.header(),
        picture=Picture("portrait-paul", "Paul", can_enlarge=False),
        words=(
            w("*Paul* arrive.", "*Paul* is coming."),
            w("Vous pouvez *attendre*.", "You can *wait*."),
        ),
        choices=(
            *w.usual(Slot.BACK, asked=True),
            Choice(
                Command.PROBLEM,
                w("Il y a un problème", "There is a problem"),
                Slot.BAR,
                icon="problem",
            ),
            Choice(Command.CANCEL_HELP, w("Ça va, merci", "I am fine"), Slot.CORNER),
        ),
        strip=Strip(w("Paul a vu votre appel.", "Paul has seen your call."), State.HELP_ASKED),
    )


def comfort(w: Words) -> tuple[ComfortRow, ...]:
    def one(command: Command, words: str, icon: str = "", argument: str = "") -> Choice:
        chosen = argument == "light"
        return Choice(command, words, Slot.COMFORT, icon, argument=argument, chosen=chosen)

    themes = (
        ("light", w("Blanc", "White")),
        ("dark", w("Sombre", "Dark")),
        ("yellow", w("Jaune sur noir", "Yellow on black")),
        ("cream", w("Crème", "Cream")),
    )
    return (
        ComfortRow(
            w("Texte", "Text"),
            "text_size",
            (
                one(Command.SMALLER, w("Texte plus petit", "Smaller text"), "remove"),
                one(Command.BIGGER, w("Texte plus grand", "Bigger text"), "add"),
            ),
            level=3,
            levels=7,
        ),
        ComfortRow(
            w("Voix", "Voice"),
            "voice",
            (
                one(Command.SOFTER, w("Moins fort", "Softer"), "remove"),
                one(Command.LOUDER, w("Plus fort", "Louder"), "add"),
            ),
            level=4,
            levels=5,
        ),
        ComfortRow(
            w("Couleurs", "Colours"),
            "colours",
            tuple(one(Command.THEME, words, "", theme) for theme, words in themes),
        ),
    )


def pause(w: Words) -> WorkerScreen:
    rows = comfort(w)
    return WorkerScreen(
        id="pause",
        header=Header(
            person="Amina",
            portrait="portrait-amina",
            title=w("Pause", "Pause"),
            progress=Progress(5, 10, w("Étape 5 sur 10", "Step 5 of 10")),
        ),
        comfort=rows,
        choices=(
            Choice(
                Command.BREAK,
                w("Repos, 9 minutes", "Rest, 9 minutes"),
                Slot.TILE,
                icon="rest",
                picture="break",
            ),
            *(choice for row in rows for choice in row.choices),
            Choice(Command.SIGN_OUT, w("Je pars", "I leave"), Slot.BACK, icon="person"),
            *w.usual(Slot.BACK, Slot.PAUSE),
            Choice(Command.RESUME, w("Je reprends", "I go on"), Slot.MAIN, icon="play"),
        ),
        strip=Strip(w("Votre travail est gardé.", "Your work is saved."), State.DONE),
    )


def pause_language(w: Words) -> WorkerScreen:
    language = ComfortRow(
        w("Langue", "Language"),
        "language",
        tuple(
            Choice(Command.LANGUAGE, words, Slot.COMFORT, argument=code, chosen=code == w.language)
            for code, words in (("fr", "Français"), ("en", "English"))
        ),
    )
    screen = pause(w)
    return replace(
        screen,
        comfort=(*screen.comfort, language),
        choices=(*screen.choices, *language.choices),
    )


def rest(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="break",
        header=Header(person="Amina", portrait="portrait-amina", title=w("Repos", "Break")),
        picture=Picture("break", w("Une tasse.", "A cup."), can_enlarge=False),
        words=(
            w("Reposez-vous *bien*.", "Have a good *rest*."),
            w("Le repos dure jusqu’à *10 h 20*.", "The break is until *10:20*."),
        ),
        choices=(
            *w.usual(Slot.BACK, Slot.PAUSE),
            Choice(Command.RESUME, w("Je reprends", "I go on"), Slot.MAIN, icon="play"),
        ),
        strip=Strip(w("Votre travail est gardé.", "Your work is saved."), State.DONE),
    )


def finished(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="finished",
        header=w.header(11, words=w("Fini", "Finished")),
        picture=Picture("all-done", w("L’étagère verte.", "The shelf."), can_enlarge=False),
        words=(w("Le *nettoyage* est fini.", "The *cleaning* is finished."),),
        also=w("C’était comment ?", "How was it?"),
        choices=(
            *w.usual(Slot.BACK),
            tile(w("Bien", "Good"), "good", icon="face_good", chosen=True),
            tile(w("Moyen", "So-so"), "medium", icon="face_medium"),
            tile(w("Difficile", "Hard"), "hard", icon="face_hard"),
            w.main("Suivant", "Next", "next"),
        ),
        strip=Strip(w("Tout est gardé.", "All is saved."), State.DONE),
    )


def trouble(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="trouble",
        header=Header(),
        picture=Picture("computer-problem", w("Un ordinateur.", "A computer."), can_enlarge=False),
        words=(
            w("Le programme a un *problème*.", "The program has a *problem*."),
            w("Votre travail est *gardé*.", "Your work is *saved*."),
        ),
        also=w("Appelez votre responsable.", "Call your team lead."),
        choices=(*w.usual(Slot.BACK, Slot.PAUSE, Slot.HELP), w.main("Je reprends", "I go on")),
        voice_off=w("La voix est coupée.", "The voice is off."),
    )


def larger(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="picture",
        header=w.header(),
        picture=Picture("vacuum", w("L’aspirateur.", "The vacuum cleaner.")),
        words=do(w).words,
        choices=(
            Choice(Command.PICTURE, w("Voir en petit", "Smaller picture"), Slot.PICTURE),
            *w.usual(),
        ),
    )


def choose_six(w: Words) -> WorkerScreen:
    return choose(w, 6)


def choose_two(w: Words) -> WorkerScreen:
    return choose(w, 2)


EXAMPLES: dict[str, Callable[[Words], WorkerScreen]] = {
    each.__name__: each
    for each in (
        sign_in,
        next_job,
        do,
        do_long,
        look,
        listen,
        scan,
        choose_two,
        choose,
        choose_six,
        problem,
        wait,
        printing,
        other_item,
        call_offered,
        help_coming,
        pause,
        pause_language,
        rest,
        finished,
        trouble,
        larger,
    )
}


def example(name: str, language: str = "fr") -> WorkerScreen:
    return EXAMPLES[name](Words(language))
