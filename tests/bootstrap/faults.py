"""One fault for each rule: what is changed in a copy of a good guide, and where it must be told.

A change is (file, text before, text after). Nothing before makes the file, `*` takes it away
(or, for the figures, rewrites each of its sentences), and `…` is all up to the end of the file.
"""

from typing import NamedTuple

from workshop_app.domain.finding import Rule


class Fault(NamedTuple):
    """A change to a copy of a good procedure, and the finding that must come of it."""

    rule: Rule
    file: str
    before: str
    after: str
    step: str = ""
    told_in: str = ""  # when the finding is about another file


CLEANING, CLEANING_FR = "cleaning/procedure.toml", "cleaning/fr.toml"
MACHINE, MACHINE_FR = "machine-test/procedure.toml", "machine-test/fr.toml"
INTAKE, ERASURE = "intake/procedure.toml", "erasure/procedure.toml"
SCREEN, MASTER = "screen-test/procedure.toml", "master/procedure.toml"
CHECK = "final-check/procedure.toml"

_WIPE = 'id = "wipe"\nkind = "DO"'
_WIPE_FR = "*Nettoyez* l’*extérieur* avec le chiffon bleu."
_ASK_FR = "Tous les *câbles* sont *débranchés*\u00a0?"
_THREE_ENDS = '["C’est *fini*.", "Bravo.", "Le *nettoyage* est *fini*."]'
_HARD = "Effectuez *immédiatement* une vérification administrative systématique particulière."
_LONG = "Les mots de cette phrase sont *courts* et la phrase reste très longue."


def _wipe(sentence: str) -> tuple[str, str, str, str]:
    return CLEANING_FR, _WIPE_FR, sentence, "wipe"


def _changed(rule: Rule, sentence: str) -> Fault:
    return Fault(rule, *_wipe(sentence))


READING = (
    Fault(Rule.FILE_MISSING, "cleaning/en.toml", "*", ""),
    Fault(Rule.NOT_TOML, CLEANING, 'code = "cleaning"', "code = cleaning"),
    Fault(Rule.UNKNOWN_KEY, CLEANING, _WIPE, f'{_WIPE}\ncolour = "blue"', "wipe"),
    Fault(Rule.UNKNOWN_KEY, CLEANING_FR, "[fix]", "[fixes]"),
    Fault(Rule.MISSING_KEY, CLEANING, 'picture = "vacuum"\n', "", "vacuum"),
    Fault(Rule.WRONG_TYPE, CLEANING, "version = 1", 'version = "1"'),
    Fault(Rule.WRONG_TYPE, CLEANING, "times = 3", "times = true", "compare-clean"),
    Fault(Rule.WRONG_TYPE, CLEANING_FR, f'["{_WIPE_FR}"]', "[1, 2]"),
    Fault(Rule.UNKNOWN_VALUE, CLEANING, _WIPE, 'id = "wipe"\nkind = "SHOUT"', "wipe"),
    Fault(Rule.UNKNOWN_VALUE, CLEANING, 'way = "fix"', 'way = "fixed"', "unplugged"),
    Fault(Rule.AUTO_LATER, CLEANING, _WIPE, 'id = "wipe"\nkind = "AUTO"', "wipe"),
    Fault(Rule.NAME_FORM, CLEANING, 'id = "wipe"', 'id = "Wipe 1"', "Wipe 1"),
    Fault(Rule.NAME_TWICE, CLEANING, 'id = "wipe-screen"', 'id = "wipe"'),
    Fault(Rule.CODE_IS_FOLDER, CLEANING, 'code = "cleaning"', 'code = "wiping"'),
)

