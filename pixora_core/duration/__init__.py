"""Duration adjustment, arithmetic only: words to seconds, sharing out the film's length, filling a slot."""

from pixora_core.duration.allot import allot, rebalance, settle
from pixora_core.duration.fit import ASKS, Fit, Respeak, Rewrite, fit, likely_readings, needed_frames, place
from pixora_core.duration.pace import speech_seconds, words_in

__all__ = [
    "ASKS",
    "Fit",
    "Respeak",
    "Rewrite",
    "allot",
    "fit",
    "likely_readings",
    "needed_frames",
    "place",
    "rebalance",
    "settle",
    "speech_seconds",
    "words_in",
]
