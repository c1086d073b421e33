"""Working out once what depends on one value that never changes, such as an exercise of the library.

Such values are compared by identity: hashing a whole exercise takes longer than what is to be saved.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")

MOST: Final = 2048
"""Values remembered by each function; the oldest is forgotten first."""


def once(function: Callable[[Value], Result]) -> Callable[[Value], Result]:
    """The function, worked out once for each value while it is remembered."""
    known: OrderedDict[int, tuple[Value, Result]] = OrderedDict()

    @wraps(function)
    def remembered(value: Value) -> Result:
        found = known.get(id(value))
        if found is not None and found[0] is value:
            return found[1]
        result = function(value)
        known[id(value)] = value, result
        if len(known) > MOST:
            known.popitem(last=False)
        return result

    return remembered
