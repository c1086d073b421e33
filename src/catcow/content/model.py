"""What every content model shares: strict, frozen, no unknown fields."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value that refuses fields it does not know, so a misspelt key is a fault and not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
