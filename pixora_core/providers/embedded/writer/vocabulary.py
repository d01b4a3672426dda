"""The words that a card may use for what a scene shows: one list, shared with the illustrator.

A word that is not here is no error anywhere else; an illustrator draws what it knows. Here it is one, so
that a card never asks for a picture that nobody draws.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

__all__ = ["PROPS", "SETTINGS", "Prop", "Setting"]

Setting = Literal[
    "space", "planet_surface", "mountains", "forest", "meadow", "farm_field", "ocean", "beach", "underwater",
    "river_valley", "desert", "city", "village", "street", "polar", "room", "laboratory", "workshop", "studio",
    "sky", "night_sky", "cave", "road", "old_town", "deep_sea",
    "lake_bed", "theatre",
]  # fmt: skip

Prop = Literal[
    "rocket", "satellite", "planet", "moon", "astronaut", "telescope", "comet", "earth", "sun", "teapot", "cup",
    "coffee_cup", "bread", "apple", "honey_jar", "bee", "flower", "sunflower", "tree", "pine", "leaf", "mushroom",
    "volcano", "sailboat", "ship", "lighthouse", "whale", "fish", "turtle", "coral", "bird", "butterfly", "horse",
    "elephant", "lion", "cat", "dog", "person", "child", "crowd", "house", "cottage", "castle", "pyramid", "temple",
    "skyscraper", "bridge", "train", "car", "bicycle", "airplane", "hot_air_balloon", "windmill", "wind_turbine",
    "solar_panel", "tractor", "book", "candle", "lamp", "lantern", "clock", "computer", "phone", "robot", "chip",
    "microscope", "flask", "light_bulb", "gear", "magnet", "battery", "guitar", "piano", "violin", "drum", "easel",
    "camera", "football", "heart", "dna", "brain", "crown", "coin", "map", "compass", "key", "gift",
    "christmas_tree", "pumpkin", "snowman", "umbrella", "kite", "campfire", "tent", "backpack", "iceberg",
    "penguin", "dinosaur", "cheese", "chocolate", "grapes", "wine_glass", "pizza", "bowl", "cow", "sheep", "rabbit",
    "owl", "songbird", "palm_tree", "cactus", "wheat", "family", "cake", "hourglass", "scales", "trophy", "crystal",
    "anchor", "bus", "gas_giant", "ice_giant", "cloudy_planet", "walker", "rainbow", "chess", "stone_bridge",
    "shark", "dolphin", "octopus", "jellyfish", "wolf", "fox", "bear", "polar_bear", "frog", "snake", "spider_web",
    "bat", "tooth", "bone", "wheel", "two_astronauts", "sputnik", "space_station", "space_probe", "lunar_lander",
    "rover",    "anglerfish", "nodules", "black_smoker", "silver_fish", "sushi",
    "helicopter", "drone", "motorcycle", "hummingbird", "knitting", "church", "mosque", "stupa", "hindu_temple",
    "menorah", "submarine", "racket", "tram", "dragon", "bench", "street_lamp", "hen",
    "banana", "bottle", "letter", "shoes", "scissors", "rings", "nest", "pipe_organ", "toolbox",
    "table_and_chairs", "black_hole",
    "burger", "french_fries", "hot_dog", "ice_cream", "popcorn", "taco", "noodles", "salad", "pancakes",
    "croissant", "donut", "cupcake", "cookies", "pie", "pretzel", "eggs", "milk", "beer", "juice", "cocktail",
    "champagne", "orange", "lemon", "strawberry", "cherries", "tomato", "carrots", "watermelon", "cooking_pot",
    "frying_pan", "cutlery", "sofa", "television", "mirror", "bookshelf", "bathtub", "houseplant", "fridge",
    "washing_machine", "vacuum_cleaner", "robot_vacuum", "iron", "bucket_and_mop", "printer", "soap", "toothbrush",
    "perfume", "cartons", "suitcase", "shopping_bags", "shopping_cart", "dress", "t_shirt", "jeans", "jacket",
    "hat", "socks", "spectacles", "handbag", "necklace", "tie", "wristwatch", "running_shoes", "hammer", "saw",
    "power_drill", "ladder", "paint_bucket", "sewing_machine", "typewriter", "watering_can", "basketball",
    "boxing_gloves", "dumbbells", "fishing_rod", "golf", "kick_scooter", "skateboard", "skis", "surfboard",
    "yoga_mat", "medal", "saxophone", "trumpet", "flute", "harp", "accordion", "ukulele", "drum_kit", "microphone",
    "headphones", "loudspeaker", "radio", "record_player", "teddy_bear", "doll", "toy_bricks", "game_controller",
    "dice", "playing_cards", "puzzle", "pencils", "blackboard", "notebook", "calculator", "tablet_computer", "van",
    "truck", "taxi", "ambulance", "fire_engine", "police_car", "ice_cream_van", "camper_van", "excavator", "pram",
    "market_stall", "cash_register", "first_aid_kit", "medicine", "stethoscope", "wheelchair", "balloons",
    "party_hat", "wedding_cake", "armchair", "chair", "wine_bottle", "vegetable_basket", "chef_hat",
    "graduation_cap",
    "roast_chicken", "dinner_plate", "pineapple", "candy", "cutting_board", "toaster", "stove", "newspaper",
    "padlock", "helmet", "scarf", "sunglasses", "shovel", "baseball", "globe",
    "tiger", "leopard", "deer", "giraffe", "camel", "goat", "zebra", "donkey", "pig", "duck", "swan", "rooster",
    "squirrel", "hedgehog", "mouse", "hamster", "monkey", "gorilla", "panda", "koala", "kangaroo", "crocodile",
    "hippo", "rhino", "parrot", "eagle", "flamingo", "peacock", "stork", "snail", "ladybird", "ant", "caterpillar",
    "dragonfly", "crab", "seal", "nurse", "doctor", "scientist", "firefighter", "police_officer", "chef", "builder",
    "miner", "knight", "king", "queen", "viking", "legionary", "archer", "wizard", "witch", "pirate", "samurai",
    "teacher", "ballerina", "singer", "angler", "cowboy", "old_man", "old_couple", "mother_and_baby", "unicorn",
    "mermaid", "ghost", "medusa", "sword_in_stone", "throne", "eiffel_tower", "big_ben", "statue_of_liberty",
    "colosseum", "leaning_tower", "brandenburg_gate", "stonehenge", "empire_state", "taj_mahal", "opera_house",
    "pagoda", "mount_fuji", "sphinx", "moai", "christ_statue", "onion_domes", "castle_hill", "autumn_tree",
    "cherry_tree", "willow", "rose", "tulip", "lavender", "tornado", "school_building", "hospital_building",
    "factory_building", "barn", "museum_building", "airport_tower", "runner", "hiker", "two_people",
]  # fmt: skip

SETTINGS: Final[tuple[str, ...]] = get_args(Setting)
PROPS: Final[tuple[str, ...]] = get_args(Prop)
