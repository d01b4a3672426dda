"""The embedded narrators: Pico where it is installed, eSpeak NG everywhere."""

from pixora_core.providers.embedded.narrator.espeak import EspeakNarrator
from pixora_core.providers.embedded.narrator.pico import PicoNarrator

__all__ = ["EspeakNarrator", "PicoNarrator"]
