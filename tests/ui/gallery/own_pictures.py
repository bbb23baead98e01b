"""A workshop's own photo, film and signs of one step, made on the spot."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from workshop_app.adapters.content.film_file import take_film
from workshop_app.ui.gallery.props import FILMED
from workshop_app.ui.pictures.photo_import import take_photo

FRAME_MS = 40
ALT = {"fr": "Une photo du clavier.", "en": "A photo of the keyboard."}


@cache
def own_pictures() -> Path:
    """The folder, until the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="own-pictures-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    step = "/".join(FILMED)
    photo = folder / "photo.png"
    _keyboard(800, 600, 0).save(photo)
    take_photo(photo, folder, step, instead_of="clean-keyboard", alt=ALT)
    for name, size, draw in (
        ("loop", (400, 300), _keyboard),
        ("sign-fr", (240, 300), _hands),
        ("sign-en", (240, 300), _hands),
    ):
        frames = [draw(*size, number) for number in range(4)]
        film = folder / f"{name}.gif"
        frames[0].save(film, save_all=True, append_images=frames[1:], duration=FRAME_MS, loop=0)
        take_film(film, folder / step, name)
    return folder


def _keyboard(width: int, height: int, number: int) -> Image.Image:
    image = Image.new("RGB", (width, height), "#7d8b96")
    pen = ImageDraw.Draw(image)
    for row in range(4):
        for key in range(10):
            left, top = width * (0.08 + key * 0.085), height * (0.4 + row * 0.12)
            pen.rectangle((left, top, left + width * 0.07, top + height * 0.1), fill="#e8e8e4")
    at = width * (0.15 + 0.15 * number)
    pen.ellipse((at, height * 0.3, at + width * 0.2, height * 0.55), fill="#2d62b0")
    return image


def _hands(width: int, height: int, number: int) -> Image.Image:
    image = Image.new("RGB", (width, height), "#20303a")
    pen = ImageDraw.Draw(image)
    pen.ellipse((width * 0.35, height * 0.1, width * 0.65, height * 0.4), fill="#c98f6b")
    pen.rectangle((width * 0.25, height * 0.45, width * 0.75, height), fill="#3f6f7d")
    up = height * (0.5 + 0.06 * number)
    for left in (0.2, 0.65):
        box = (width * left, up, width * (left + 0.15), up + height * 0.12)
        pen.ellipse(box, fill="#c98f6b")
    return image
