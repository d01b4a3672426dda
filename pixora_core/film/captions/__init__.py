"""Captions: spoken words become cues, broken where a phrase ends, and cues become subtitle files. Pure."""

from pixora_core.film.captions.cues import cues_of
from pixora_core.film.captions.files import srt, vtt
from pixora_core.film.captions.phrases import strain
from pixora_core.film.captions.script import clusters, columns, columns_for, is_unspaced
from pixora_core.film.captions.thai import thai_words

__all__ = ["clusters", "columns", "columns_for", "cues_of", "is_unspaced", "srt", "strain", "thai_words", "vtt"]
