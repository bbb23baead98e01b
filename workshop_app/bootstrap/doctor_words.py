"""What the doctor says: for each finding one plain sentence, and what to do if anything."""

import textwrap
from collections.abc import Iterable, Iterator
from datetime import datetime

from workshop_app.application.examine_machine import (
    Amount,
    Condition,
    Finding,
    Topic,
    Value,
)

TOPICS = {
    "fr": {
        Topic.PROGRAM: "Programme",
        Topic.SCREEN: "Écran",
        Topic.FONTS: "Lettres",
        Topic.VOICE: "Voix",
        Topic.SOUND: "Son",
        Topic.SCANNER: "Douchette",
        Topic.PRINTER: "Imprimante",
        Topic.DATABASE: "Données",
        Topic.DISK: "Disque",
        Topic.MEMORY: "Mémoire",
        Topic.CLOCK: "Horloge",
        Topic.CENTRE: "Centre",
        Topic.SQLITE: "SQLite",
    },
    "en": {
        Topic.PROGRAM: "Program",
        Topic.SCREEN: "Screen",
        Topic.FONTS: "Letters",
        Topic.VOICE: "Voice",
        Topic.SOUND: "Sound",
        Topic.SCANNER: "Scanner",
        Topic.PRINTER: "Printer",
        Topic.DATABASE: "Data",
        Topic.DISK: "Disk",
        Topic.MEMORY: "Memory",
        Topic.CLOCK: "Clock",
        Topic.CENTRE: "Centre",
        Topic.SQLITE: "SQLite",
    },
}

CONDITIONS = {
    "fr": {
        Condition.GOOD: "bon",
        Condition.ATTENTION: "à voir",
        Condition.MISSING: "manque",
    },
    "en": {
        Condition.GOOD: "good",
        Condition.ATTENTION: "look at",
        Condition.MISSING: "missing",
    },
}

ENDS = {
    "fr": {
        Condition.GOOD: "Tout va bien.",
        Condition.ATTENTION: "Le poste peut travailler. À voir : {names}.",
        Condition.MISSING: "Il manque : {names}.",
    },
    "en": {
        Condition.GOOD: "All is well.",
        Condition.ATTENTION: "The bench can work. Look at: {names}.",
        Condition.MISSING: "Missing: {names}.",
    },
}

FAILED = {
    "fr": ("Ce contrôle n’a pas marché : {reason}", "Montrez cette ligne à l’assistance."),
    "en": ("This could not be looked at: {reason}", "Show this line to support."),
}

Said = tuple[str, str]

