"""Which card a prompt means, and which prompts mean none."""

from __future__ import annotations

import pytest

from pixora_core.providers.embedded.writer.matching import cards_for, stems_of
from pixora_core.providers.embedded.writer.topic import topic_of

KNOWN = {
    "Space exploration": "Space exploration",
    "rockets and astronauts": "Space exploration",
    "the journey of tea": "Tea",
    "Tea in Japan": "Tea",
    "how do planes fly": "Flight",
    "why do we sleep?": "Sleep and dreams",
    "Make a 30-second video about black holes for kids": "Black holes",
    "How black holes form": "Black holes",
    "the history of coffee": "Coffee",
    "A cup of coffee in the morning": "Coffee",
    "how is chocolate made": "Chocolate",
    "How bees make honey": "Honey",
    "save the bees": "Bees",
    "the secret life of bees": "Bees",
    "volcanoes": "Volcanoes",
    "How do volcanoes erupt?": "Volcanoes",
    "The Roman Empire": "Ancient Rome",
    "fall of Rome": "Ancient Rome",
    "daily life in ancient Rome": "Ancient Rome",
    "the pyramids of Giza": "The pyramids of Egypt",
    "how were the pyramids built": "The pyramids of Egypt",
    "dinosaurs": "Dinosaurs",
    "why did the dinosaurs die out": "Dinosaurs",
    "T-Rex": "Dinosaurs",
    "the human heart": "The heart",
    "How does the heart work?": "The heart",
    "the human brain": "The brain",
    "how memory works": "Memory",
    "the ocean": "The ocean",
    "deep sea creatures": "The deep sea",
    "blue whales": "Whales",
    "the song of the whales": "Whales",
    "elephants in Africa": "Elephants",
    "coral reefs are dying": "Coral reefs",
    "lighthouses": "Lighthouses",
    "why is the sky blue": "Rainbows",
    "rainbows": "Rainbows",
    "a thunderstorm": "Thunderstorms",
    "first snow": "Snow and winter",
    "autumn leaves": "Autumn",
    "Autumn in the forest": "Autumn",
    "the old forest": "Trees and forests",
    "mushrooms": "Mushrooms",
    "Mount Everest": "Mountains",
    "the water cycle": "Water and rivers",
    "bird migration": "Birds and migration",
    "how birds migrate": "Birds and migration",
    "monarch butterflies": "Butterflies",
    "emperor penguins in Antarctica": "Penguins",
    "cats": "Cats",
    "why cats purr": "Cats",
    "dogs": "Dogs",
    "sea turtles": "Sea turtles",
    "artificial intelligence": "Artificial intelligence",
    "The future of AI": "Artificial intelligence",
    "machine learning explained": "Artificial intelligence",
    "the internet": "The internet",
    "how does the internet work": "The internet",
    "computers": "Computers",
    "Ada Lovelace": "Computers",
    "robots": "Robots",
    "electricity": "Electricity and light",
    "how batteries work": "Batteries",
    "solar energy": "Solar power",
    "wind turbines": "Wind power",
    "climate change": "Climate change",
    "gravity": "Gravity",
    "Isaac Newton and the apple": "Gravity",
    "DNA": "DNA and heredity",
    "Charles Darwin": "Evolution",
    "the moon": "The Moon",
    "phases of the moon": "The Moon",
    "life on Mars": "Mars",
    "Mars rovers": "Mars",
    "the sun": "The Sun",
    "stars": "Stars",
    "A night under the stars": "Stars",
    "the Milky Way": "Galaxies and the Milky Way",
    "bread": "Bread",
    "How to make sourdough bread": "Bread",
    "cheese": "Cheese",
    "pizza": "Pizza",
    "Venice": "Venice",
    "Paris in spring": "Paris",
    "a trip to Paris": "Paris",
    "the Sahara desert": "Deserts",
    "Antarctica": "Antarctica and the poles",
    "northern lights": "The northern lights",
    "football": "Football",
    "the World Cup": "Football",
    "running a marathon": "Running",
    "the Olympic Games": "The Olympic Games",
    "bicycles": "Bicycles",
    "trains": "Trains",
    "a train journey through Japan": "Trains",
    "music": "Music",
    "the power of music": "Music",
    "Vincent van Gogh": "Painting",
    "photography": "Photography",
    "Christmas": "Christmas",
    "New Year's Eve": "New Year",
    "Halloween": "Halloween",
    "startups": "Startups",
    "starting a small business": "Startups",
    "teamwork": "Teamwork",
    "the history of books": "Books and printing",
    "Gutenberg and the printing press": "Books and printing",
    "medieval castles": "Castles",
    "the Silk Road": "The Silk Road",
    "time": "Time and clocks",
    "clocks": "Time and clocks",
    "how to train a neural network": "Artificial intelligence",
    "the Amazon rainforest": "The Amazon",
    "the history of rice in Asia": "Rice",
    "how beer is brewed": "Beer",
    "the Irish potato famine": "Potatoes",
    "how to boil an egg": "Eggs",
    "street food in Bangkok": "Street food",
    "daily life in ancient Egypt": "Ancient Egypt",
    "Viking ships": "The Vikings",
    "the moon landing": "The Moon landing",
    "why do we need money": "Money",
    "the Aztec empire": "Maya and Aztecs",
    "New York at night": "New York",
    "a trip to Japan": "Japan",
    "the fall of the Berlin Wall": "Berlin",
    "learning to swim": "Swimming",
    "the game of chess": "Chess",
    "skiing in the Alps": "Skiing",
    "Shakespeare": "Theatre",
    "how movies are made": "Film",
    "what makes a good leader": "Leadership",
    "thank you, teachers": "Teaching and learning",
    "the meaning of friendship": "Friendship",
    "Chinese New Year": "Lunar New Year",
    "happy birthday": "Birthdays",
    "playing the guitar": "The piano",
}

