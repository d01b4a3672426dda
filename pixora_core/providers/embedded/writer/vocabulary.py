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
]  # fmt: skip

SETTINGS: Final[tuple[str, ...]] = get_args(Setting)
PROPS: Final[tuple[str, ...]] = get_args(Prop)