FR: dict[str, Said] = {
    "program.good": ("Établi {version}, Python {python}, Qt {qt}, {system}.", ""),
    "screen.good": ("{width} × {height} pixels, {ppi} par pouce ({platform}).", ""),
    "screen.none": (
        "Il n’y a pas d’écran.",
        "Ouvrez une session avec un écran. Sans écran, « workshop-app tour » montre le programme.",
    ),
    "screen.broken": (
        "La fenêtre ne peut pas s’ouvrir : {reason}",
        "Lancez « python3 packaging/dev.py run » : il dit ce qui manque au système.",
    ),
    "screen.small": (
        "{width} × {height} pixels : c’est petit. Tout y est plus petit.",
        "Il faut au moins 1280 × 768 pixels. Changez la définition ou l’écran.",
    ),
    "screen.implausible": (
        "{width} × {height} pixels. L’écran dit {ppi} pixels par pouce : ce n’est pas possible.",
        "Mesurez l’écran avec une carte bancaire, et notez « ppi » dans settings.toml.",
    ),
    "screen.not_measured": (
        "{width} × {height} pixels, {ppi} par pouce d’après l’écran ({platform}).",
        "Mesurez l’écran avec une carte bancaire, et notez « ppi » dans settings.toml.",
    ),
    "fonts.good": ("Atkinson Hyperlegible est là.", ""),
    "fonts.missing": ("Les lettres manquent : {reason}", "Installez de nouveau le programme."),
    "voice.good": ("{engine} parle français et anglais, une phrase en {ms} ms.", ""),
    "voice.off": ("La voix est coupée pour ce poste.", "Mettez « on = true » sous [voice]."),
    "voice.missing": (
        "Il n’y a pas de voix : {reason}",
        "Installez de nouveau le programme. Les voix enregistrées restent utilisables.",
    ),
    "sound.good": ("Le son sort par {device}. Casque : {headset}.", ""),
    "sound.missing": (
        "Aucun son ne peut sortir.",
        "Branchez un casque ou des haut-parleurs. Le travail continue sans la voix.",
    ),
    "scanner.keyboard": (
        "La douchette écrit comme un clavier. Ports série vus : {ports}.",
        "Pour l’essayer, imprimez « workshop-app print cards » et lisez le code du contrôle.",
    ),
    "scanner.port": (
        "La douchette est sur {port}.",
        "Pour l’essayer, lisez le code du contrôle au poste.",
    ),
    "scanner.no_port": (
        "La douchette devrait être sur {port} : ce port n’existe pas. Ports vus : {ports}.",
        "Branchez-la, ou changez « serial_port » dans settings.toml.",
    ),
    "printer.queue": ("Les étiquettes sortent sur {queue}.", ""),
    "printer.no_queue": (
        "L’imprimante {queue} n’existe pas. Imprimantes vues : {queues}.",
        "Ajoutez-la dans le système, ou changez « queue » dans settings.toml.",
    ),
    "printer.to_folder": (
        "Aucune imprimante n’est choisie. Imprimantes vues : {queues}.",
        "Les étiquettes vont dans un dossier. Notez « queue » dans settings.toml.",
    ),
    "database.good": ("{facts} faits, {states} états : tout est entier.", ""),
    "database.none_yet": ("Il n’y a pas encore de travail. Le premier départ crée la base.", ""),
    "database.in_use": ("Un poste est ouvert : la base n’a pas été contrôlée.", ""),
    "database.old": (
        "La base vient d’une version plus ancienne.",
        "Le prochain départ la met à jour, après une copie.",
    ),
    "database.trouble": ("La base ne peut pas servir : {reason}", "Appelez l’assistance."),
    "database.faults": (
        "La base est abîmée : {reason}",
        "Gardez une copie du dossier, et appelez l’assistance.",
    ),
    "disk.good": ("{free} libres.", ""),
    "disk.low": ("{free} libres : c’est peu.", "Faites de la place sur le disque."),
    "disk.full": ("{free} libres : le disque est plein.", "Faites de la place maintenant."),
    "disk.read_only": (
        "Le programme ne peut pas écrire dans son dossier.",
        "Donnez à cet utilisateur le droit d’y écrire, ou choisissez --data.",
    ),
    "memory.good": ("{available} libres sur {total}.", ""),
    "memory.low": ("{available} libres sur {total} : c’est peu.", "Fermez d’autres programmes."),
    "clock.good": ("{now}.", ""),
    "clock.before_program": (
        "Elle dit {now} : c’est avant la création du programme.",
        "Mettez l’ordinateur à l’heure. Changez peut-être sa pile.",
    ),
    "clock.behind": (
        "Elle dit {now}, mais le dernier travail est du {newest}.",
        "Mettez l’ordinateur à l’heure.",
    ),
    "clock.ahead": (
        "Elle dit {now}, et le dernier travail est du {newest}, il y a plus d’un an.",
        "Regardez si l’ordinateur est à l’heure.",
    ),
    "centre.none": ("Ce poste travaille sans centre.", ""),
    "centre.good": ("{url} répond, et les deux horloges sont d’accord.", ""),
    "centre.clock": (
        "{url} répond. Son horloge dit {there} : ce n’est pas la nôtre.",
        "Mettez l’ordinateur à l’heure.",
    ),
    "centre.shut_out": (
        "{url} n’ouvre pas à ce poste : {reason}",
        "Demandez un code au centre (« workshop-app hub enrol »), puis « workshop-app join ».",
    ),
    "centre.no_hub": (
        "Il n’y a pas de centre à {url}, ou il est d’une autre version.",
        "Demandez l’adresse, et un code, puis « workshop-app join ».",
    ),
    "centre.busy": ("{url} répond mal : {reason}", "Montrez cette ligne à qui garde le centre."),
    "centre.away": (
        "{url} ne répond pas : {reason}",
        "Regardez le réseau, et la date. Le travail continue : il est gardé ici.",
    ),
    "centre.damaged": (
        "La clé du centre ne peut pas servir : {reason}",
        "Demandez un code au centre (« workshop-app hub enrol »), puis « workshop-app join ».",
    ),
    "sqlite.good": ("SQLite {version}.", ""),
    "sqlite.reset_fault": (
        "SQLite {version} a un défaut connu, corrigé en {sound}.",
        "Un Python plus récent le corrige. Un seul programme ouvre la base : rien ne presse.",
    ),
}