STRUCTURE = (
    Fault(Rule.VERSION, CLEANING, "version = 1", "version = 0"),
    Fault(Rule.UNKNOWN_KIND, INTAKE, 'lifts = ["tower", ', 'lifts = ["piano", '),
    Fault(Rule.UNKNOWN_KIND, CLEANING, '"laptop", "screen"]', '"laptop", "printer"]'),
    Fault(Rule.UNKNOWN_KIND, CLEANING, "subjects", "subjects = []\n#"),
    Fault(Rule.UNKNOWN_STATE, CLEANING, 'ends_in = "clean"', 'ends_in = "shiny"'),
    Fault(Rule.UNKNOWN_STATE, CLEANING, 'ends_in = "clean"', 'ends_in = "packed"'),
    Fault(Rule.UNKNOWN_TASK, CHECK, 'other_person_than = "master"', 'other_person_than = "boss"'),
    Fault(Rule.NO_STEPS, SCREEN, "[[steps]]…", ""),
    Fault(Rule.TOO_MANY_STEPS, CHECK, '["laptop"]', '["laptop", "tower"]'),
    Fault(Rule.STARTS_WITH_SCAN, CLEANING, 'expects = "item"', 'expects = "box"', "read-computer"),
    Fault(Rule.PICTURE_MISSING, CLEANING, 'picture = "wipe"', 'picture = "unseen"', "wipe"),
    Fault(Rule.PICTURE_MISSING, INTAKE, '"item-tower"', '"unseen"', "which-item"),
    Fault(Rule.SCAN_EXPECTS, CLEANING, 'expects = "item"\n', "", "read-computer"),
    Fault(Rule.SCAN_EXPECTS, CLEANING, '"shelf"', '"shelff"', "computer-on-shelf"),
    Fault(Rule.WAIT_MINUTES, MASTER, "minutes = 40\n", "", "installing"),
    Fault(Rule.WAIT_THEN_LOOK, MASTER, 'kind = "LOOK"\npicture = "green-tick"',
          'kind = "DO"\npicture = "green-tick"', "installing"),
    Fault(Rule.PRINT_LABEL, INTAKE, 'label = "item"', 'label = "stamp"', "stick-label"),
    Fault(Rule.PRINT_THEN_READ, INTAKE, 'expects = "new_label"', 'expects = "item"', "stick-label"),
    Fault(Rule.CHOICE, INTAKE, 'sets = "kind"', 'sets = "mood"', "which-item"),
    Fault(Rule.CHOICE, INTAKE, 'id = "screen", picture', 'id = "printer", picture', "which-item"),
    Fault(Rule.CHOICE, CHECK, ', grade = "A"', "", "grade"),
    Fault(Rule.NOT_HERE, CLEANING, _WIPE, f"{_WIPE}\nminutes = 3", "wipe"),
    Fault(Rule.ERASING, ERASURE, 'expects = "machine_screen"', 'expects = "item"'),
    Fault(Rule.ERASING, ERASURE, 'expects = "lead_badge"\nsafety = true', 'expects = "lead_badge"'),
    Fault(Rule.ERASING, ERASURE, 'way = "erase_failed"', 'way = "help"'),
    Fault(Rule.OPENING, CLEANING, 'picture = "close-case"', 'picture = "wipe"', "open-case"),
    Fault(Rule.OPENING, CLEANING, 'picture = "unplugged"\nsafety = true',
          'picture = "unplugged"', "open-case"),
    Fault(Rule.RECORDING, "cleaning/voices/fr/sweep.wav", "", "RIFF", "sweep"),
)  # fmt: skip

WAYS = (
    Fault(Rule.NO_WAY_ON, CLEANING, 'no = { way = "fix" }\n', "", "unplugged"),
    Fault(Rule.WAY_INCOMPLETE, CLEANING, ', step = "wipe", times', ", times", "compare-clean"),
    Fault(Rule.WAY_INCOMPLETE, MACHINE, ', task = "dvd-drive"', "", "dvd-tray"),
    Fault(Rule.WAY_INCOMPLETE, MACHINE, ', reason = "no_picture"', "", "picture-on-screen"),
    Fault(Rule.WAY_TO_NOWHERE, CLEANING, 'step = "wipe",', 'step = "polish",', "compare-clean"),
    Fault(Rule.WAY_TO_NOWHERE, CLEANING, 'step = "wipe",', 'step = "computer-on-shelf",',
          "compare-clean"),
    Fault(Rule.WAY_TO_NOWHERE, CLEANING, 'step = "wipe",', 'step = "vacuum",', "compare-clean"),
    Fault(Rule.WAY_TO_NOWHERE, MACHINE, 'task = "dvd-drive"', 'task = "polish"', "dvd-tray"),
    Fault(Rule.WAY_TO_NOWHERE, MACHINE, 'task = "dvd-drive"', 'task = "screen-test"', "dvd-tray"),
    Fault(Rule.WAY_NOT_HERE, CLEANING, 'way = "fix"', 'way = "erase_failed"', "unplugged"),
    Fault(Rule.WAY_NOT_HERE, CLEANING, _WIPE, f'{_WIPE}\nno = {{ way = "help" }}', "wipe"),
    Fault(Rule.WAY_NOT_HERE, SCREEN, 'way = "go_on"', 'way = "fix"', "white"),
    Fault(Rule.ENDLESS_BACK, CLEANING, ", times = 3", "", "compare-clean"),
    Fault(Rule.WAY_INCOMPLETE, SCREEN, "options = […", "", "white"),
)  # fmt: skip

