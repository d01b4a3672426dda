"""The writer that needs no language model: what it makes of a brief."""

from __future__ import annotations

import re
import time

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.errors import InvalidInput
from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.providers.embedded.writer import EmbeddedWriter
from pixora_core.providers.embedded.writer.arc import beats_wanted
from pixora_core.providers.embedded.writer.cards import Look, beats_of, heads
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.ownwords import pieces_of_script, sections_of, text_to_speak
from pixora_core.providers.embedded.writer.rewriting import rewritten
from pixora_core.providers.embedded.writer.staging import visual_of
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.testing.contracts import writer_contract


def write(prompt: str, **fields: object) -> SceneBreakdown:
    return breakdown_of(Brief.model_validate({"prompt": prompt, **fields}))


FEWEST = 0.85
"""The share of a film that words fill at least where nothing is known."""


def spoken(film: SceneBreakdown) -> float:
    return sum(spoken_seconds(scene.script, film.brief.language) + BREATH for scene in film.scenes)


def said(film: SceneBreakdown) -> str:
    return " ".join(scene.script for scene in film.scenes if scene.script)


def looks(film: SceneBreakdown) -> list[tuple[object, ...]]:
    visuals = [scene.visual for scene in film.scenes]
    return [(visual.setting, visual.time_of_day, visual.subjects, visual.variant) for visual in visuals]


def test_passes_the_contract_of_a_writer() -> None:
    anyio.run(writer_contract, EmbeddedWriter())


class TestKnownTopic:
    def test_the_film_of_the_readme(self) -> None:
        film = write("Space exploration")
        assert 6 <= len(film.scenes) <= 8
        assert "Moon" in said(film)
        assert film.sources
        assert film.notices == ()
        assert film.scenes[0].transition.kind == "cut"
        assert [scene.transition.kind for scene in film.scenes].count("fade_black") == 1

    def test_energy_lifts_at_the_turn_and_ends_calm(self) -> None:
        energies = [scene.energy for scene in write("volcanoes").scenes]
        assert max(energies) > energies[0]
        assert energies[-1] == min(energies)

    def test_the_same_seed_gives_the_same_film_and_another_one_another(self) -> None:
        assert write("tea", seed=3) == write("tea", seed=3)
        assert len({said(write("tea", seed=seed)) for seed in range(6)}) > 3

    def test_the_mood_that_was_asked_for_is_kept(self) -> None:
        assert {scene.mood for scene in write("tea", mood="eerie").scenes} == {"eerie"}

    def test_two_topics_share_the_film(self) -> None:
        film = write("cats and dogs")
        shown = {prop for scene in film.scenes for prop in scene.visual.subjects}
        assert {"cat", "dog"} <= shown
        assert spoken(film) == pytest.approx(60, rel=0.06)

    def test_two_topics_are_too_many_for_a_short_film(self) -> None:
        film = write("cats and dogs", duration=10)
        assert not {prop for scene in film.scenes for prop in scene.visual.subjects} & {"dog"}

    def test_every_picture_is_described_in_sentences(self) -> None:
        for scene in write("honey", duration=90).scenes:
            assert re.fullmatch(r"[A-Z].*\. Setting: [a-z ]+\. The camera [a-z ]+\.", scene.visual.description)

    def test_a_place_without_an_hour_has_soft_light(self) -> None:
        visual = visual_of(Look(shows="A table.", setting="room"))
        assert visual.description == "A table, in soft light. Setting: room. The camera drifts."

    @pytest.mark.parametrize("style", ["cartoon", "noir", "anime", "watercolor", "minimal", "retro", "steampunk"])
    def test_a_style_has_its_own_transitions(self, style: str) -> None:
        kinds = [scene.transition.kind for scene in write("honey", duration=90, style=style).scenes]
        assert "fade_black" in kinds
        assert len(kinds) > 8