EN: dict[str, Said] = {
    "program.good": ("Établi {version}, Python {python}, Qt {qt}, {system}.", ""),
    "screen.good": ("{width} × {height} pixels, {ppi} per inch ({platform}).", ""),
    "screen.none": (
        "There is no screen.",
        "Open a session with a screen. Without one, “workshop-app tour” shows the program.",
    ),
    "screen.broken": (
        "The window cannot open: {reason}",
        "Run “python3 packaging/dev.py run”: it tells what the system lacks.",
    ),
    "screen.small": (
        "{width} × {height} pixels: that is small. Everything is smaller there.",
        "At least 1280 × 768 pixels are needed. Change the resolution or the screen.",
    ),
    "screen.implausible": (
        "{width} × {height} pixels. The screen tells {ppi} pixels per inch: that cannot be.",
        "Measure the screen with a bank card, and note “ppi” in settings.toml.",
    ),
    "screen.not_measured": (
        "{width} × {height} pixels, {ppi} per inch as the screen tells ({platform}).",
        "Measure the screen with a bank card, and note “ppi” in settings.toml.",
    ),
    "fonts.good": ("Atkinson Hyperlegible is there.", ""),
    "fonts.missing": ("The letters are missing: {reason}", "Install the program again."),
    "voice.good": ("{engine} speaks French and English, one sentence in {ms} ms.", ""),
    "voice.off": ("The voice of this bench is switched off.", "Set “on = true” under [voice]."),
    "voice.missing": (
        "There is no voice: {reason}",
        "Install the program again. Recorded voices can still be used.",
    ),
    "sound.good": ("Sound goes out through {device}. Headset: {headset}.", ""),
    "sound.missing": (
        "No sound can go out.",
        "Plug in headphones or loudspeakers. Work goes on without the voice.",
    ),
    "scanner.keyboard": (
        "The scanner types like a keyboard. Serial ports seen: {ports}.",
        "To try it, print “workshop-app print cards” and read the check-up code.",
    ),
    "scanner.port": (
        "The scanner is on {port}.",
        "To try it, read the check-up code at the bench.",
    ),
    "scanner.no_port": (
        "The scanner should be on {port}: there is no such port. Ports seen: {ports}.",
        "Plug it in, or change “serial_port” in settings.toml.",
    ),
    "printer.queue": ("Labels come out on {queue}.", ""),
    "printer.no_queue": (
        "There is no printer {queue}. Printers seen: {queues}.",
        "Add it to the system, or change “queue” in settings.toml.",
    ),
    "printer.to_folder": (
        "No printer is chosen. Printers seen: {queues}.",
        "Labels go to a folder. Note “queue” in settings.toml.",
    ),
    "database.good": ("{facts} facts, {states} states: all is whole.", ""),
    "database.none_yet": ("There is no work yet. The first start makes the database.", ""),
    "database.in_use": ("A bench is open: the database was not checked.", ""),
    "database.old": (
        "The database is of an older version.",
        "The next start brings it up to date, after a copy.",
    ),
    "database.trouble": ("The database cannot be used: {reason}", "Call support."),
    "database.faults": (
        "The database is damaged: {reason}",
        "Keep a copy of the folder, and call support.",
    ),
    "disk.good": ("{free} free.", ""),
    "disk.low": ("{free} free: that is little.", "Make room on the disk."),
    "disk.full": ("{free} free: the disk is full.", "Make room now."),
    "disk.read_only": (
        "The program cannot write into its folder.",
        "Give this user the right to write there, or choose --data.",
    ),
    "memory.good": ("{available} free of {total}.", ""),
    "memory.low": ("{available} free of {total}: that is little.", "Close other programs."),
    "clock.good": ("{now}.", ""),
    "clock.before_program": (
        "It shows {now}: that is before this program was made.",
        "Set the computer's clock. Perhaps change its battery.",
    ),
    "clock.behind": (
        "It shows {now}, but the latest work is of {newest}.",
        "Set the computer's clock.",
    ),
    "clock.ahead": (
        "It shows {now}, and the latest work is of {newest}, more than a year ago.",
        "See whether the computer's clock is right.",
    ),
    "centre.none": ("This bench works without a centre.", ""),
    "centre.good": ("{url} answers, and both clocks agree.", ""),
    "centre.clock": (
        "{url} answers. Its clock shows {there}: not what ours shows.",
        "Set the computer's clock.",
    ),
    "centre.shut_out": (
        "{url} does not let this bench in: {reason}",
        "Ask for a code at the centre (“workshop-app hub enrol”), then “workshop-app join”.",
    ),
    "centre.no_hub": (
        "There is no centre at {url}, or it is of another version.",
        "Ask for the address, and a code, then “workshop-app join”.",
    ),
    "centre.busy": ("{url} answers badly: {reason}", "Show this line to who keeps the centre."),
    "centre.away": (
        "{url} does not answer: {reason}",
        "Look at the network, and the date. Work goes on: it is kept here.",
    ),
    "centre.damaged": (
        "The key to the centre cannot be used: {reason}",
        "Ask for a code at the centre (“workshop-app hub enrol”), then “workshop-app join”.",
    ),
    "sqlite.good": ("SQLite {version}.", ""),
    "sqlite.reset_fault": (
        "SQLite {version} has a known fault, corrected in {sound}.",
        "A newer Python corrects it. One program opens the database, so there is no hurry.",
    ),
}

