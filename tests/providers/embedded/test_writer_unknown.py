"""What the writer makes of a prompt that no card knows: it reads the prompt, says its words and shows its things."""

from __future__ import annotations

import re

import pytest

from pixora_core.film import Brief
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.lines import groups
from pixora_core.providers.embedded.writer.motifs import MOTIF_LANGUAGES, Motif, lines_of, motifs, motifs_in
from pixora_core.providers.embedded.writer.reading import Reading, read
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.providers.embedded.writer.topic import topic_of
from pixora_core.providers.embedded.writer.unknown import reflection
from pixora_core.providers.embedded.writer.weaving import notes
from tests.providers.embedded.written import film_about, said_in, seen_in

FILMS: dict[tuple[str, str], tuple[str, str, str]] = {
    ("en", "Grandmother's kitchen"): ("kitchen", "teapot", "hills"),
    ("en", "Quantum computing for kids"): ("for kids", "chip", "sailboat"),
    ("en", "a boat that lost its mast"): ("mast", "ocean", "sailboat"),
    ("en", "a house without a cat"): ("without", "house", "cat"),
    ("en", "My dog Bruno learns to swim"): ("Bruno", "dog", "room"),
    ("en", "Why our team should write tests"): ("Our team should write tests.", "computer", "ocean"),
    ("en", "The last tram home"): ("tram", "tram", "train"),
    ("en", "A birthday greeting for Anna who turns 7"): ("Last year it was 6", "cake", "mountains"),
    ("en", "You are invited to the wedding of Clara and Jonas on 14 June at the old mill"): (
        "On 14 June.", "windmill", "ocean",
    ),
    ("en", "FreshCrate: a box of vegetables from the farm next door, every Friday"): (
        "FreshCrate.", "tractor", "ocean",
    ),
    ("en", "The apple tree behind the school"): ("school", "tree", "ocean"),
    ("en", "A man who waits by the sea"): ("sea", "beach", "cave"),
    ("de", "Ein Tag in der Bäckerei Krause"): ("Bäckerei Krause", "bread", "ocean"),
    ("de", "Der Gemüsegarten meiner Tante"): ("Gemüsegarten", "farm_field", "sailboat"),
    ("de", "Herzlichen Glückwunsch zum 70. Geburtstag, Opa Heinz"): ("Letztes Jahr waren es 69", "cake", "ocean"),
    ("es", "Nuestra huerta en primavera"): ("primavera", "farm_field", "ocean"),
    ("fr", "Le dernier train pour la mer"): ("train", "train", "hills"),
    ("it", "Un gatto sul tetto di notte"): ("tetto", "cat", "ocean"),
}  # fmt: skip


@pytest.mark.parametrize("asked", FILMS)
def test_a_film_says_and_shows_what_its_prompt_names(asked: tuple[str, str]) -> None:
    language, prompt = asked
    says, shows, never = FILMS[asked]
    film = film_about(prompt, language)
    assert says.lower() in said_in(film).lower()
    assert shows in seen_in(film)
    assert never not in seen_in(film)
    assert all(scene.script[-1] in ".?!" for scene in film.scenes if scene.script)


@pytest.mark.parametrize("language", MOTIF_LANGUAGES)
def test_every_motif_speaks_every_language_in_whole_sentences(language: str) -> None:
    own = [line for motif in motifs() if not motif.like for line in lines_of(motif, language)]
    shared = {motif.like: sorted(lines_of(motif, language)) for motif in motifs() if motif.like}
    lines = [*own, *(line for said in shared.values() for line in said)]
    assert all(lines_of(motif, language) for motif in motifs())
    assert len(set(lines)) == len(lines)
    assert [line for line in lines if not re.fullmatch(r"[A-ZÄÖÜÉÀÊÎ][^{}]*[.?!]", line)] == []