@pytest.mark.no_cover
class TestLength:
    def test_of_beats_with_long_lines_there_are_fewer_and_they_stay_whole(self) -> None:
        card = next(head for head in heads() if head.path == "nature/earthquakes.yaml")
        whole = {form for beat in beats_of(card) for form in (beat.script, beat.short, f"{beat.script} {beat.more}")}
        assert beats_wanted(120, beats_of(card)) < beats_wanted(120)
        told = breakdown_of(Brief(prompt="earthquakes", duration=120)).scenes
        assert {scene.script for scene in told} <= whole

    @pytest.mark.no_cover
    @pytest.mark.parametrize("seconds", [1, 2, 3, 5, 8, 13, 20, 45, 120, 150])
    @pytest.mark.parametrize("prompt", ["tea", "Kubernetes operators"])
    def test_words_fit_the_seconds(self, prompt: str, seconds: float) -> None:
        film = write(prompt, duration=seconds)
        words = sum(spoken_seconds(scene.script) for scene in film.scenes)
        assert words <= seconds * 1.03 + 0.3
        if seconds >= 20:
            assert spoken(film) >= (0.92 if prompt == "tea" else FEWEST) * seconds

    def test_one_second_is_one_scene(self) -> None:
        assert [scene.script for scene in write("tea", duration=1).scenes] == ["Tea."]
        assert [scene.script for scene in write("the invention of the zip", duration=1).scenes] == [""]

    def test_an_hour_goes_on_with_the_neighbours_and_says_so(self) -> None:
        film = write("tea", duration=3600)
        sentences = [sentence for scene in film.scenes for sentence in sentences_in(scene.script)]
        assert len(sentences) == len(set(sentences))
        assert "Coffee" in film.notices[0]
        assert len(looks(film)) == len(set(looks(film)))
        assert film.scenes[-1].energy == 0.3

    @pytest.mark.parametrize("seed", range(4))
    def test_what_was_asked_for_by_name_comes_before_what_is_essential_to_its_topic(self, seed: int) -> None:
        told = " ".join(scene.script for scene in write("Anne Frank", duration=45, seed=seed).scenes)
        assert "Anne Frank" in told

    def test_where_the_words_end_the_pictures_speak_alone_and_that_is_said(self) -> None:
        assert "the pictures speak alone" in write("Kubernetes operators", duration=3600).notices[-1]
        assert "the pictures speak alone" in write("Freundschaft", language="de", duration=300).notices[-1]

    @pytest.mark.no_cover
    @pytest.mark.parametrize("count", [1, 2, 5, 9, 20, 57, 100])
    @pytest.mark.parametrize("prompt", ["tea", "my aunt's bicycle shop", "A cat. It sat. It left."])
    def test_as_many_scenes_as_asked_for(self, prompt: str, count: int) -> None:
        film = write(prompt, scene_count=count)
        assert len(film.scenes) == count
        assert len(looks(film)) == len(set(looks(film)))


class TestUnknownTopic:
    @pytest.mark.parametrize(
        "prompt",
        [
            "tax reform in Belgium", "Marie Kowalski", "the old harbour", "learning to juggle", "why is my bread grey?",
            "how do zips work", "Trousers", "a film about “the quiet of snow machines”", "El perro de mi tía",
            "北京的胡同", "مدينة قديمة", "Dr. No", "C++", "my dog Rufus turns ten", "How to fold a paper crane",
        ],
    )  # fmt: skip
    def test_says_that_it_knows_nothing_and_speaks_well(self, prompt: str) -> None:
        for seed in range(3):
            film = write(prompt, seed=seed)
            assert "I know nothing certain about" in film.notices[0]
            assert FEWEST * 60 <= spoken(film) <= 63
            for script in (scene.script for scene in film.scenes if scene.script):
                assert not re.search(r"[{}]|\s{2}|[?!.]\.(?!\.)", script)
                assert script[-1] in ".?!…"

    def test_two_unknown_films_are_not_the_same_text(self) -> None:
        one, other = write("Kubernetes operators", seed=1), write("Kubernetes operators", seed=2)
        assert said(one) != said(other)

    @pytest.mark.parametrize("prompt", ["🚀🚀🚀", "???", "42", "🙂 🙃"])
    def test_a_prompt_without_words(self, prompt: str) -> None:
        film = write(prompt, duration=30)
        assert "holds no words" in film.notices[0]
        assert prompt not in said(film)

    @pytest.mark.parametrize("language", ["de", "es", "de-AT"])
    def test_speaks_german_and_spanish(self, language: str) -> None:
        film = write("Bienen", language=language, duration=30)
        assert re.search(r"[Bb]ienen|[Hh]onigbiene", said(film))
        assert spoken(film) == pytest.approx(30, rel=0.08)

    def test_a_card_in_german_is_told_in_german(self) -> None:
        film = write("Mach einen Film über Bienen", language="de-AT")
        assert film.notices == ()
        assert film.sources
        assert "Bienen" in said(film)
        assert spoken(film) == pytest.approx(60, rel=0.06)
        assert write("Katzen und Hunde", language="de").title == "Katzen und Hunde"
        assert write("café o té", language="es").title == "El café y El té"

    def test_a_language_without_forms_is_refused_unless_the_text_is_given(self) -> None:
        with pytest.raises(InvalidInput, match="en, de, es"):
            write("Мёд", language="ru")
        assert said(write("Мёд", language="ru", script="Это мёд. Он сладкий.")) == "Это мёд. Он сладкий."

    def test_a_description_is_told_in_its_own_sentences(self) -> None:
        film = write("A lonely keeper finds a robot on the beach. They repair the lighthouse. Use calm music.")
        assert "A lonely keeper finds a robot on the beach." in said(film)
        assert "They repair the lighthouse." in said(film)
        assert "calm music" not in said(film)
        assert "robot" in film.scenes[0].visual.subjects
        assert FEWEST * 60 <= spoken(film) <= 66

    def test_a_description_that_is_longer_than_the_film_is_cut_and_that_is_said(self) -> None:
        film = write("A cat sleeps on the wall. " * 4 + "It dreams of the sea. " * 3, duration=8)
        assert any("longer than the film" in notice for notice in film.notices)
        assert spoken(film) < 12


