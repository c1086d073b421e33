"""The command line. Data on stdout, messages on stderr; exit code 0 only when all is well.

One file per command. Everything heavy is imported inside its command, so that `catcow --help` answers at
once.
"""

# Importing them adds the commands.
from . import build, check, coverage, figure, listing, plan, rules, schema, see, sheet, simulate, start  # noqa: F401
from .root import app, main

__all__ = ["app", "main"]
