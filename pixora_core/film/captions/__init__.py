"""Captions: spoken words become cues, broken where a phrase ends, and cues become subtitle files. Pure."""

from pixora_core.film.captions.cues import cues_of
from pixora_core.film.captions.files import srt, vtt
from pixora_core.film.captions.script import columns, columns_for

__all__ = ["columns", "columns_for", "cues_of", "srt", "vtt"]
