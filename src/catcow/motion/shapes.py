"""Simple solid shapes of the body for keeping one part out of another: capsules along the limbs.

Radii are a little inside the drawn skin: flesh gives way.
"""

from __future__ import annotations

from catcow.body.contacts import Apart, OnBody


def apart_pairs(held: tuple[OnBody, ...]) -> tuple[Apart, ...]:
    """What must stay apart while these holds are made."""
    return ()
