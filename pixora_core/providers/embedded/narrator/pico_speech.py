"""How SVOX Pico is made to say a text, and when it says each word.

It gives no word times; they are found by comparing recitals of the same sentence (`align`, `sound.warping`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import anyio.to_thread

from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator.align import borders_by_length, spoken_part, word_borders
from pixora_core.providers.embedded.narrator.arrange import Recital
from pixora_core.providers.embedded.narrator.delivery import QUIET, deliver, recital_of
from pixora_core.providers.embedded.narrator.pico_company import in_company
from pixora_core.providers.embedded.narrator.pico_spelling import spelled
from pixora_core.providers.embedded.narrator.process import Sound, VoiceRequest, say
from pixora_core.providers.embedded.narrator.speakable import Sentence, sentences_of
from pixora_core.sound.warping import carry_over

__all__ = ["recite"]

_WORKER: Final = Path(__file__).with_name("pico_worker.py")
_RECITALS: Final = 3
_MARKS: Final = 30
"""Marked words in a sentence; at one more Pico stands still for ever."""

_CALM: Final = '<speed level="88">{}</speed>'
"""Slower than the voice's own pace, as a documentary is read: about 130 words a minute, and fewer are misheard."""

_BRISK: Final = '<speed level="150">{}</speed>'
"""For the recitals that nobody hears; quicker to make, and their words are found as well."""

_FIGURE_LETTERS: Final = 5
_PHONEMES: Final = re.compile("<phoneme ph='([^']+)'/>")
"""What `pico_spelling` tells where letters do not do."""


async def recite(request: SpeechRequest, voice: str, into: Path) -> Narration:
    """The text as `narration.wav`. Raises `ProviderError`."""
    sentences = [_told(sentence, voice[:2]) for sentence in sentences_of(request.text, request.language)]
    texts = tuple(text for sentence in sentences for text in _three_ways(sentence))
    sounds = await say(_WORKER, VoiceRequest(voice=voice, texts=texts), provider="pico")
    recitals, timing = await anyio.to_thread.run_sync(_recitals, sentences, sounds)
    return await deliver(sentences, recitals, request, into, timing=timing)


def _told(sentence: Sentence, language: str) -> Sentence:
    """The sentence in letters that Pico reads right."""
    said = [word.say for word in sentence.spoken]
    told = in_company(said) if language == "fr" else said
    words = zip(sentence.spoken, told, strict=True)
    spoken = tuple(word.model_copy(update={"say": spelled(say, language)}) for word, say in words)
    return sentence.model_copy(update={"spoken": spoken})


def _three_ways(sentence: Sentence) -> tuple[str, str, str]:
    """As it will be heard, with every word marked (every second one if they are many), and these at half volume."""

    sparse = len(sentence.spoken) > _MARKS

    def marked(odd: int) -> str:
        def mark(number: int, text: str) -> str:
            level = odd if number % 2 else 100
            return text if sparse and not number % 2 else f'<volume level="{level}">{text}</volume>'

        return _BRISK.format(sentence.marked(mark))

    return _CALM.format(sentence.text), marked(100), marked(50)


def _recitals(sentences: Sequence[Sentence], sounds: Sequence[Sound]) -> tuple[list[Recital], str]:
    """What was said, and how its words' instants are known."""
    recitals, timing = [], "aligned"
    for number, sentence in enumerate(sentences):
        plain, full, halved = sounds[_RECITALS * number : _RECITALS * (number + 1)]
        samples, rate = plain.samples, plain.rate
        lengths = [_length(word.say) for word in sentence.spoken]
        marked = word_borders(full.samples, halved.samples, rate, lengths)
        if marked is None:
            said = spoken_part(samples, rate, (0.0, len(samples) / rate), floor=QUIET)
            borders, timing = borders_by_length(said, lengths), "estimated"
        else:
            borders = carry_over(marked, full.samples, samples, rate)
        recitals.append(recital_of(sentence, borders, samples, rate))
    return recitals, timing


def _length(said: str) -> int:
    """Letters of a word, or its phonemes; a figure is said with some five."""
    plain = _PHONEMES.sub(lambda told: re.sub(r"[\W\d_]", "r", told[1]), said)
    return sum(_FIGURE_LETTERS if letter.isdecimal() else 1 for letter in plain)
