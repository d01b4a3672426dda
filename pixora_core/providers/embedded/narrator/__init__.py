"""The embedded narrators: Hibari and Pico where they are installed, eSpeak NG everywhere."""

from pixora_core.providers.embedded.narrator.espeak import EspeakNarrator
from pixora_core.providers.embedded.narrator.hibari import HibariNarrator
from pixora_core.providers.embedded.narrator.pico import PicoNarrator

__all__ = ["EspeakNarrator", "HibariNarrator", "PicoNarrator"]
