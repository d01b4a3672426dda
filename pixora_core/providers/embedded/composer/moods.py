"""How free words are read as one of the moods."""

from __future__ import annotations

import re

from pixora_core.providers.embedded.composer.character import CHARACTERS, Character

__all__ = ["reading"]

_WORDS: dict[str, str] = {
    "calm": "calm peace serene tranquil gentle relax sooth quiet meditat soft still dream sleep lullaby ambient zen "
    "mindful reflective contemplat slow hush rest",
    "wonder": "wonder awe magic enchant curious cosmic space celest star mystic ethereal majestic vast discover marvel "
    "inspir sublime spiritual sacred fantasy transcend infinite hope aspir",
    "epic": "epic hero grand power battle war triumph adventur victor bold intense action dramatic trailer monument "
    "legend fierce mighty glor dynamic",
    "playful": "playful fun whims quirk comic comed silly cute child kid cartoon light mischie bounc humor humour "
    "funny toy",
    "tense": "tens myster suspens thrill fear horror scary eerie omin danger uneas anxi threat spook haunt creep "
    "urgent crim dread storm",
    "sad": "sad melanchol sorrow grief griev mourn lone lonel loss somber sombre wist nostalg bitter poignant tear "
    "tragic regret elegi farewell blue",
    "joyful": "joy uplift happ cheer bright celebrat optimis energ upbeat festiv excit sunny exuberant positiv "
    "motivat success party summer proud",
    "romantic": "romant warm love tender intima passion heart cozy cosy affection wedding sweet sentiment family "
    "home comfort gratitude elegan",
    "noir": "noir dark jazz smok detective gritty night shadow moody brood sultry urban rain",
    "retro": "retro electro synth 80s eighties vintage neon futur cyber tech digital vapor arcade robot modern "
    "disco wave",
    "documentary": "document neutral inform educat explain factual news corporat scien histor nature serious "
    "thoughtful observ journal steady curious",
}

_STYLES: dict[str, str] = {
    "documentary": "documentary",
    "cartoon": "playful",
    "noir": "noir",
    "retro": "retro",
    "anime": "wonder",
    "watercolor": "calm",
    "minimal": "calm",
}

_TEMPERS = {"slow": 0.9, "fast": 1.1, "energetic": 1.08, "lively": 1.06, "brisk": 1.08, "unhurried": 0.92}


def reading(mood: str, style: str) -> Character:
    """The character that free words mean: the most words win, earlier words weigh a little more.

    Words that say nothing leave it to the style; a style that says nothing leaves it calm. Words of pace
    (slow, lively) bend the tempo.
    """
    words = re.findall(r"[^\W_]+", mood.casefold())[:64]
    scores = {name: _score(words, stems.split()) for name, stems in _WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    name = best if scores[best] else _of_style(style)
    return _paced(CHARACTERS[name], words)


def _score(words: list[str], stems: list[str]) -> float:
    """A whole word counts more than a stem's continuation; `not` and `no` turn the next word away."""
    total = 0.0
    for place, word in enumerate(words):
        if place and words[place - 1] in {"not", "no", "without", "never", "less"}:
            continue
        total += max((_likeness(word, stem) for stem in stems), default=0.0) / (1 + 0.1 * place)
    return total


def _likeness(word: str, stem: str) -> float:
    if word == stem:
        return 1.2
    return 1.0 if len(stem) > 2 and word.startswith(stem) else 0.0


def _of_style(style: str) -> str:
    found = next((name for word, name in _STYLES.items() if word in style.casefold()), None)
    return found or "calm"


def _paced(character: Character, words: list[str]) -> Character:
    pace = next((_TEMPERS[word] for word in words if word in _TEMPERS), 1.0)
    bent = {"slowest": character.slowest * pace, "fastest": character.fastest * pace}
    return character.model_copy(update=bent)
