"""The colours of the four themes, by what they mean and never by their hue."""

from workshop_app.values import Struct


class Theme(Struct, frozen=True):
    """One complete set of colours, as #RRGGBB.

    A `*_soft` is a tint that carries ink text; an `on_*` is the text on the fill of that name.
    """

    name: str
    # surfaces
    bg: str
    stage: str
    bench: str
    # text and lines
    ink: str
    ink2: str
    edge: str
    hair: str
    # meanings
    go: str
    on_go: str
    go_soft: str
    here: str
    on_here: str
    here_soft: str
    stop: str
    on_stop: str
    stop_edge: str
    wait: str
    on_wait: str
    wait_edge: str
    call: str
    on_call: str
    # focus, markers and plates
    ring_in: str
    ring_out: str
    mark: str
    mark_edge: str
    plate: str
    on_plate: str


LIGHT = Theme(
    name="light",
    bg="#FFFFFF",
    stage="#EEF3F4",
    bench="#F1E8DA",
    ink="#101C24",
    ink2="#33424C",
    edge="#33424C",
    hair="#C3CED0",
    go="#00522B",
    on_go="#FFFFFF",
    go_soft="#DDF0E4",
    here="#00408A",
    on_here="#FFFFFF",
    here_soft="#DEE9F8",
    stop="#FFE1DE",
    on_stop="#101C24",
    stop_edge="#8A0000",
    wait="#FFE066",
    on_wait="#101C24",
    wait_edge="#101C24",
    call="#101C24",
    on_call="#FFFFFF",
    ring_in="#FFFFFF",
    ring_out="#000000",
    mark="#FFC22E",
    mark_edge="#101C24",
    plate="#FFFFFF",
    on_plate="#101C24",
)

DARK = Theme(
    name="dark",
    bg="#0C1216",
    stage="#1B252B",
    bench="#182127",
    ink="#F4F6F7",
    ink2="#CBD5DA",
    edge="#CBD5DA",
    hair="#43525B",
    go="#7CE0A3",
    on_go="#06120B",
    go_soft="#12351F",
    here="#8CC8FF",
    on_here="#06101A",
    here_soft="#12304B",
    stop="#4A0A0A",
    on_stop="#FFFFFF",
    stop_edge="#FF9A94",
    wait="#FFE45C",
    on_wait="#101C24",
    wait_edge="#FFE45C",
    call="#F4F6F7",
    on_call="#0C1216",
    ring_in="#000000",
    ring_out="#FFFFFF",
    mark="#FFC22E",
    mark_edge="#000000",
    plate="#FFFFFF",
    on_plate="#101C24",
)

YELLOW = Theme(
    name="yellow",
    bg="#000000",
    stage="#000000",
    bench="#000000",
    ink="#FFFF00",
    ink2="#FFFF00",
    edge="#FFFF00",
    hair="#FFFF00",
    go="#00FFFF",
    on_go="#000000",
    go_soft="#000000",
    here="#FFFF00",
    on_here="#000000",
    here_soft="#000000",
    stop="#000000",
    on_stop="#FFFFFF",
    stop_edge="#FFFFFF",
    wait="#FFFF00",
    on_wait="#000000",
    wait_edge="#FFFF00",
    call="#FFFFFF",
    on_call="#000000",
    ring_in="#000000",
    ring_out="#FFFFFF",
    mark="#00FFFF",
    mark_edge="#000000",
    plate="#FFFF00",
    on_plate="#000000",
)

CREAM = Theme(
    name="cream",
    bg="#FFF8DC",
    stage="#F6EDC8",
    bench="#F1E6BC",
    ink="#1A1A1A",
    ink2="#3D382B",
    edge="#3D382B",
    hair="#D6C791",
    go="#0C4A2A",
    on_go="#FFF8DC",
    go_soft="#E3EBC4",
    here="#123A6B",
    on_here="#FFF8DC",
    here_soft="#E3E6D6",
    stop="#FFD9C7",
    on_stop="#1A1A1A",
    stop_edge="#7A0C0C",
    wait="#FFD24D",
    on_wait="#1A1A1A",
    wait_edge="#1A1A1A",
    call="#1A1A1A",
    on_call="#FFF8DC",
    ring_in="#FFFFFF",
    ring_out="#000000",
    mark="#FFC22E",
    mark_edge="#1A1A1A",
    plate="#FFFDF2",
    on_plate="#1A1A1A",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, YELLOW, CREAM)}
