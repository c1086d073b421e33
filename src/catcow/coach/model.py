"""One neural network in a .tflite file, run by LiteRT."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.errors import CatcowError


class VideoExtraMissingError(CatcowError):
    """The pose estimator was asked for without the package that runs it."""

    def __init__(self, module: str) -> None:
        super().__init__(
            f"Seeing a person needs the Python package behind '{module}', which is not installed. "
            "Install the video extra: pip install 'catcow[video]'."
        )


class WeightsUnreadableError(CatcowError):
    """The estimator's weights are missing or not what they should be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The pose estimator's weights in {path} cannot be used ({reason}). They come with the page: "
            "install catcow again, or in a source tree run ./start once, which builds it."
        )


def need(module: str) -> Any:
    """The module of that name, or VideoExtraMissingError with what to install."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise VideoExtraMissingError(module) from error


class Model:
    """A network with one picture as input. WeightsUnreadableError when the file isn't one."""

    def __init__(self, weights: Path, threads: int = 2) -> None:
        litert = need("ai_edge_litert.interpreter")
        if not weights.is_file():
            raise WeightsUnreadableError(weights, "there is no such file")
        try:
            self._net: Any = litert.Interpreter(model_path=str(weights), num_threads=threads)
            self._net.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            raise WeightsUnreadableError(weights, str(error)) from error
        self._input = self._net.get_input_details()[0]["index"]
        self._outputs = [o["index"] for o in self._net.get_output_details()]

    def run(self, tensor: NDArray[np.floating]) -> list[NDArray[np.float32]]:
        """The outputs for one picture (H, W, 3), in the file's order."""
        self._net.set_tensor(self._input, tensor[None].astype(np.float32))
        self._net.invoke()
        return [self._net.get_tensor(index) for index in self._outputs]
