from pixora_core.film.styles import STYLE_WORDS, style_named
from pixora_core.providers.embedded.illustrator import STYLES


def test_a_style_is_named_or_meant_by_its_words() -> None:
    assert style_named("Noir") == "noir"
    assert style_named("a funny cartoon in noir") == "cartoon"
    assert style_named("vintage travel poster") == "retro"
    assert style_named("flat and clean vector, painted") == "minimal"


def test_unknown_words_mean_no_style() -> None:
    assert style_named("brutalist") is None
    assert style_named("") is None


def test_the_illustrator_has_a_treatment_for_every_style() -> None:
    assert set(STYLE_WORDS) == set(STYLES)
