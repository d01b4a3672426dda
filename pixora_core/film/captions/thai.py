"""Where Thai words end. Thai is written without spaces between words; a space stands between phrases.

The words are found by BudouX's model, which was learnt for this purpose: it carries no dictionary, and takes about
0.1 ms a line. It is loaded with the first Thai text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import budoux

__all__ = ["THAI", "thai_words"]

THAI: Final = range(0x0E00, 0x0E80)
"""The code points of the Thai block."""


@cache
def _parser() -> budoux.Parser:
    import budoux

    return budoux.load_default_thai_parser()


def thai_words(clusters: Sequence[str]) -> tuple[str, ...]:
    """Clusters of text joined to words where they are Thai; what is not Thai stays as it is, cluster by cluster."""
    return tuple(_joined(clusters)) if any(ord(cluster[0]) in THAI for cluster in clusters) else tuple(clusters)


def _joined(clusters: Sequence[str]) -> Iterator[str]:
    begins = {0, *accumulate(map(len, _parser().parse("".join(clusters))))}
    at, word = 0, ""
    for cluster in clusters:
        thai = word and ord(word[0]) in THAI and ord(cluster[0]) in THAI
        if word and not (thai and at not in begins):
            yield word
            word = ""
        word += cluster
        at += len(cluster)
    yield word
