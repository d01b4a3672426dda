"""OpenAI's pictures and voices, and those of any server that speaks as OpenAI does.

`PIXORA_ILLUSTRATOR=openai,embedded` and `PIXORA_NARRATOR=openai,hibari,pico,espeak` let them make a film, at a price.
"""

from pixora_core.providers.openai.illustrator import OpenAIIllustrator
from pixora_core.providers.openai.narrator import OpenAINarrator

__all__ = ["OpenAIIllustrator", "OpenAINarrator"]
