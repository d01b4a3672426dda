"""The language that the offline model answers in: the user's, where it is German or Spanish; else English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final, Literal, NamedTuple

import yaml

__all__ = ["ENGLISH", "Name", "Tongue", "tongue_of"]

Name = Literal["en", "de", "es"]
_QUOTED: Final = re.compile(r'"[^"]*"|“[^“”]*”|„[^„“]*“|«[^«»]*»')


class _Table(NamedTuple):
    signs: Mapping[Name, re.Pattern[str]]
    texts: Mapping[str, Mapping[str, str]]
    changes: Mapping[str, Sequence[tuple[str, str]]]


@lru_cache(maxsize=1)
def _table() -> _Table:
    file = resources.files("pixora_core.agents.offline").joinpath("tongues.yaml")
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    signs = {name: re.compile(words, re.IGNORECASE) for name, words in read["signs"].items()}
    changes = {name: [(old, new) for old, new in rows] for name, rows in read["changes"].items()}
    return _Table(signs, read["texts"], changes)


class Tongue(NamedTuple):
    """A language to answer in. Called with an English text of ours, it gives what is said, its places filled."""

    name: Name = "en"

    def __call__(self, text: str, **values: object) -> str:
        said = text if self.name == "en" else _table().texts[text][self.name]
        return said.format(**values) if values else said

    def change(self, told: str) -> str:
        """What a tool says of an edit; in English where there is no other word for it."""
        for pattern, instead in _table().changes.get(self.name, ()):
            if re.match(pattern, told):
                return re.sub(pattern, instead, told)
        return told


ENGLISH: Final = Tongue()


def tongue_of(messages: Sequence[str]) -> Tongue:
    """The language of the last message that shows one; what is quoted in it does not count."""
    for message in reversed(messages):
        bare = _QUOTED.sub(" ", message)
        counts: dict[Name, int] = {name: len(signs.findall(bare)) for name, signs in _table().signs.items()}
        most = max(counts.values())
        first = [name for name, count in counts.items() if count == most]
        if most and len(first) == 1:
            return Tongue(first[0])
    return ENGLISH
