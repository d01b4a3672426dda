"""The offline model's understanding, measured.

`phrasings.yaml` was collected while the patterns were written, `unseen.yaml` afterwards. `blind.yaml` was written by
somebody who had not seen the patterns, and then served to find the ideas of `gist.yaml`; `blind_second.yaml` was
written after that, and nothing was fitted to it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.agents.offline.grammar import scenes_of
from pixora_core.agents.offline.intents import Intent, NewFilm, Situation, Unknown
from pixora_core.agents.offline.quantities import number_in, ordinal_in, seconds_in
from pixora_core.agents.offline.understand import understand
from pixora_core.agents.offline.wishes import only_wishes, wishes_in

TITLES = ("The leaf", "The mountain garden", "The harbour", "The kettle", "The guests", "The quiet evening")
FILM = Situation(titles=TITLES)
NOTHING = Situation()


def phrasings(name: str) -> Iterator[tuple[str, Situation, str]]:
    """Each phrase with what is known when it is said, and what is meant."""
    groups: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))
    for group in groups:
        for phrase in group["said"]:
            yield str(phrase), NOTHING if group.get("before") else FILM, str(group["mean"])


def written(intent: Intent) -> str:
    """An intent as the files write it: its fields that are not as usual, without the text of a prompt."""
    fields: dict[str, Any] = {}
    for name, field in type(intent).model_fields.items():
        value = getattr(intent, name)
        if name == "wishes":
            fields |= value.model_dump(exclude_none=True)
        elif not isinstance(intent, NewFilm | Unknown) and value is not None and value != field.default:
            fields[name] = value
    return f"{type(intent).__name__}({', '.join(f'{name}={value}' for name, value in fields.items())})"


def same(found: str, meant: str) -> bool:
    def sorted_fields(text: str) -> list[str]:
        name, _, rest = text.partition("(")
        return [name, *sorted(rest.removesuffix(")").split(", "))]

    parts = found.split(" + "), meant.split(" + ")
    return len(parts[0]) == len(parts[1]) and all(
        sorted_fields(one) == sorted_fields(other) for one, other in zip(*parts, strict=True)
    )


def rates(name: str) -> tuple[int, int, int, list[str]]:
    """How many phrases there are, how many are understood, how many are taken for something else, and the others."""
    total, right, wrong, others = 0, 0, 0, list[str]()
    for phrase, situation, meant in phrasings(name):
        found = " + ".join(written(intent) for intent in understand(phrase, situation))
        total += 1
        if same(found, meant):
            right += 1
            continue
        wrong += found != "Unknown()"
        others.append(f"{phrase!r}: {found}, not {meant}")
    return total, right, wrong, others


def test_what_was_collected_is_understood() -> None:
    total, right, wrong, others = rates("phrasings")
    assert total >= 700
    assert right / total >= 0.98, "\n".join(others)
    assert wrong <= 3, "\n".join(others)


def test_most_of_what_was_not_collected_is_understood_and_hardly_anything_misunderstood() -> None:
    total, right, wrong, others = rates("unseen")
    assert total >= 75
    assert right / total >= 0.80, "\n".join(others)
    assert wrong / total <= 0.03, "\n".join(others)


def test_what_was_written_blind_before_the_ideas_were_collected_is_understood_by_them() -> None:
    total, right, wrong, others = rates("blind")
    assert total >= 190
    assert right / total >= 0.95, "\n".join(others)
    assert wrong / total <= 0.04, "\n".join(others)


def test_what_nothing_was_fitted_to_is_understood_nine_times_of_ten() -> None:
    total, right, wrong, others = rates("blind_second")
    assert total >= 150
    assert right / total >= 0.90, "\n".join(others)
    assert wrong / total <= 0.03, "\n".join(others)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("30 seconds", 30),
        ("half a minute", 30),
        ("1:30", 90),
        ("2 min 10 s", 130),
        ("two and a half minutes", 150),
        ("ninety seconds", 90),
        ("eine halbe Minute", 30),
        ("anderthalb Minuten", 90),
        ("un minuto", 60),
        ("1.5 minutes", 90),
    ],
)
def test_lengths(said: str, seconds: float) -> None:
    assert seconds_in(said) == seconds


def test_what_is_no_number() -> None:
    assert (number_in("teapot"), ordinal_in("teapot"), seconds_in("teapot")) == (None, None, None)


def test_a_wish_is_no_subject() -> None:
    assert wishes_in("a film about the first 10 seconds of the universe").duration is None
    assert wishes_in("a film about black and white cats").style is None
    assert wishes_in("a film in the style of Klimt about trains").style == "Klimt"
    assert wishes_in("tea, style: woodcut").style == "woodcut"
    assert only_wishes("30 seconds, vertical, please")
    assert not only_wishes("tea in watercolor")


def test_lists_of_scenes() -> None:
    assert scenes_of("2, 3 and 5") == (2, 3, 5)
    assert scenes_of("2 to 4") == (2, 3, 4)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("scene 3 goes after scene 1", "MoveScene(scene=3, to=2)"),
        ("scene 1 goes after scene 3", "MoveScene(scene=1, to=3)"),
        ("scene 2 comes first!", "MoveScene(scene=2, to=1)"),
        ("scene 2 should come last.", "MoveScene(scene=2, to=6)"),
        ('scene 2 comes first "Tea"', "Unknown()"),
        ("put scene 2 in place ſix", "Unknown()"),
        ("move scene 1 after the moon scene", "Unknown()"),
        ("can scenes 1, 2 and 3 swap places", "Unknown()"),
        ("everything in German please", "Replan(language=de)"),
    ],
)
def test_where_a_scene_goes_and_what_the_whole_film_is(said: str, meant: str) -> None:
    (intent,) = understand(said, FILM)
    assert same(written(intent), meant)


def test_a_scene_is_found_by_its_title_and_by_what_was_spoken_of() -> None:
    (drop,) = understand("drop the scene about the kettle", FILM)
    assert written(drop) == "Scenes(numbers=(4,))"
    (nameless,) = understand("drop the scene about the", FILM)
    assert isinstance(nameless, Unknown)
    (shorter,) = understand("make that scene shorter", FILM.model_copy(update={"latest": 5}))
    assert written(shorter) == "Length(scene=5, factor=0.75)"
    (unknown,) = understand("make that scene shorter", FILM)
    assert isinstance(unknown, Unknown)


def test_a_long_text_is_a_description_before_there_is_a_film_only() -> None:
    story = "A fox leaves the forest at night. " * 20
    (film,) = understand(story, NOTHING)
    assert isinstance(film, NewFilm)
    (nothing,) = understand(story, FILM)
    assert isinstance(nothing, Unknown)


def test_nothing_is_not_understood() -> None:
    assert isinstance(understand("!!", NOTHING)[0], Unknown)
    assert isinstance(understand("12", NOTHING)[0], Unknown)


@settings(max_examples=150)
@given(st.text(max_size=400), st.sampled_from([NOTHING, FILM]))
def test_any_text_is_taken_quietly(text: str, situation: Situation) -> None:
    assert understand(text, situation)


HOSTILE = [
    "scene " * 66,
    "the " * 100,
    "make scene 2 " + "a bit " * 60 + "shorter",
    "and " * 100,
    "drop 1, 2, 3, 4, 5, 6, 7, 8, 9, " * 10,
    "a 30 second " * 30,
    "very " * 78 + "sad",
    '"' * 399,
    "show " + "in scene 1 " * 35,
    "please, " * 49,
    "1" * 400,
    "ok! " * 99,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("situation", [NOTHING, FILM])
def test_no_text_takes_long(text: str, situation: Situation) -> None:
    began = time.process_time()
    understand(text[:400], situation)
    assert time.process_time() - began < 0.5


@pytest.mark.no_cover
def test_a_message_of_gaps_is_understood_at_once() -> None:
    """It took a minute, in which a server did nothing else."""
    understand("a film about tea", NOTHING)  # the patterns are compiled when they are first needed
    begun = time.process_time()
    (film,) = understand(f"tea{' ' * 31_000}and\n\n\nships", NOTHING)
    assert time.process_time() - begun < 1
    assert isinstance(film, NewFilm)
    assert film.prompt == "tea and\n\nships"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("put a dragon into scene 1", "Retell(scene=1, text=a dragon, what=visual)"),
        ("scene 1 should have a dragon", "Retell(scene=1, text=a dragon, what=visual)"),
        ("add a boring machine to scene 2", "Retell(scene=2, text=a boring machine, what=visual)"),
        ("let a dragon fly through scene 2", "Unknown()"),
        ("stop showing the cat in scene 1", "Unknown()"),
        ("stop the rendering now please", "Plain(kind=stop)"),
        ("add a quiet moment at the end", "AddScene(about=a quiet moment)"),
        ("einen Moment bitte", "Plain(kind=pause)"),
        ("put the title at the end", "Unknown()"),
        ("make every scene 3 seconds", "Replan(duration=18.0)"),
        ("scene 2 drags", "Length(scene=2, factor=0.75)"),
    ],
)
def test_words_that_hold_another_word_are_not_taken_for_it(said: str, meant: str) -> None:
    assert [written(intent) for intent in understand(said, FILM)] == [meant]
