"""The root of every error catcow raises on purpose.

Each package defines its own small named classes below this one. The message is written for the
person who sees it: what happened, and what to do about it.
"""


class CatcowError(Exception):
    """Something a person can mend. `str(error)` is a sentence or two: what is wrong and what to do."""
