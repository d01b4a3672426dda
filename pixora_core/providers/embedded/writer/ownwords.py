"""The user's own text, followed word for word: Markdown taken off, grouped into scenes, never changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import Role
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.lexicon import looks_for
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import opening_words, sentences_in

__all__ = ["Section", "code_blocks", "pieces_of_script", "sections_of", "text_to_speak"]

_SCENE_SECONDS: Final = 8.5
_SCENE_CHARACTERS: Final = 400
_PROSE_WORDS: Final = 60

_HEADING: Final = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_UNDERLINE: Final = re.compile(r"^\s{0,3}(?:=+|-{2,})\s*$")
_RULE: Final = re.compile(r"^\s{0,3}(?:[-*_]\s*){3,}$")
_MARK: Final = re.compile(r"^\s*(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")
_TABLE_RULE: Final = re.compile(r"^[\s|:]*-[\s|:-]*\|[\s|:-]*$")
_FENCE: Final = re.compile(r"^\s*(?:```|~~~)")
_TARGET: Final = r"\((?:[^()]|\([^()]{0,200}\)){0,2000}\)"
_IMAGE: Final = re.compile(rf"!\[[^\[\]]*\]{_TARGET}")
_LINK: Final = re.compile(rf"\[([^\[\]]+)\]{_TARGET}")
_WORD: Final = re.compile(r"\w")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_EMPHASIS: Final = re.compile(r"\*{1,3}|_{1,3}|~~|`+")
_SPOKEN: Final = re.compile(
    r"(?:^|[\n.;,][^\S\n]*)(?:the )?"
    r"(?:narration|narrator(?: says)?|voice[- ]?over|voice|script|text|say|speak|erzähler|narración|narrador)"
    r"\s*:\s*(?:[\"“„«](?P<quoted>.+?)[\"”“»](?=\s*(?:$|\n|[.,;]))|(?P<open>[^\"“„«].+)$)",
    re.IGNORECASE | re.DOTALL,
)


class Section(NamedTuple):
    """A heading and the paragraphs below it; the heading is empty where the text begins without one."""

    heading: str
    paragraphs: tuple[str, ...]


def _row(line: str) -> str:
    """A table's row as it is read out: its cells, one after the other."""
    if not line.strip().startswith("|"):
        return line
    return ", ".join(filter(None, (cell.strip() for cell in line.split("|"))))


def _plain(line: str) -> str:
    line = _unmarked(_TAG.sub("", _LINK.sub(r"\1", _IMAGE.sub("", line))))
    return line.replace("\\*", "*").replace("\\_", "_").strip()


def _unmarked(line: str) -> str:
    """Without the marks of emphasis and code, where one that opens has one that closes.

    In one pass from left to right: an expression that looks for the end of each would take minutes for a text that is
    made of beginnings.
    """
    waiting: dict[str, re.Match[str]] = {}
    pairs: list[re.Match[str]] = []
    for mark in _EMPHASIS.finditer(line):
        begin, end = mark.span()
        opening = waiting.get(mark[0])
        if opening and opening.end() < begin and not line[begin - 1].isspace() and not _WORD.match(line, end):
            pairs += [waiting.pop(mark[0]), mark]
        elif opening is None and line[end : end + 1].strip() and not (mark[0][0] == "_" and _inside_word(line, begin)):
            waiting[mark[0]] = mark
    taken = {place for mark in pairs for place in range(*mark.span())}
    return "".join(char for place, char in enumerate(line) if place not in taken)


def _inside_word(line: str, place: int) -> bool:
    return place > 0 and _WORD.match(line, place - 1) is not None


def _uncommented(text: str) -> str:
    """Without the comments of HTML that end."""
    kept, at = [], 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        kept.append(text[at:begin])
        at = end + 3
    return "".join([*kept, text[at:]])


def _uncoded(lines: Sequence[str]) -> list[str]:
    """The lines without the code between fences; a fence that nothing closes is only a mark."""
    kept: list[str] = []
    closing: list[int | None] = [None] * len(lines)
    last: dict[str, int] = {}
    for number in range(len(lines) - 1, -1, -1):
        fence = _FENCE.match(lines[number])
        if fence:
            mark = fence.group().strip()
            closing[number] = last.get(mark)
            last[mark] = number
    number = 0
    while number < len(lines):
        end = closing[number]
        kept.append("" if end is not None else lines[number])
        number = number + 1 if end is None else end + 1
    return kept


