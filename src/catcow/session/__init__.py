"""One guided sitting: the script to play and the transitions (state, event) -> (state, effects).

No clock, no I/O.
"""
