"""The process in which eSpeak NG speaks: a request on standard input, sound and word events on standard output.

The library is under the GPL and is used across this border only: plain text goes in, samples come out. Run by its
path, with its owner's process id as argument; it imports nothing of Pixora and starts in a few hundredths of a
second. The structures are those of eSpeak NG's `speak_lib.h`.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from ctypes import POINTER, c_char_p, c_int, c_short, c_uint, c_void_p

import espeakng_loader

SYNCHRONOUS = 2
DO_NOT_EXIT = 0x8000
BY_CHARACTER = 1
UTF_8 = 1
LIST_TERMINATED = 0
WORD = 1
RATE_PARAMETER = 1


class Event(ctypes.Structure):
    """`espeak_EVENT`; its union at the end is eight bytes."""

    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", c_char_p),
    )


ON_SOUND = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(Event))


class Voice:
    """The library, set to one voice. Raises `SystemExit` with a sentence when it has no such voice."""

    def __init__(self, name: str, words_per_minute: int) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.rate = self._library.espeak_Initialize(SYNCHRONOUS, 0, data, DO_NOT_EXIT)
        if self.rate <= 0:
            sys.exit("its data cannot be read")
        if self._library.espeak_SetVoiceByName(name.encode()) != 0:
            sys.exit(f"it has no voice named {name}")
        self._library.espeak_SetParameter(RATE_PARAMETER, words_per_minute, 0)
        self._sound: list[bytes] = []
        self._words: list[tuple[int, int]] = []
        self._listener = ON_SOUND(self._hear)
        self._library.espeak_SetSynthCallback(self._listener)

    def say(self, text: str) -> tuple[bytes, list[tuple[int, int]]]:
        """16-bit samples, and for each word its first character (from 0) and its first sample."""
        self._sound, self._words = [], []
        spoken = text.encode()
        self._library.espeak_Synth(spoken, len(spoken) + 1, 0, BY_CHARACTER, 0, UTF_8, None, None)
        self._library.espeak_Synchronize()
        return b"".join(self._sound), self._words

    def _hear(self, sound: ctypes._Pointer[c_short], count: int, events: ctypes._Pointer[Event]) -> int:
        if count > 0:
            self._sound.append(ctypes.string_at(sound, 2 * count))
        index = 0
        while events[index].type != LIST_TERMINATED:
            if events[index].type == WORD:
                self._words.append((events[index].text_position - 1, events[index].sample))
            index += 1
        return 0


def die_with(owner: int) -> None:
    """Asks Linux to end this process when its owner ends (PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":  # pragma: no branch -- other systems have no such call
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if os.getppid() != owner:
        sys.exit(1)


def main() -> None:
    """Says each text, each from a clean state."""
    die_with(int(sys.argv[1]))
    request = json.load(sys.stdin)
    voice = Voice(request["voice"], request["words_per_minute"])
    said = [voice.say(text) for text in request["texts"]]
    head = {"rate": voice.rate, "parts": [{"size": len(sound), "words": words} for sound, words in said]}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + b"".join(sound for sound, _ in said))


if __name__ == "__main__":
    main()
