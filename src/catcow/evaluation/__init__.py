"""The coach measured: one file for each suite of `catcow evaluate`, and the recordings they read."""
