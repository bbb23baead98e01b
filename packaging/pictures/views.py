"""Every thing is always seen from the same side: the views, and the sizes of the machines in cm."""

from pictures.kit import Art, Matrix
from pictures.solids import View

TOWER_W, TOWER_H, TOWER_D = 17.5, 38.0, 40.0
TOWER = (0.0, 0.0, 0.0, TOWER_W, TOWER_H, TOWER_D)
SCREEN_W, SCREEN_H = 47.0, 31.0
SCREEN = (0.0, 11.5, 0.0, SCREEN_W, SCREEN_H, 3.2)

FRONT = View(33, 17, 14)  # a tower as a seated worker sees it: front and left side
OPEN = View(60, 17, 14)  # a tower turned, to open its left side
BEHIND = View(142, 16, 14)  # a tower or screen from behind, and the plugs
UPRIGHT = View(20, 10, 12)  # screens
FLAT = View(24, 36, 12)  # flat things on the table
BOXES = View(35, 30, 10)  # cartons, pallet
SLOTS = View(-32, 26, 20)  # the slots from near, with the case on its side
LAPTOP = View(24, 22, 14)


def on_screen() -> Matrix:
    """The lit area of the screen, from its corner, in the coordinates of the part `monitor`."""
    face = UPRIGHT.front(SCREEN)
    x, y = Art().anchor("c", SCREEN_W / 2, (SCREEN_H - 1.8) / 2, face).anchors["c"]
    a, b, c, d, e, f = face
    return (a, b, c, d, e - x + 1.7 * (a + c), f - y + 1.7 * (b + d))


LIT_W, LIT_H = SCREEN_W - 3.4, SCREEN_H - 5.2