WORDS = (
    Fault(Rule.WORDS_MISSING, CLEANING_FR, f'wipe = ["{_WIPE_FR}"]\n', "", "wipe"),
    Fault(Rule.WORDS_MISSING, CLEANING_FR, '[fix]\nunplugged = ["*Débranchez* tous les *câbles*."]',
          "", "unplugged.fix"),
    Fault(Rule.WORDS_MISSING, "intake/fr.toml", 'tower = "Ordinateur"\n', "", "tower"),
    Fault(Rule.WORDS_TOO_MANY, CLEANING_FR, "[fix]", 'polish = ["*Polissez*."]\n[fix]', "polish"),
    Fault(Rule.QUESTION_MISSING, CLEANING_FR, _ASK_FR, "*Débranchez* les *câbles*.", "unplugged"),
    _changed(Rule.QUESTION_NOT_HERE, "L’extérieur est *propre*\u00a0?"),
    _changed(Rule.SENTENCE_TOO_LONG, _LONG),
    _changed(Rule.SENTENCE_LONG, "Le *chiffon* bleu est dans le carton sur la table ici."),
    Fault(Rule.TOO_MANY_SENTENCES, CLEANING_FR, '["Le *nettoyage* est *fini*."]', _THREE_ENDS,
          "finished"),
    _changed(Rule.ONE_SENTENCE_A_LINE, "*Nettoyez* la table. *Fermez* le carton."),
    _changed(Rule.ONE_SENTENCE_A_LINE, "*Nettoyez* la table"),
    _changed(Rule.ONE_ACTION, "*Nettoyez* la table et *rangez* le chiffon."),
    _changed(Rule.ONE_IDEA, "*Nettoyez* la table quand elle est *sale*."),
    _changed(Rule.PASSIVE, "La table est *nettoyée* par le responsable."),
    _changed(Rule.NEGATION, "Le *chiffon* n’est pas *mouillé*."),
    Fault(Rule.YES_IS_GOOD, CLEANING_FR, _ASK_FR, "L’ordinateur est *sale*\u00a0?", "unplugged"),
    Fault(Rule.YES_IS_GOOD, CLEANING_FR, _ASK_FR, "Aucun *câble* est là\u00a0?", "unplugged"),
    _changed(Rule.DENIED_WORD, "C’est une *erreur*."),
    _changed(Rule.ONE_WORD_ONE_THING, "Prenez le *lecteur* bleu."),
    _changed(Rule.ONE_WORD_ONE_THING, "Prenez la *lingette* bleue."),
    _changed(Rule.ABBREVIATION, "Fermez le *BIOS*."),
    _changed(Rule.LONG_WORD, "La *réinitialisation* commence."),
    _changed(Rule.NUMBER_IN_DIGITS, "Prenez *deux* chiffons."),
    _changed(Rule.PERCENT, "C’est propre à *100* %."),
    _changed(Rule.ROMAN_NUMERAL, "Prenez le chiffon *IV*."),
    _changed(Rule.KEY_WORDS, "Prenez le chiffon bleu."),
    _changed(Rule.KEY_MARKS, "Prenez le *chiffon bleu."),
    _changed(Rule.TYPOGRAPHY, "Prenez l'autre *chiffon*."),
    Fault(Rule.READABILITY, "sound-card/fr.toml", "*", ""),
    Fault(Rule.MEAN_SENTENCE, "sound-card/fr.toml", "*", ""),
)  # fmt: skip

ROUTES = (
    Fault(Rule.ROUTE_KIND, "routes/screen.toml", '"screen"]\n', '"screen", "printer"]\n', "printer",
          "routes"),
    Fault(Rule.ROUTE_TASK, "routes/screen.toml", '"cleaning"', '"polish"', "screen", "routes"),
    Fault(Rule.ROUTE_TASK, "routes/screen.toml", '"cleaning"', '"master"', "screen", "routes"),
    Fault(Rule.ROUTE_TEST, "routes/machine.toml", '"wifi"', '"radio"', "laptop", "routes"),
    Fault(Rule.ROUTE_TEST, "routes/machine.toml", '{ failed_test = "dvd" }',
          '{ failed_test = "dvdd" }', "tower", "routes"),
    Fault(Rule.ROUTE_END, "routes/screen.toml", '[[tasks]]\ncode = "final-check"', "", "screen",
          "routes"),
    Fault(Rule.ROUTE_ERASE, "routes/machine.toml", '[[tasks]]\ncode = "erasure"', "", "tower",
          "routes"),
    Fault(Rule.ROUTE_GATE, "routes/machine.toml", '"erasure"', '"master"', "laptop", "routes"),
    Fault(Rule.ROUTE_WAY, "routes/screen.toml", '"cleaning"', '"packaging"', "screen", "routes"),
    Fault(Rule.ROUTE_TWICE, "routes/screen.toml", '"cleaning"', '"screen-test"', "screen",
          "routes"),
    Fault(Rule.NAME_TWICE, "routes/screen.toml", '["screen"]\n\n', '["screen", "tower"]\n\n'),
)  # fmt: skip

HARD_GUIDE = f'["{_HARD}"]'
LONG_GUIDE = f'["{_LONG}"]'
ALL = (*READING, *STRUCTURE, *WAYS, *WORDS, *ROUTES)
