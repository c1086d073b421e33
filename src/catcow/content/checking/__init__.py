"""Checking a library: every fault, each with its place and how to mend it.

`check_library` covers all that the files themselves show. What needs a solved movement or a drawn figure
(physics, stale pictures) is added above, by the command line.
"""

from .finding import RULES, Finding, did_you_mean
from .library_faults import check_library
from .sourced_faults import check_sourced

__all__ = ["RULES", "Finding", "check_library", "check_sourced", "did_you_mean"]