SCRIPT = """# The Well

Water is *old*. It has **been** everywhere.

## Down

- It falls.
- It [runs](https://example.org) away.

> ![](picture.png)
> And it rests. Dr. Brown said so, e.g. in 1990.

---

## Silence
"""


class TestOwnWords:
    def test_a_script_is_followed_word_for_word(self) -> None:
        film = write("water", script=SCRIPT, duration=30)
        assert said(film) == (
            "Water is old. It has been everywhere. It falls. It runs away. "
            "And it rests. Dr. Brown said so, e.g. in 1990."
        )
        assert film.scenes[0].title == "The Well"
        assert "Down" in [scene.title for scene in film.scenes]
        assert film.scenes[-1].title == "Silence"
        assert film.scenes[-1].script == ""

    def test_a_table_is_read_cell_by_cell(self) -> None:
        film = write("tea", script="| Leaf | Minutes |\n|:-----|--------:|\n| Green | 2 |\n")
        assert said(film) == "Leaf, Minutes Green, 2"

    def test_a_sentence_that_is_longer_than_a_scene_may_be_is_refused_in_one_sentence(self) -> None:
        with pytest.raises(InvalidInput, match=r"script: has a sentence of more than 20,000 characters"):
            write("rain", script="it rains and rains\n" * 1_100)

    @pytest.mark.no_cover
    def test_a_prompt_of_empty_lines_is_read_at_once(self) -> None:
        """It took six seconds to find no narration in it."""
        begun = time.process_time()
        assert text_to_speak("tea" + "\n" * 7_900 + "ships") is None
        assert time.process_time() - begun < 1
        assert text_to_speak("tea.\n\n  Narration: Tea is hot.") == "Tea is hot."

    @pytest.mark.no_cover
    @pytest.mark.parametrize("unit", ["*a ", "___a ", "`a ", "[", "[a](", "![", "<!--", "<a ", "|-", "\n", "!", "a. "])
    def test_a_text_of_nothing_but_beginnings_is_read_at_once(self, unit: str) -> None:
        """Each of these took seconds to minutes while marks were paired by expressions that try each beginning."""
        begun = time.process_time()
        sections = sections_of(unit * (60_000 // len(unit)))
        pieces_of_script(sections, "en")
        assert time.process_time() - begun < 2

    @pytest.mark.parametrize(
        ("marked", "plain"),
        [
            ("**Bold** and *slanted*, `code`, ~~gone~~ __so__.", "Bold and slanted, code, gone so."),
            ("**One *in the* other**", "One in the other"),
            ("2 * 3 * 4, snake_case_name and **nothing", "2 * 3 * 4, snake_case_name and **nothing"),
            ("[A link](https://example.org/a_(b)) ![no](picture.png) here", "A link  here"),
            ("Seen <!-- not seen --> <b>too</b> <!-- open", "Seen  too <!-- open"),
        ],
    )
    def test_markdown_is_taken_off(self, marked: str, plain: str) -> None:
        (section,) = sections_of(marked)
        assert section.paragraphs == (plain,)

    def test_a_heading_alone_at_the_top_is_the_films_title(self) -> None:
        film = write("x", script="My Film\n=======\n\n## One\n\nFirst words.\n\n## Two\n\nLast words.")
        assert film.title == "My Film"
        assert [scene.title for scene in film.scenes] == ["One", "Two"]

    def test_plain_text_is_grouped_at_sentence_ends(self) -> None:
        text = "The road goes on and on over the hills, and nobody has ever seen the end of it. " * 8
        film = write("a road", script=text, duration=60)
        assert said(film) == text.strip()
        assert len(film.scenes) == 8
        assert film.scenes[0].title == "The road goes on and…"
        assert {scene.visual.setting for scene in film.scenes} == {"road"}
        assert len(set(looks(film))) == 8

    @given(
        st.lists(
            st.sampled_from(["It rains.", "Who knows?", "So we walk, slowly, home.", "Stop!"]), min_size=1, max_size=60
        )
    )
    @settings(max_examples=30)
    def test_no_word_is_lost_however_many_scenes(self, sentences: list[str]) -> None:
        text = " ".join(sentences)
        for count in (None, 1, 7):
            assert said(write("a walk", script=text, scene_count=count)) == text

    @pytest.mark.parametrize(
        ("prompt", "words"),
        [
            ('A watercolor film. Narration: "The sea is calm. Nobody is there."', "The sea is calm. Nobody is there."),
            ("Voice-over: One day it rained. Then it stopped.", "One day it rained. Then it stopped."),
            ("Erzähler: „Es war einmal ein Tal.“", "Es war einmal ein Tal."),
        ],
    )
    def test_a_prompt_that_brings_its_text(self, prompt: str, words: str) -> None:
        assert said(write(prompt, duration=20)) == words

    def test_long_prose_is_spoken_as_it_is(self) -> None:
        text = " ".join(
            f"In the year {year} the river rose and the people of the valley moved up." for year in range(1900, 1906)
        )
        assert said(write(text)) == text

    def test_a_text_that_needs_more_time_is_announced(self) -> None:
        film = write("x", script="We walk along the river until it is dark. " * 12, duration=10)
        assert "takes about" in film.notices[0]

    def test_markup_without_words_is_still_a_film(self) -> None:
        assert write("x", script="---\n\n***").scenes


class TestRewrite:
    def scene(self, prompt: str = "tea") -> tuple[Scene, Brief]:
        film = write(prompt)
        return next(scene for scene in film.scenes[1:] if scene.script), film.brief

    @pytest.mark.parametrize("prompt", ["tea", "Kubernetes operators"])
    def test_shorter_and_longer_in_whole_sentences(self, prompt: str) -> None:
        scene, brief = self.scene(prompt)
        now = spoken_seconds(scene.script)
        texts = [rewritten(scene, brief, target) for target in (now * 0.4, now * 2)]
        assert any(texts)
        for text in filter(None, texts):
            assert text != scene.script
            assert text[-1] in ".?!"

    def test_what_fits_already_is_left_alone(self) -> None:
        scene, brief = self.scene()
        assert rewritten(scene, brief, spoken_seconds(scene.script)) is None

    def test_the_users_own_words_are_never_rewritten(self) -> None:
        scene, brief = self.scene()
        edited = scene.model_copy(update={"script": "My own sentence."})
        assert rewritten(edited, brief, 2.0) is None
        assert rewritten(scene, brief.model_copy(update={"script": scene.script}), 1.0) is None
        assert rewritten(Scene(title="x", visual=Visual(description="x")), brief, 1.0) is None
        assert rewritten(scene, brief.model_copy(update={"language": "ru"}), 1.0) is None

    def test_a_text_that_only_begins_like_ours_is_the_users(self) -> None:
        scene, brief = self.scene()
        longer = scene.model_copy(update={"script": f"{scene.script} And this is mine."})
        assert rewritten(longer, brief, 2.0) is None

    def test_through_the_port(self) -> None:
        scene, brief = self.scene()
        anyio.run(EmbeddedWriter().rewrite, scene, brief, 2.0)
        assert EmbeddedWriter().info.needs_network is False


class TestAnyInput:
    @given(
        st.text(min_size=1, max_size=200).filter(lambda text: text.strip()),
        st.floats(1, 3600),
        st.none() | st.integers(1, 100),
        st.sampled_from(["en", "de", "es"]),
    )
    @settings(max_examples=30)
    def test_makes_a_film_of_it(self, prompt: str, seconds: float, count: int | None, language: str) -> None:
        try:
            brief = Brief(prompt=prompt, duration=seconds, scene_count=count, language=language)
        except ValueError:
            return
        film = breakdown_of(brief)
        assert film.title
        assert count is None or len(film.scenes) == count

    @pytest.mark.parametrize(
        "prompt",
        [
            "word " * 1600,
            "a" * 8000,
            "Why " * 2000,
            "A cat. " * 1100,
            "(((" * 2000,
            "\n\n".join(["x"] * 2600),
            "\t.\t" * 2000,
        ],
    )
    def test_the_longest_prompts(self, prompt: str) -> None:
        film = write(prompt, duration=20)
        assert film.title
        assert len(film.scenes) <= 200
