"""The drawing libraries, loaded only when something is drawn."""

from __future__ import annotations

import importlib
from typing import Any

from catcow.errors import CatcowError


class AuthoringExtraMissingError(CatcowError):
    """Drawing was asked for without the libraries that draw."""

    def __init__(self, module: str) -> None:
        super().__init__(
            f"Drawing needs the Python package behind '{module}', which is not installed. "
            "Install the authoring extra: pip install 'catcow[authoring]'."
        )


def need(module: str) -> Any:
    """The module of that name, or AuthoringExtraMissingError with what to install."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise AuthoringExtraMissingError(module) from error
