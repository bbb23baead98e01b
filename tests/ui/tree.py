"""Checks the accessible tree of a shown screen: names, roles, identifiers, actions, boxes.

The rules are those of `accessibility.md` T01; what they see is what a screen reader gets.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.ui.bench.screen import plain

MOST_LETTERS = 120
LEAST_AREA_PX = 25
_PRESSED = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton}
_WITHOUT_MEANING = {QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Pane}
_TYPES = ("bouton", "button", "case à cocher", "check box", "image", "graphic", "label")
"""Words that a screen reader says by itself, from the role: at a name's end they come twice."""


def audit_tree(shown: QWidget) -> list[str]:
    """Say in words what a screen reader would get wrong; empty when all is well."""
    found: list[str] = []
    identifiers: Counter[str] = Counter()
    for node, parent in nodes(QAccessible.queryAccessibleInterface(shown)):
        if node.state().invisible:
            continue
        found += [*_wrong_name(node), *_wrong_box(node, parent), *_wrong_role(node)]
        if identifier := identifier_of(node):
            identifiers[identifier] += 1
    found += [f"identifier twice: {name}" for name, count in identifiers.items() if count > 1]
    return [*found, *_siblings_alike(shown)]


def nodes(
    top: QAccessibleInterface, parent: QAccessibleInterface | None = None
) -> Iterator[tuple[QAccessibleInterface, QAccessibleInterface | None]]:
    """All interfaces below one, it first, each with its parent."""
    yield top, parent
    for index in range(top.childCount()):
        child = top.child(index)
        if child is not None:
            yield from nodes(child, top)


def name_of(node: QAccessibleInterface) -> str:
    """The accessible name."""
    return node.text(QAccessible.Text.Name)


def identifier_of(node: QAccessibleInterface) -> str:
    """The identifier that tests and scripts of assistive technology find it by."""
    widget = node.object()
    return widget.accessibleIdentifier() if isinstance(widget, QWidget) else ""


def _wrong_name(node: QAccessibleInterface) -> Iterator[str]:
    name, what = name_of(node), f"{node.role().name} {identifier_of(node)!r}"
    if node.state().focusable and not name.strip():
        yield f"no name: {what}"
    if len(name) > MOST_LETTERS:
        yield f"name of {len(name)} letters: {name!r}"
    if node.role() in _PRESSED and name.lower().endswith(_TYPES):
        yield f"the name says the role: {name!r}"
    for kind in (QAccessible.Text.Help, QAccessible.Text.Description):
        if name and node.text(kind) == name:
            yield f"help is the name again: {name!r}"
    if (shown := _shown_on(node)) and not name.startswith(shown):
        yield f"the name does not begin with what is shown: {name!r} for {shown!r}"
    if node.role() is QAccessible.Role.Graphic and not name:
        yield f"an image without words: {what}"


def _shown_on(node: QAccessibleInterface) -> str:
    """The words on a button; what is drawn without words has none."""
    widget = node.object()
    return plain(widget.text()) if isinstance(widget, QAbstractButton) else ""


def _wrong_role(node: QAccessibleInterface) -> Iterator[str]:
    if node.state().focusable and node.role() in _WITHOUT_MEANING:
        yield f"focus on a {node.role().name}: {name_of(node)!r}"
    if node.role() is QAccessible.Role.EditableText:
        yield f"a field to type in: {name_of(node)!r}"
    if node.role() in _PRESSED:
        if "Press" not in node.actionInterface().actionNames():
            yield f"cannot be pressed: {name_of(node)!r}"
        if not identifier_of(node):
            yield f"no identifier: {name_of(node)!r}"


def _wrong_box(node: QAccessibleInterface, parent: QAccessibleInterface | None) -> Iterator[str]:
    box = node.rect()
    if node.state().focusable and box.width() * box.height() < LEAST_AREA_PX:
        yield f"no room on the screen: {name_of(node)!r}"
    if parent is not None and name_of(node) and not parent.rect().contains(box):
        yield f"outside of what holds it: {name_of(node)!r}"


def _siblings_alike(shown: QWidget) -> Iterator[str]:
    names: Counter[tuple[int, str]] = Counter()
    for node, parent in nodes(QAccessible.queryAccessibleInterface(shown)):
        if parent is not None and node.state().focusable and not node.state().invisible:
            names[id(parent.object()), name_of(node)] += 1
    yield from (f"two of the same name: {name!r}" for (_, name), n in names.items() if n > 1)
