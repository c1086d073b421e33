"""The command line. Data on stdout, messages on stderr; exit code 0 only when all is well.

One file per command. Everything heavy is imported inside its command, so that `catcow --help` answers at
once.
"""

# Importing them adds the commands.
from . import (  # noqa: F401
    analyse,
    build,
    check,
    coverage,
    evaluate,
    faults,
    figure,
    listing,
    plan,
    reference,
    rules,
    schema,
    see,
    sheet,
    simulate,
    start,
)
from .root import app, main

__all__ = ["app", "main"]