def code_blocks(script: str) -> int:
    """How many blocks of code between fences a script holds: they are not spoken."""
    lines = script.splitlines()
    return sum(1 for line in lines if _FENCE.match(line)) // 2 if len(_uncoded(lines)) < len(lines) else 0


def sections_of(script: str) -> tuple[Section, ...]:
    """The script's sections. Each list item is a paragraph; lines that follow one another are one paragraph.

    An item without a mark at its end gets a full stop, so that the next one is not read as its continuation. Code
    between fences is not there to be spoken, and is left out.
    """
    sections: list[tuple[str, list[str]]] = [("", [])]
    paragraph: list[str] = []
    listed = False

    def close() -> None:
        if paragraph:
            text = " ".join(paragraph)
            sections[-1][1].append(f"{text}." if listed and text[-1].isalnum() else text)
            paragraph.clear()

    for line in _uncoded(_uncommented(script).splitlines()):
        heading = _HEADING.match(line)
        if _UNDERLINE.match(line) and len(paragraph) == 1:
            sections.append((paragraph.pop(), []))
        elif heading:
            close()
            sections.append((_plain(heading.group(1)), []))
        elif not line.strip() or _RULE.match(line) or _FENCE.match(line) or _TABLE_RULE.match(line):
            close()
        else:
            if _MARK.match(line) and not line.lstrip().startswith(">"):
                close()
            listed = listed if paragraph else _MARK.match(line) is not None and not line.lstrip().startswith(">")
            text = _plain(_MARK.sub("", _row(line)))
            paragraph += [text] if text else []
    close()
    return tuple(Section(title, tuple(lines)) for title, lines in sections if title or lines)


def _short(text: str, seconds: float, language: str) -> bool:
    """Whether a text is said in so many seconds; marks take no time, so its letters are counted as well."""
    return len(text) <= _SCENE_CHARACTERS and spoken_seconds(text, language) <= seconds


def _groups(paragraphs: Sequence[str], language: str) -> list[str]:
    """A section's sentences in scenes of a pleasant length; a scene does not end in the middle of a sentence."""
    groups: list[str] = []
    for paragraph in paragraphs:
        current = ""
        for sentence in sentences_in(paragraph):
            longer = f"{current} {sentence}".strip()
            if current and not _short(longer, _SCENE_SECONDS * 1.25, language):
                groups.append(current)
                current = sentence
            else:
                current = longer
        groups.append(current)
    return _without_crumbs(groups, language)


def _without_crumbs(groups: Sequence[str], language: str) -> list[str]:
    """Very short neighbours in one scene, as long as that stays a pleasant length."""
    kept: list[str] = []
    for group in groups:
        both = f"{kept[-1]} {group}" if kept else ""
        if kept and _short(both, _SCENE_SECONDS - BREATH, language):
            kept[-1] = both
        else:
            kept.append(group)
    return kept


def _role(number: int, count: int) -> Role:
    if number == 0:
        return "hook"
    if number == count - 1:
        return "close"
    return "turn" if count >= 4 and number == round(0.7 * (count - 1)) else "development"


def pieces_of_script(sections: Sequence[Section], language: str) -> tuple[Piece, ...]:
    """The sections as scenes: a heading begins a chapter and is its first scene's title, the others have first words.

    A heading with nothing below it is a silent scene.
    """
    lines: list[tuple[str, str, bool]] = []
    for section in sections:
        groups = _groups(section.paragraphs, language) or [""]
        for number, text in enumerate(groups):
            chapter = bool(section.heading) and number == 0
            title = section.heading if chapter else opening_words(text)
            lines.append((title or f"Scene {len(lines) + 1}", text, chapter))
    looks = looks_for(tuple(f"{title}. {text}" if text else title for title, text, _ in lines), language)
    return tuple(
        Piece(_role(number, len(lines)), title, text, look, chapter)
        for number, ((title, text, chapter), look) in enumerate(zip(lines, looks, strict=True))
    )


def _worded(token: str) -> bool:
    return any(char.isalnum() for char in token)


def text_to_speak(prompt: str) -> str | None:
    """The text that a prompt brings along to be spoken, or None: after "Narration:", or prose of over 60 words."""
    found = _SPOKEN.search(prompt)
    if found:
        return (found.group("quoted") or found.group("open")).strip()
    sentences = [sentence for line in prompt.splitlines() for sentence in sentences_in(line)]
    whole = [sentence for sentence in sentences if sentence.rstrip("\"'”’»)")[-1:] in set(".!?…。！？")]
    if sum(map(_worded, prompt.split())) > _PROSE_WORDS and len(whole) >= 3 and len(whole) >= len(sentences) - 1:
        return prompt
    return None