@pytest.mark.parametrize("language", MOTIF_LANGUAGES)
def test_a_word_names_one_motif(language: str) -> None:
    named: dict[str, str] = {}
    for motif in motifs():
        said: tuple[str, ...] = getattr(motif, language)
        for phrase in said[0].split():
            assert named.setdefault(phrase, motif.name) == motif.name, phrase


NAMED: dict[tuple[str, str], list[str]] = {
    ("en", "remembering grandma Rose"): ["memory", "grandmother"],
    ("en", "The Lake House"): ["lake", "house"],
    ("en", "security training"): [],
    ("de", "Kuchen in der Küche"): ["cake", "kitchen"],
    ("de", "Weinen hilft"): ["cry", "help"],
    ("de", "Der Wein und die Maus"): ["wine", "mouse"],
    ("de", "Unser Stadtgarten"): ["garden"],
    ("de", "Sie wirft nie einen Hut weg"): ["hat"],
    ("de", "auf dem weg"): ["road"],
    ("de", "Ein Hut auf See"): ["hat", "sea"],
    ("es", "El puerto y la puerta"): ["harbour", "door"],
    ("fr", "L'école de ma mère, au bord de la mer"): ["school", "mother", "sea"],
    ("it", "La porta del porto"): ["door", "harbour"],
}


@pytest.mark.parametrize("asked", NAMED)
def test_words_that_look_alike_are_told_apart(asked: tuple[str, str]) -> None:
    language, text = asked
    assert [found.motif.name for found in motifs_in(text, language)] == NAMED[asked]


SLOTS: dict[tuple[str, str], dict[str, str]] = {
    ("en", "A birthday greeting for Anna who turns 7"): {"name": "Anna", "age": "7", "before": "6"},
    ("en", "Summer party on Saturday, 12 July at 4 pm in the garden"): {
        "when": "on Saturday, 12 July at 4 pm", "where": "in the garden",
    },
    ("en", "Tax basics for beginners"): {"audience": "for beginners"},
    ("en", "our cat and the moon"): {"one": "cat", "two": "moon", "own": "our cat"},
    ("en", "Why our team should write tests"): {"claim": "our team should write tests"},
    ("de", "Einladung am Freitag, den 3. Mai um 19 Uhr im Pfarrhaus"): {
        "when": "am Freitag, den 3. Mai um 19 Uhr", "where": "im Pfarrhaus",
    },
    ("de", "Opa Heinz wird 70"): {"name": "Heinz", "age": "70"},
    ("es", "Boda de Marta y Luis el 3 de mayo en la playa"): {"when": "el 3 de mayo", "where": "en la playa"},
    ("fr", "Joyeux anniversaire, Chloé, 5 ans"): {"name": "Chloé", "age": "5", "before": "4"},
    ("it", "Festa di Giulia sabato 8 giugno in giardino"): {"when": "sabato 8 giugno", "where": "in giardino"},
}  # fmt: skip


@pytest.mark.parametrize("asked", SLOTS)
def test_what_a_prompt_says_of_itself(asked: tuple[str, str]) -> None:
    language, prompt = asked
    slots = read(prompt, topic_of(prompt, language), language).slots
    assert {slot: slots.get(slot) for slot in SLOTS[asked]} == SLOTS[asked]


def test_what_is_not_said_for_sure_is_not_read() -> None:
    slots = read("A walk in May Street", "A walk in May Street", "en").slots
    assert not {"name", "age", "when", "audience", "claim"} & set(slots)
    assert read("One. Two.", "One. Two.", "en").slots == {}


def test_of_the_thing_that_is_not_whole_there_is_no_picture() -> None:
    assert read("", "a boat without a mast", "en").lacking == {"boat", "mast"}
    assert read("", "ein Haus ohne Hund", "de").lacking == {"dog"}
    assert read("", "a boat and a mast", "en").lacking == set()


def test_beside_illness_stands_nothing_that_was_written_for_any_topic() -> None:
    film = film_about("The mammogram bus")
    own = {line for motif in motifs() for line in lines_of(motif, "en")}
    own |= {line.en for line in groups("kin")["care"].lines}
    spoken = {sentence for scene in film.scenes for sentence in sentences_in(scene.script)}
    assert spoken <= {sentence for line in own for sentence in sentences_in(line)} | {"The mammogram bus."}