WORDS = {"fr": FR, "en": EN}
_UNITS = {"fr": ("Mo", "Go"), "en": ("MB", "GB")}
_DO = {"fr": "Que faire : ", "en": "What to do: "}
_WIDTH = 100
_MOMENT = {"fr": "%d/%m/%Y %H:%M", "en": "%Y-%m-%d %H:%M"}


def report(findings: Iterable[Finding], language: str) -> Iterator[str]:
    """Tell the findings, a line or two each, and a last line that sums up."""
    found = list(findings)
    marks = CONDITIONS[language]
    wide = max(len(each) for each in TOPICS[language].values())
    for each in found:
        says, do = sentences(each, language)
        mark = f"[{marks[each.condition]:^8}]"
        head = f"{mark} {TOPICS[language][each.topic]:{wide}}  "
        rest = " " * len(head)
        yield _wrapped(says, head, rest)
        if do:
            yield _wrapped(f"{_DO[language]}{do}", rest, rest)
    worst = next(
        (
            c
            for c in (Condition.MISSING, Condition.ATTENTION)
            if any(f.condition is c for f in found)
        ),
        Condition.GOOD,
    )
    names = ", ".join(
        dict.fromkeys(TOPICS[language][each.topic] for each in found if each.condition is worst)
    )
    yield ""
    yield ENDS[language][worst].format(names=names)


def _wrapped(words: str, first: str, rest: str) -> str:
    return textwrap.fill(
        words, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


def sentences(finding: Finding, language: str) -> Said:
    """Return what is, and what to do (empty if nothing)."""
    known = WORDS[language].get(f"{finding.topic}.{finding.says}")
    says, do = known or FAILED[language]
    values = {name: _shown(value, language) for name, value in finding.values.items()}
    return says.format(**values), do.format(**values)


def _shown(value: Value, language: str) -> str:
    if isinstance(value, Amount):
        megabytes, gigabytes = _UNITS[language]
        count = value.count // 2**20
        return f"{count // 1024} {gigabytes}" if count >= 10 * 1024 else f"{count} {megabytes}"
    if isinstance(value, datetime):
        return value.strftime(_MOMENT[language])
    return str(value)
