"""What a prompt is about, with the order ("make a 30-second film about …") and its wishes taken off."""

from __future__ import annotations

import re
from typing import Final

from pixora_core.providers.embedded.writer.text import squeezed

__all__ = ["topic_of"]

_WORK: Final = (
    r"(?:film|video|movie|documentary|clip|short|animation|explainer|reel|trailer|presentation|slideshow|vlog|episode"
    r"|teaser|montage|piece|story|tiktok|cartoon|ad|advert|commercial|promo|tutorial|narration|intro|lesson)s?"
)
_STYLE: Final = (
    r"(?:cinematic|documentary|cartoon|anime|watercolou?r|minimal(?:ist)?|noir|retro|vintage|pixel[- ]art|vertical"
    r"|horizontal|square|portrait|landscape|short|long|brief|quick|little|small|nice|beautiful|calm|epic|dramatic|funny"
    r"|inspiring|inspirational|relaxing|educational|explainer|animated|narrated|illustrated|moody|dreamy|poetic|fun|gentle"
    r"|simple|cool|great|amazing|stunning|new|hd|4k|1080p|720p|youtube|tiktok|instagram|mini|one|full)"
)
_LENGTH: Final = (
    r"(?:(?:\d+(?:[.,]\d+)?|one|two|three|five|ten|fifteen|twenty|thirty|forty[- ]five|sixty|ninety|half a)"
    r"[\s-]*(?:seconds?|secs?|s|minutes?|mins?|min)(?:[\s-]+long)?)"
)
_RATIO: Final = r"(?:16:9|9:16|1:1|4:5|4:3|21:9)"
_WISH: Final = rf"(?:{_LENGTH}|{_RATIO}|{_STYLE})"
_ASK: Final = (
    r"(?:(?:hi|hello|hey)[,!. ]+)?(?:please[, ]+)?(?:(?:can|could|would|will) you (?:please )?"
    r"|i(?:'d| would) (?:like|love)(?: you to| to)? ?"
    r"|i (?:want|need)(?: you to| to)? ?|we (?:want|need) ?|let'?s )?(?:please )?"
    r"(?:make|create|generate|produce|film|shoot|write|give|show|tell|do|build|craft|design|render|prepare|see|have)?"
    r"(?: me| us)?"
)
_LINK: Final = (
    r"(?:that (?:is )?|which )?(?:all )?(?:about|on|of|explaining|explains|showing|shows|describing|describes"
    r"|celebrating|covering|covers|exploring|explores|telling|tells|introducing|called|titled|for)"
    r"(?: the topic of| the subject of)?"
)
_ORDER: Final = re.compile(
    rf"^{_ASK}\s*(?:an?|the|some|my|this)?\s*(?:{_WISH}[\s,]+(?:and\s+)?)*{_WORK}(?:\s+{_WORK})?"
    rf"(?:\s+(?:in|with|at)\s+{_WISH}(?:\s+(?:style|format|look))?)*(?:[\s,]+(?:of\s+)?{_LENGTH})?[\s,]*(?:{_LINK}\b|:)\s*",
    re.IGNORECASE,
)
_TELLING: Final = re.compile(
    r"^(?:please )?(?:tell|teach|show|explain)(?: (?:me|us|people|everyone|kids|children))?"
    r"(?: (?:to|something|more|everything|all))*"
    r"(?: about)?\s+(?=\S)|^(?:topic|subject|title|theme|prompt)\s*[:=]\s*|^about\s+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    rf"(?:[\s,;.(]+(?:(?:in|with|as|at|using|for|of|and|the|an?|about|around|lasting|length|duration|style|format|aspect|ratio|"
    rf"look|feel|mood|tone|narration|music|voice|voiceover|video|film|animation)\s+|[:,=]\s*)*"
    rf"(?:{_LENGTH}|{_RATIO}|(?:{_STYLE}\s+)+(?:style|look|format|mode|animation|video|film|feel|mood|tone|music)"
    rf"|(?:style|mood|length|duration|format)\s*[:=]\s*[\w-]+"
    r"|(?:for (?:kids|children|beginners|youtube|instagram|tiktok|social media|my class|students))"
    rf"|please)[\s).!]*)+$",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(rf"^(?:an?\s+)?(?:{_LENGTH}|{_RATIO})[\s,:-]+", re.IGNORECASE)
_QUOTES: Final = {'"': '"', "“": "”", "«": "»", "„": "“", "'": "'", "‘": "’"}
_QUESTION: Final = re.compile(
    r"(?:why|how|what|when|where|who|which|whose|is|are|do|does|did|can|could|will|would|should|has|have|was|were)\b",
    re.I,
)
_LONGEST: Final = 400
"""A prompt of more characters is a description, not an order with a subject."""

_ARTICLE: Final = re.compile(r"^(?:the topic of|the subject of)\s+", re.IGNORECASE)


def _unquoted(text: str) -> str:
    closing = _QUOTES.get(text[:1])
    inside = text[1:-1].strip()
    return inside if closing and text.endswith(closing) and inside and closing not in inside else text


def _without(pattern: re.Pattern[str], text: str) -> str:
    rest = pattern.sub("", text, count=1).strip(" \t\n,;:-–—")
    return rest or text


def topic_of(prompt: str) -> str:
    """The subject of a prompt: "make a 30-second vertical watercolor film about tea" gives "tea".

    A question keeps its mark. Nothing is taken away when nothing would be left; a prompt without an order comes
    back as it is, white space squeezed, one pair of quotes around it and one full stop after it left out.
    """
    text = squeezed(prompt)
    if len(text) > _LONGEST:
        return text
    for pattern in (_HEAD, _ORDER, _TELLING, _TAIL, _ARTICLE):
        text = _without(pattern, text)
    bare = _unquoted(text)
    stopped = bare.endswith(".") and bare.count(".") == 1
    marked = bare.endswith(("?", "!")) and not _QUESTION.match(bare)
    return (bare[:-1].rstrip() or bare) if stopped or marked else bare