KNOWN_ELSEWHERE = {
    ("de", "Wie entsteht Honig?"): "Honig",
    ("de", "Mach mir einen 30-Sekunden-Film über Kaffee"): "Kaffee",
    ("de", "Warum schnurren Katzen?"): "Katzen",
    ("de", "Ein Spaziergang im Wald"): "Bäume und Wald",
    ("de", "Was ist ein Schwarzes Loch?"): "Schwarze Löcher",
    ("de", "Der Alltag im alten Rom"): "Das alte Rom",
    ("de", "Die Zukunft der KI"): "Künstliche Intelligenz",
    ("de", "Der Mauerfall"): "Berlin",
    ("de", "Frohe Weihnachten"): "Weihnachten",
    ("es", "Haz un vídeo de 30 segundos sobre el café"): "El café",
    ("es", "¿Cómo se forman los volcanes?"): "Los volcanes",
    ("es", "por qué ronronean los gatos"): "Los gatos",
    ("es", "las fases de la luna"): "La Luna",
    ("es", "un viaje en tren por España"): "Los trenes",
    ("es", "el futuro de la IA"): "La inteligencia artificial",
    ("es", "Día de Muertos en México"): "Día de Muertos",
}

OUTSIDE_ELSEWHERE = [
    ("de", "Steuerreform in Belgien"), ("de", "Warum weinen wir?"), ("de", "Flugverspätung: was tun?"),
    ("de", "Der Hund meiner Tante wird zehn"), ("de", "Zeitmanagement"), ("de", "Hamburg"),
    ("es", "el martes por la tarde"), ("es", "La guerra de las galaxias"), ("es", "cien años de soledad"),
    ("es", "El jardín de mi abuela"), ("es", "Segunda Guerra Mundial"), ("fr", "le café"),
]  # fmt: skip

OUTSIDE = [
    "Apple's new iPhone",
    "Harry Potter wedding",
    "China's economy",
    "new york stock exchange",
    "Hanukkah",
    "Indian food",
    "tea party movement",
    "Java programming",
    "office space",
    "apple stock price",
    "quantum computing for accountants",
    "my grandmother's garden",
    "Star Wars",
    "Bruno Mars",
    "spelling bee",
    "Black Friday deals",
    "a company called Northwind",
    "learning to knit",
    "tax reform in Belgium",
    "my dog Rufus turns ten",
    "the invention of the zip",
    "Kubernetes operators",
    "divorce",
    "cloud computing",
    "Harry Potter",
    "the French Revolution",
    "double-entry bookkeeping",
    "the story of my sister's wedding",
    "carbon fiber bikes market analysis",
    "how to file taxes",
    "fish and chips",
    "Moby Dick",
    "Taylor Swift",
    "the stock market",
    "honey badger",
    "dark matter",
    "insurance for horses",
    "our new product launch",
    "a lonely robot falls in love with a lighthouse",
    "football manager game",
    "train your dragon",
    "World War II",
    "bitcoin",
    "time management",
    "dream job",
    "random forest classifier",
    "sales figures of the third quarter",
    "Sun Tzu",
    "heart attack symptoms",
    "penguin random house",
    "the bridge of sighs",
    "a cat burglar in Monaco",
    "water polo",
    "silk pajamas",
    "coffee table design",
    "the Boston tea party",
    "ice hockey",
    "gold mining",
    "Amazon delivery drivers",
    "love",
    "Time travel",
    "El jardín de mi abuela",
    "🚀🚀🚀",
]

TOPICS = {
    "make a 30-second vertical watercolor film about tea": "tea",
    "Space exploration": "Space exploration",
    "A short film about how planes fly": "how planes fly",
    "Please create a 60 second cinematic video on black holes in 16:9": "black holes",
    "tea, watercolor style, 30 seconds": "tea",
    "Tell me about volcanoes": "volcanoes",
    "why do we sleep?": "why do we sleep?",
    "Can you make a funny video about cats?": "cats",
    "film": "film",
    "make a film": "make a film",
    "The story of coffee": "coffee",
    "a documentary of the Roman Empire for kids": "the Roman Empire",
    "Make me a video: honey bees": "honey bees",
    "30s: autumn leaves": "autumn leaves",
    "short circuits": "short circuits",
    "a movie about a 30-second sprint": "a 30-second sprint",
    "“Moby Dick”": "Moby Dick",
    "Dr. No": "Dr. No",
    "Create an inspiring 2 minute documentary about women in science, calm music": "women in science",
}