def test_lines_for_any_topic_are_told_only_where_the_prompt_gives_too_few() -> None:
    anything = {beat.script for beat in reflection("xyzzy", "en").beats if "xyzzy" not in beat.script.lower()}
    rich, poor = (
        said_in(film_about("The old fisherman and the lighthouse in the storm")),
        said_in(film_about("Kubernetes operators")),
    )
    assert [line for line in anything if line in rich] == []
    assert [line for line in anything if line in poor] != []


def test_a_film_of_few_words_has_more_pictures_and_says_so() -> None:
    film = film_about("The mammogram bus", seconds=300)
    assert len(film.scenes) >= 23
    assert any(not scene.script for scene in film.scenes)
    assert "the pictures speak alone" in film.notices[-1]


def test_a_story_keeps_its_sentences_in_order_and_what_stands_between_is_of_its_own_things() -> None:
    prompt = "Once there was a fox who collected keys. Nobody knew which doors they opened. She heard a knock."
    scripts = [scene.script for scene in film_about(prompt).scenes]
    own = [scripts.index(sentence) for sentence in sentences_in(prompt)]
    allowed = {line for found in motifs_in(prompt, "en") for line in lines_of(found.motif, "en")}
    assert own == sorted(own)
    assert set(scripts[: own[-1]]) <= set(sentences_in(prompt)) | allowed


def test_a_sentence_that_is_too_long_for_one_picture_has_several_and_nothing_between_them() -> None:
    prompt = (
        "I cannot sleep, it is 3 am and the city hums, a siren goes by far away, and I think of everyone who is awake, "
        "the nurse on her break, the baker at the oven, the driver on the border, until the first birds begin"
    )
    scenes = film_about(prompt, seconds=30).scenes
    own = [scene.script for scene in scenes if scene.script.rstrip(".").casefold() in prompt.casefold()]
    assert " ".join(own) == f"{prompt}."
    assert len(own) > 2
    assert [scene.script for scene in scenes][: len(own)] == own
    assert all(scene.title[:1].isupper() for scene in scenes)


def test_a_texts_own_sentences_are_shown_where_the_text_is_and_by_nothing_else_that_it_names() -> None:
    film = film_about(
        "The last lamplighter of Prague walks his street for the final time. He lights every lamp. A child watches "
        "from a window. In the morning the new lights are electric, and nobody notices.",
        seconds=45,
    )
    assert "hourglass" not in seen_in(film), "a final time is none of the clock"
    (last,) = (scene.visual for scene in film.scenes if scene.script.startswith("In the morning"))
    assert (last.setting, last.subjects, last.time_of_day) == ("old_town", (), "morning")
    first, second = (scene.visual for scene in film.scenes[:2])
    assert first.subjects == ("person",)
    assert second.subjects == (), "a walker in the same town would be the same picture"


def test_a_grandmother_is_not_seen_twice_in_one_picture() -> None:
    film = film_about("My grandmother's red bicycle", seconds=30)
    looks = (scene.visual for scene in film.scenes if "person" in scene.visual.subjects)
    seen = [(look.setting, look.subjects) for look in looks]
    assert len(seen) == len(set(seen))


def test_a_journey_between_two_cities_is_on_the_road() -> None:
    film = film_about("We drove from Chicago to Boston in an old van", seconds=30)
    assert "road" in seen_in(film)
    assert "city" not in seen_in(film)


def test_an_animal_is_seen_where_its_line_names_it() -> None:
    film = film_about("My dog Biscuit turned ten today", seconds=30)
    named = [scene.visual.subjects for scene in film.scenes if "dog" in scene.script]
    assert len(named) > 2
    assert all("dog" in subjects for subjects in named)


def test_a_lit_house_is_shown_once() -> None:
    film = film_about("Freedom", seconds=30)
    assert sum("house" in scene.visual.subjects for scene in film.scenes) == 1


