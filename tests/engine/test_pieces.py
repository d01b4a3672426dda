"""Pieces: they tile the film, and their keys tell what they show, not where they stand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.engine.pieces import Piece, cut, cut_shot, layers_shown, moving_frames, piece_key
from pixora_core.errors import InvalidInput
from pixora_core.film import CameraMove, Clip, Cue, Join, Layer, Picture, Shot, Timeline
from pixora_core.units import Frames, Seconds, Size

SIZE = Size(width=64, height=36)


def flat(name: str) -> Picture:
    return Picture(flat=Path(name), layers=(Layer(path=Path(name)),), size=SIZE)


@st.composite
def films(draw: st.DrawFn) -> Timeline:
    lengths = draw(st.lists(st.integers(1, 900), min_size=1, max_size=5))
    shots: list[Shot] = []
    for number, length in enumerate(lengths):
        limit = min(length, lengths[number - 1]) if number else 0
        join = Join(kind="crossfade", frames=Frames(draw(st.integers(0, limit))))
        shots.append(Shot(source=flat(f"{number}.png"), frames=Frames(length), join=join))
    rate = draw(st.sampled_from([Fraction(24), Fraction(30), Fraction(30000, 1001), Fraction(60)]))
    spans = draw(st.lists(st.tuples(st.floats(0, 60), st.floats(0.01, 9)), max_size=20))
    cues = tuple(caption(start, start + lasts) for start, lasts in spans)
    return Timeline(size=SIZE, rate=rate, shots=tuple(shots), cues=cues)


def caption(start: float, end: float, line: str = "words") -> Cue:
    return Cue(start=Seconds(start), end=Seconds(end), lines=(line,))


def keys(timeline: Timeline, **told: str) -> list[str]:
    named = {"encoding": "x264", "captions": "", **told}
    return [
        piece_key(piece, timeline, encoding=named["encoding"], captions=named["captions"], digest=str)
        for piece in cut(timeline)
    ]


def film(*shots: Shot) -> Timeline:
    return Timeline(size=SIZE, shots=shots)


def shot(name: str, *, over: int = 15, frames: int = 300) -> Shot:
    return Shot(source=flat(name), frames=Frames(frames), join=Join(kind="wipe", frames=Frames(over)))


@given(films())
def test_the_pieces_tile_the_film(timeline: Timeline) -> None:
    at = 0
    for piece in cut(timeline):
        assert (piece.first, piece.frames > 0) == (at, True)
        at += piece.frames
    assert at == timeline.frames


@given(films())
def test_pieces_stay_within_their_shots_and_are_never_long(timeline: Timeline) -> None:
    starts = timeline.starts()
    for piece in cut(timeline):
        assert piece.local == piece.first - starts[piece.shot]
        assert piece.local + piece.frames <= timeline.shots[piece.shot].frames
        assert piece.joining == (piece.local < timeline.shots[piece.shot].join.frames)
        assert piece.joining or piece.frames <= 9 * timeline.rate


@given(films())
def test_captions_move_the_ends_of_bodies_and_make_no_more_of_them(timeline: Timeline) -> None:
    even = cut(timeline.model_copy(update={"captions": "soft"}))
    for piece, plain in zip(cut(timeline), even, strict=True):
        assert (piece.shot, piece.joining) == (plain.shot, plain.joining)
        assert abs(piece.first - plain.first) <= 1.5 * timeline.rate


@pytest.mark.parametrize(
    ("cues", "wanted"),
    [
        ((), 150),
        ((caption(4.2, 6.2),), 126),
        ((caption(3.8, 5.2),), 156),
        ((caption(3.8, 5.0), caption(5.0, 6.0)), 150),
        ((caption(4.4, 9.0), caption(4.6, 6.0)), 138),
        ((caption(3.0, 7.0),), 150),
        ((caption(4.95, 4.96), caption(8.0, 9.0)), 150),
    ],
    ids=["none", "its start is near", "its end is near", "between two", "one hides another", "too long", "elsewhere"],
)
def test_a_body_ends_where_a_caption_comes_or_goes(cues: tuple[Cue, ...], wanted: int) -> None:
    later = (shot("a", over=0), shot("b", over=0))
    moved = tuple(caption(cue.start + 10, cue.end + 10) for cue in cues)
    timeline = film(*later).model_copy(update={"cues": cues + moved})
    assert [piece.first for piece in cut(timeline)] == [0, wanted, 300, 300 + wanted]
    assert [piece.first for piece in cut_shot(timeline, 2)] == [300, 300 + wanted]


def test_another_text_for_a_caption_cuts_nothing_anew() -> None:
    one, other = (
        film(shot("a", over=0)).model_copy(update={"cues": (caption(4, 6, line),)}) for line in ("one", "another")
    )
    assert cut(one) == cut(other)


@given(films())
def test_a_shot_of_its_own_has_its_slot_and_the_films_bodies(timeline: Timeline) -> None:
    bodies = {piece for piece in cut(timeline) if not piece.joining}
    for number, shown in enumerate(timeline.shots, start=1):
        pieces = cut_shot(timeline, number)
        assert sum(piece.frames for piece in pieces) == shown.frames
        assert not any(piece.joining for piece in pieces)
        assert {piece for piece in pieces if piece.local >= shown.join.frames} <= bodies


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_shot_that_there_is_not(number: int) -> None:
    with pytest.raises(InvalidInput, match="shots 1 to 1"):
        cut_shot(film(shot("a", over=0)), number)


def test_the_camera_moves_as_long_as_the_shot_is_visible_or_as_long_as_it_is_told() -> None:
    told = shot("c", over=0).model_copy(update={"camera_frames": Frames(310)})
    timeline = film(shot("a", over=0), shot("b", over=20), told)
    assert [moving_frames(timeline, number) for number in range(3)] == [320, 300, 310]


def test_a_shot_whose_camera_is_told_how_long_it_moves_is_the_same_whatever_follows() -> None:
    told = shot("a", over=0).model_copy(update={"camera_frames": Frames(330)})
    after = [keys(film(told, shot("b", over=over))) for over in (0, 15)]
    assert after[0][:2] == after[1][:2]
    loose = [keys(film(shot("a", over=0), shot("b", over=over))) for over in (0, 15)]
    assert loose[0][:2] != loose[1][:2]


def test_a_shift_keeps_every_key_of_what_is_shifted() -> None:
    first, rest = shot("a", over=0), (shot("b"), shot("c"))
    before, after = keys(film(first, *rest)), keys(film(shot("a", over=0, frames=333), *rest))
    assert set(before[2:]) - set(after) == {before[2]}, "only the transition out of the changed shot is made again"


def test_shots_that_change_places_keep_their_bodies() -> None:
    orders = [film(shot("a", over=0), *(shot(name) for name in names)) for names in ("bcd", "cbd")]
    bodies = [
        {key for key, piece in zip(keys(told), cut(told), strict=True) if not piece.joining and 0 < piece.shot < 3}
        for told in orders
    ]
    assert bodies[0] == bodies[1]
    assert keys(orders[0]) != keys(orders[1])


@pytest.mark.parametrize(
    "changed",
    [
        {"source": flat("other")},
        {"source": Clip(path=Path("b"))},
        {"camera": CameraMove(easing="linear")},
        {"join": Join(kind="zoom", frames=Frames(15))},
        {"join": Join(kind="wipe", frames=Frames(16))},
    ],
)
def test_whatever_changes_a_piece_changes_its_key(changed: dict[str, object]) -> None:
    timeline = film(shot("a", over=0), shot("b"))
    edited = film(shot("a", over=0), shot("b").model_copy(update=changed))
    assert keys(timeline)[2] != keys(edited)[2]


def test_encoding_captions_size_and_rate_are_in_the_key() -> None:
    timeline = film(shot("a", over=0))
    kinds = [
        keys(timeline),
        keys(timeline, encoding="other"),
        keys(timeline, captions="other"),
        keys(timeline.model_copy(update={"size": Size(width=66, height=36)})),
        keys(timeline.model_copy(update={"rate": Fraction(25)})),
    ]
    assert len({found[0] for found in kinds}) == len(kinds)


def test_the_clips_start_its_speed_and_what_it_does_when_short_are_in_the_key() -> None:
    clip = Clip(path=Path("c"))
    changes = ({}, {"start": Seconds(1)}, {"when_short": "loop"}, {"speed": 0.8})
    clips = [clip.model_copy(update=change) for change in changes]
    found = {keys(film(Shot(source=clip, frames=Frames(30))))[0] for clip in clips}
    assert len(found) == 4


def test_layers_are_shown_only_where_they_move_apart() -> None:
    layers = (Layer(path=Path("far")), Layer(path=Path("near"), depth=1))
    source = Picture(flat=Path("flat"), layers=layers, size=SIZE)
    still = Shot(source=source, frames=Frames(1))
    assert layers_shown(still) == (Layer(path=Path("flat")),)
    moved = still.model_copy(update={"camera": CameraMove(parallax=0.5)})
    assert layers_shown(moved) == layers
    assert layers_shown(Shot(source=Clip(path=Path("c")), frames=Frames(1))) == ()


def test_a_shot_that_is_all_transition_has_no_body() -> None:
    pieces = cut(film(shot("a", over=0, frames=20), shot("b", over=20, frames=20)))
    assert pieces[-1] == Piece(first=20, frames=20, shot=1, local=0, joining=True)