TOPICS_ELSEWHERE = {
    ("de", "Mach mir bitte einen 30-sekündigen Film über Tee"): "Tee",
    ("de", "Erstelle ein kurzes Video über die Bienen für Kinder"): "die Bienen",
    ("de", "Kannst du einen Film über Vulkane machen?"): "Vulkane",
    ("de", "Erkläre mir, wie Vulkane entstehen"): "wie Vulkane entstehen",
    ("de", "30 Sekunden: Regen"): "Regen",
    ("de", "Tee, Aquarell-Stil, 30 Sekunden"): "Tee",
    ("de", "Warum ist der Himmel blau?"): "Warum ist der Himmel blau?",
    ("de", "„Der Mond“"): "Der Mond",
    ("es", "Haz un vídeo de 30 segundos sobre el café"): "el café",
    ("es", "¿Puedes hacer un vídeo sobre el pan?"): "el pan",
    ("es", "Explícame cómo se forman los volcanes"): "cómo se forman los volcanes",
    ("es", "El té, estilo acuarela, 30 segundos"): "El té",
    ("es", "¿Por qué el cielo es azul?"): "¿Por qué el cielo es azul?",
    ("es", "¡Abejas!"): "Abejas",
    ("ru", "a film about tea"): "tea",
}


@pytest.mark.parametrize(("prompt", "topic"), KNOWN.items())
def test_a_known_topic_is_found(prompt: str, topic: str) -> None:
    assert topic in [card.topic for card in cards_for(topic_of(prompt))]


@pytest.mark.parametrize("prompt", OUTSIDE)
def test_no_card_is_better_than_a_wrong_one(prompt: str) -> None:
    assert cards_for(topic_of(prompt)) == ()


@pytest.mark.parametrize(("asked", "topic"), KNOWN_ELSEWHERE.items())
def test_a_known_topic_is_found_in_another_language(asked: tuple[str, str], topic: str) -> None:
    language, prompt = asked
    assert [card.topic for card in cards_for(topic_of(prompt, language), language)] == [topic]


@pytest.mark.parametrize(("language", "prompt"), OUTSIDE_ELSEWHERE)
def test_no_card_is_better_than_a_wrong_one_in_any_language(language: str, prompt: str) -> None:
    assert cards_for(topic_of(prompt, language), language) == ()


def test_a_prompt_that_names_two_topics_means_both() -> None:
    assert [card.topic for card in cards_for("Katzen und Hunde", "de")] == ["Katzen", "Hunde"]
    assert [card.topic for card in cards_for("café o té", "es")] == ["El café", "El té"]
    assert [card.topic for card in cards_for("cats and dogs")] == ["Cats", "Dogs"]
    assert [card.topic for card in cards_for("coffee vs. tea")] == ["Coffee", "Tea"]
    assert [card.topic for card in cards_for("sleep and dreams")] == ["Sleep and dreams"]


@pytest.mark.parametrize(("prompt", "topic"), TOPICS.items())
def test_the_subject_of_an_order(prompt: str, topic: str) -> None:
    assert topic_of(prompt) == topic


@pytest.mark.parametrize(("asked", "topic"), TOPICS_ELSEWHERE.items())
def test_the_subject_of_an_order_in_another_language(asked: tuple[str, str], topic: str) -> None:
    language, prompt = asked
    assert topic_of(prompt, language) == topic


@pytest.mark.parametrize("language", ["de", "es"])
@pytest.mark.parametrize("word", ["in ", "30 Sekunden ", "de 30 segundos ", "im Stil ", "für ", ", "])
def test_no_language_is_slow_to_read(language: str, word: str) -> None:
    assert topic_of(word * 25, language)


@pytest.mark.parametrize("word", ["in ", "a 30 second ", "style ", "(for kids ", ", ", "and the "])
def test_a_long_and_repetitive_prompt_takes_no_time(word: str) -> None:
    assert topic_of(word * 60)
    assert cards_for(topic_of(word * 1500)) == ()


def test_forms_of_a_word_have_one_stem() -> None:
    for words in (
        ("bee", "bees"),
        ("fly", "flies", "flying"),
        ("leaf", "leaves"),
        ("café", "cafes"),
        ("moon", "moon's"),
    ):
        assert len({stems_of(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Biene", "Bienen")),
        ("de", ("Vogel", "Vögel")),
        ("de", ("Schloss", "Schlosses", "Schlösser")),
        ("es", ("abeja", "abejas")),
        ("es", ("volcán", "volcanes")),
        ("es", ("luz", "luces")),
        ("es", ("té",)),
    ],
)
def test_forms_of_a_word_in_other_languages(language: str, words: tuple[str, ...]) -> None:
    assert len({stems_of(word, language) for word in words}) == 1
