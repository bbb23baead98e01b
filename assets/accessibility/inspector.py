"""The far side of the accessibility bus, where a screen reader would be.

It runs in the system's Python, which has `gi`; it reads requests and writes what it heard and
found, one line of JSON each: {"do": "press", "name": "Aide"}, {"do": "find", "name": "Aide"},
{"do": "tree"}, or {"do": "rest"}, which is answered after all that came before was told.
"""

import json
import os
import sys
import time

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

HEARD = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:state-changed:focused",
)
PRESSED = {Atspi.Role.PUSH_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.TOGGLE_BUTTON}
LOOK_AGAIN_MS = 50
PATIENCE_S = 30
"""Also for a single answer: on a busy machine one may take longer than the library waits."""


def tell(what, **more):
    sys.stdout.write(json.dumps({"what": what, "at": time.monotonic(), **more}) + "\n")
    sys.stdout.flush()


def application(pid):
    """The program on the bus; None while it is not there yet."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def nodes(top, depth=0):
    """Everything that is showing, from the top down."""
    yield top, depth
    for index in range(top.get_child_count()):
        child = top.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from nodes(child, depth + 1)


def press(app, name):
    """Do what a screen reader does for "activate": the action Press of the control."""
    for node, _depth in nodes(app):
        if node.get_role() in PRESSED and node.get_name() == name:
            actions = node.get_action_iface()
            names = [actions.get_action_name(n) for n in range(actions.get_n_actions())]
            return actions.do_action(names.index("Press"))
    return False


def find(app, name):
    """Whether something that is showing is called so."""
    return any(node.get_name() == name for node, _depth in nodes(app))


def in_time(look, app, name):
    """Look until it is there, or patience ends; return whether it came."""
    end = time.monotonic() + PATIENCE_S
    while not (done := look(app, name)) and time.monotonic() < end:
        GLib.usleep(LOOK_AGAIN_MS * 1000)
        app.clear_cache()
    return done


def tree(app):
    """Role, name, identifier and place of everything that is showing."""
    return [
        {
            "depth": depth,
            "role": node.get_role_name(),
            "name": node.get_name(),
            "id": node.get_accessible_id(),
            "language": node.get_object_locale(),
            "focusable": node.get_state_set().contains(Atspi.StateType.FOCUSABLE),
            "box": _box(node),
        }
        for node, depth in nodes(app)
    ]


def _box(node):
    component = node.get_component_iface()
    if component is None:
        return [0, 0, 0, 0]
    box = component.get_extents(Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def on_event(event):
    text = event.any_data if isinstance(event.any_data, str) else ""
    name, role = _called(event.source) if event.type.endswith("focused") else ("", "")
    tell("event", kind=event.type, text=text, detail=event.detail1, name=name, role=role)


def _called(node):
    """Name and role of what has the focus; nothing if it has gone meanwhile."""
    try:
        return node.get_name(), node.get_role_name()
    except GLib.Error:
        return "", ""


def at_rest():
    tell("rest")
    return False


def on_request(channel, condition, app):
    line = sys.stdin.readline()
    if not line:
        Atspi.event_quit()
        return False
    request = json.loads(line)
    match request["do"]:
        case "press":
            name = request["name"]
            tell("pressed", name=name, done=in_time(press, app, name))
        case "find":
            name = request["name"]
            tell("seen", name=name, done=in_time(find, app, name))
        case "rest":
            app.get_relation_set()  # what the program told before it answered this has come, too
            GLib.idle_add(at_rest, priority=GLib.PRIORITY_LOW)
        case _:
            tell("tree", nodes=tree(app))
    return True


def main():
    pid = int(sys.argv[1])
    Atspi.set_timeout(PATIENCE_S * 1000, PATIENCE_S * 1000)
    end = time.monotonic() + PATIENCE_S
    while (app := application(pid)) is None:
        if time.monotonic() > end:
            tell("failed", error=f"process {pid} is not on the bus {os.environ.get('DISPLAY')}")
            return 1
        GLib.usleep(LOOK_AGAIN_MS * 1000)
    listener = Atspi.EventListener.new(on_event)
    for kind in HEARD:
        listener.register(kind)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_request, app)
    tell("found", name=app.get_name())
    Atspi.event_main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
