"""Examples of the screens between steps."""

from tests.ui.bench.example_words import PC42, Words, tile
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


def sign_in(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="sign_in",
        header=Header(bench=w("Établi 3", "Bench 3")),
        picture=Picture("badge-scan", w("On lit un badge.", "A badge is read.")),
        words=(w("*Lisez* votre *badge*.", "*Read* your *badge*."),),
        also=w("Ou choisissez votre image.", "Or choose your picture."),
        also_goes_on=True,
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
        picture=Picture("shelf-tower", w("Une étagère.", "A shelf.")),
        heading=w("Nettoyage", "Cleaning"),
        heading_icon="cleaning",
        words=(w("*Prenez* cet *ordinateur*.", "*Fetch* this *computer*."),),
        item=PC42,
        place="A2",
        choices=(*w.usual(Slot.BACK), w.main("Je commence", "I start", "next")),
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
        words=(w("Quel est le *problème* ?", "*What* is the *problem*?"),),
        choices=(
            *w.usual(Slot.PAUSE),
            *(tile(n, key, picture=f"reason-{key.replace('_', '-')}") for key, n in reasons),
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
            w("C’est un *autre ordinateur*.", "This is a *different computer*."),
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
        picture=Picture("look-again", w("Deux ordinateurs.", "Two computers.")),
        words=(w("Voulez-vous que *Paul* vienne ?", "Shall *Paul* come?"),),
        panel=Panel.STOP,
        choices=(*w.usual(), *w.yes_no(), w.enlarge()),
        strip=Strip(w("Ce n’est pas grave.", "It does not matter."), State.LOOK_AGAIN),
    )


def help_coming(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="help.coming",
        header=w.header(),
        picture=Picture("portrait-paul", "Paul"),
        words=(
            w("*Paul* arrive.", "*Paul* is coming."),
            w("*Vous pouvez attendre*.", "You can *wait*."),
        ),
        choices=(
            *w.usual(Slot.BACK, asked=True),
            Choice(
                Command.PROBLEM,
                w("Il y a un problème", "There is a problem"),
                Slot.BAR,
                icon="problem",
            ),
            Choice(Command.CANCEL_HELP, w("Ça va", "I am fine"), Slot.CORNER),
        ),
        strip=Strip(w("Paul a vu votre appel.", "Paul has seen your call."), State.HELP_ASKED),
    )


def comfort(w: Words) -> tuple[ComfortRow, ...]:
    def one(command: Command, words: str, icon: str) -> Choice:
        return Choice(command, words, Slot.COMFORT, icon)

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
        picture=Picture("break", w("Une tasse.", "A cup.")),
        comfort=rows,
        choices=(
            Choice(
                Command.BREAK,
                w("Repos, 9 minutes", "Rest, 9 minutes"),
                Slot.TILE,
                icon="rest",
            ),
            Choice(Command.CALM, w("Calme", "Calm"), Slot.TILE, icon="calm"),
            *(choice for row in rows for choice in row.choices),
            Choice(Command.SIGN_OUT, w("Je pars", "I leave"), Slot.BACK, icon="person"),
            *w.usual(Slot.BACK, Slot.PAUSE),
            Choice(Command.RESUME, w("Je reprends", "I go on"), Slot.MAIN, icon="play"),
        ),
        strip=Strip(w("Votre travail est gardé.", "Your work is saved."), State.DONE),
    )


def rest(w: Words) -> WorkerScreen:
    return WorkerScreen(
        id="break",
        header=Header(person="Amina", portrait="portrait-amina", title=w("Repos", "Break")),
        picture=Picture("break", w("Une tasse.", "A cup.")),
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
        picture=Picture("all-done", w("L’étagère verte.", "The shelf.")),
        words=(w("Le *nettoyage* est *fini*.", "The *cleaning* is *finished*."),),
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
        picture=Picture("computer-problem", w("Un ordinateur.", "A computer.")),
        words=(
            w("Le *programme* a un *problème*.", "The *program* has a *problem*."),
            w("Votre *travail* est *gardé*.", "Your *work* is *saved*."),
        ),
        also=w("Appelez votre responsable.", "Call your team lead."),
        choices=(*w.usual(Slot.BACK, Slot.PAUSE, Slot.HELP), w.main("Je reprends", "I go on")),
        voice_off=w("La voix est coupée.", "The voice is off."),
    )
