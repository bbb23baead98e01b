"""How espeak-ng would pronounce texts: run as a program, so that no test loads its library.

JSON in: `{"voice", "texts"}`; JSON out: the list of their sounds in the phonetic alphabet.
"""

import ctypes
import json
import subprocess
import sys
from pathlib import Path

AUDIO_OUTPUT_RETRIEVAL, CHARS_UTF8, IPA = 1, 1, 2


def pronounced(voice: str, texts: list[str]) -> list[str]:
    request = json.dumps({"voice": voice, "texts": texts})
    command = [sys.executable, str(Path(__file__))]
    done = subprocess.run(command, input=request, capture_output=True, text=True, check=True)
    sounds: list[str] = json.loads(done.stdout)
    return sounds


def main() -> None:
    import espeakng_loader  # noqa: PLC0415 - in the other process only

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    library.espeak_Initialize(AUDIO_OUTPUT_RETRIEVAL, 0, data, 0)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    request = json.load(sys.stdin)
    library.espeak_SetVoiceByName(request["voice"].encode())
    sounds = []
    for text in request["texts"]:
        left = ctypes.c_char_p(text.encode())
        said = []
        while left.value:
            part = library.espeak_TextToPhonemes(ctypes.byref(left), CHARS_UTF8, IPA)
            said.append(part.decode())
        sounds.append(" ".join(said))
    json.dump(sounds, sys.stdout)


if __name__ == "__main__":
    main()
