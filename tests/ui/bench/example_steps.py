"""Examples of the steps of a task."""

from tests.ui.bench.example_words import PAGES, Words, tile
from workshop_app.domain.commands import Command
from workshop_app.ui.bench.screen import (
    Choice,
    Header,
    Picture,
    Plate,
    Progress,
    Slot,
    State,
    Strip,
    WorkerScreen,
)
from workshop_app.values import replace


def do(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.do",
        token="a-step",  # noqa: S106 - it names what was shown
        header=w.header(),
        picture=Picture("vacuum", w("L’aspirateur.", "The vacuum cleaner.")),
        words=(
            w(
                "*Enlevez* la *poussière* avec l’aspirateur.",
                "*Remove* the *dust* with the vacuum cleaner.",
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
        w("Autre chose", "Other"),
        w("Rien du tout", "Nothing"),
    )
    return WorkerScreen(
        id="step.choose",
        header=w.header(4),
        picture=Picture("press-start", w("Un écran.", "A screen.")),
        words=(w("Quelle *couleur* voyez-vous ?", "Which *colour* do you see?"),),
        choices=(
            *w.usual(),
            *(tile(n, str(i), picture=PAGES[i]) for i, n in enumerate(names[:count])),
            w.enlarge(),
        ),
    )


def wait(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="step.wait",
        header=w.header(),
        picture=Picture("wait", w("La machine travaille.", "The machine works.")),
        words=(
            w("*C’est long*.", "It *takes time*."),
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


def larger(w: Words) -> WorkerScreen:
    return replace(
        do(w),
        id="picture",
        choices=(
            *w.usual(),
            Choice(
                Command.PICTURE, w("Voir en petit", "Smaller picture"), Slot.CORNER, icon="close"
            ),
        ),
    )


def choose_six(w: Words) -> WorkerScreen:
    return choose(w, 6)


def choose_two(w: Words) -> WorkerScreen:
    return choose(w, 2)
