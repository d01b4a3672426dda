"""A film's title from a prompt's own words: short, whole where it can be, and well ended."""

from __future__ import annotations

import pytest

from pixora_core.providers.embedded.writer.text import headline


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Loneliness", "Loneliness"),
        ("¿Cómo vuelan los pájaros?", "¿Cómo vuelan los pájaros?"),
        ("A name. ", "A name"),
        ("Brightwell & Sons, the family company that repairs church organs", "Brightwell & Sons"),
        ("Plant a tree this year. You will not sit in its shade.", "Plant a tree this year"),
        (
            "The last lamplighter of Prague walks his street for the final time",
            "The last lamplighter of Prague walks his street…",
        ),
        ("Late, when the music is lower and the guests all left", "Late, when the music is lower and the guests…"),
    ],
)
def test_a_title_is_whole_or_ends_well(text: str, title: str) -> None:
    assert headline(text, 9) == title


def test_an_empty_text_has_no_title() -> None:
    assert headline(" ", 9) == ""