def test_what_is_no_walk_and_no_hour_is_not_taken_for_one() -> None:
    named = {each.motif.name for each in motifs_in("walk-ins welcome, it keeps cold for 24 hours", "en")}
    assert named.isdisjoint({"walk", "time"})
    assert [each.motif.name for each in motifs_in("is a hot dog a sandwich", "en")] == ["hot_dog", "sandwich"]
    assert [each.motif.name for each in motifs_in("an orange cat and an orange", "en")] == ["cat", "orange"]
    assert {"walk", "time"} <= {each.motif.name for each in motifs_in("a walk takes time", "en")}


def test_two_things_are_named_where_both_stand_for_themselves() -> None:
    def named(prompt: str) -> dict[str, str]:
        return {slot: text for slot, text in read(prompt, prompt, "en").slots.items() if slot in {"one", "two"}}

    assert named("a house and the river") == {"one": "house", "two": "river"}
    assert named("the family company that repairs church organs") == {}
    assert named("my grandpa was a fisherman") == {}
    assert named("our teacher who is retiring") == {}


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("why did the chicken cross the road", "hen"), ("our new water bottle", "bottle"),
        ("an old letter from my uncle", "letter"), ("shoes by the door", "shoes"), ("my barber shop", "scissors"),
        ("selling handmade candles", "candle"), ("I restored an old motorcycle with my dad", "motorcycle"),
        ("launch video for our wireless headphones", "headphones"), ("saxophone lessons", "saxophone"),
        ("best burger in town", "burger"), ("a fire truck saves the day", "fire_engine"),
        ("a teddy bear who lost his button", "teddy_bear"), ("I sew my own dresses", "sewing_machine"),
        ("Anna and Tom get married in June", "rings"), ("I started knitting and cannot stop", "knitting"),
    ],
)  # fmt: skip
def test_everyday_things_are_seen(prompt: str, shown: str) -> None:
    assert shown in seen_in(film_about(prompt, seconds=20))


def test_two_of_one_family_share_what_is_said_of_it() -> None:
    both = [each for each in motifs_in("the spoon and the saxophone and the trumpet", "en") if each.motif.like]
    told = notes(Reading(tuple(both), frozenset(), {}, None), "en")
    assert {each.motif.name for each in both} == {"cutlery", "saxophone", "trumpet"}
    assert len({beat.script for beat in told}) == len(told)
    assert {"Spoon", "Saxophone", "Trumpet"} <= {beat.title for beat in told}


def test_a_story_that_is_longer_than_the_film_speaks_its_beginning() -> None:
    film = film_about(
        "The fox ran over the hill. The dog followed it. They met at the river. Nobody saw it.", seconds=6
    )
    assert film.scenes[-1].script != "Nobody saw it."
    assert "beginning only" in film.notices[1]


def test_the_notice_names_the_way_to_film_a_text_of_ones_own() -> None:
    for prompt in ("Grandmother's kitchen", "Once there was a fox. It sang. It left."):
        assert "given as the film's script" in film_about(prompt).notices[0]
    assert "weiß ich nichts Sicheres" in breakdown_of(Brief(prompt="Omas Küche", duration=12, language="de")).notices[0]


def test_a_motif_says_something_in_each_language() -> None:
    with pytest.raises(ValueError, match="at least 1 item"):
        Motif(en=(), de=("a",), es=("a",), fr=("a",), it=("a",))


def test_a_topic_that_another_language_knows_by_that_name_is_said_to_be_known_there() -> None:
    said = " ".join(breakdown_of(Brief(prompt="Weihnachten", duration=12)).notices)
    assert "I know of Weihnachten by that name in German; the language “de” tells of it." in said
    assert "tells of it" not in " ".join(breakdown_of(Brief(prompt="Justice and mercy", duration=12)).notices)
    assert "tells of it" not in " ".join(breakdown_of(Brief(prompt="Weihnachten", duration=12, language="es")).notices)
