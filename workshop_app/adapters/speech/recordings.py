"""Human recordings, whatever they were saved as."""

from pathlib import Path

from workshop_app.adapters.speech import sound

LONGEST_S = 30
"""A prompt lasts at most 10 s (VOI-07); three times that is a wrong file."""


def decoded(path: Path) -> bytes:
    """Read a WAV, FLAC, MP3 or OGG file as our kind of sound, as loud as it is.

    Raises:
        NoSoundError: the file is missing, broken, empty or no sound file.
    """
    import miniaudio  # noqa: PLC0415 - loaded when a recording is first heard

    try:
        found = miniaudio.decode(
            path.read_bytes(),
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=sound.RATE,
        )
    except (OSError, miniaudio.MiniaudioError) as error:
        raise sound.NoSoundError(f"{path.name} cannot be read: {error}") from error
    pcm = sound.pcm_of(found.samples)
    if not pcm:
        raise sound.NoSoundError(f"{path.name} is empty")
    return pcm


def recording(path: Path) -> bytes:
    """Read a recording, trimmed and at the common loudness.

    Raises:
        NoSoundError: as for `decoded`; also if it is silent or far too long.
    """
    pcm = decoded(path)
    if sound.seconds(pcm) > LONGEST_S:
        raise sound.NoSoundError(f"{path.name} lasts longer than {LONGEST_S} s")
    return sound.made_ready(pcm)
