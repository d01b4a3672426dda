"""As many scenes as asked for."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pixora_core.providers.embedded.writer.cards import Look
from pixora_core.providers.embedded.writer.counting import joined
from pixora_core.providers.embedded.writer.staging import Piece


def pieces_of(scripts: Sequence[str]) -> list[Piece]:
    look = Look(shows="A hill.", setting="mountains")
    return [Piece("development", f"{number}", script, look, False) for number, script in enumerate(scripts)]


@given(st.lists(st.sampled_from(["", "a", "bb", "a b c", "dddddd"]), min_size=1, max_size=14), st.integers(1, 14))
def test_the_two_neighbours_with_the_fewest_words_become_one_the_first_among_equals(
    scripts: list[str], wanted: int
) -> None:
    left = list(scripts)
    while len(left) > wanted:
        at = min(range(len(left) - 1), key=lambda place: len(left[place]) + len(left[place + 1]))
        left[at : at + 2] = [f"{left[at]} {left[at + 1]}".strip()]
    assert [piece.script for piece in joined(pieces_of(scripts), wanted)] == left


def test_tens_of_thousands_of_headings_become_two_hundred_scenes() -> None:
    """Where every pair was looked at for every join, this took minutes."""
    assert len(joined(pieces_of([""] * 30_000), 200)) == 200
