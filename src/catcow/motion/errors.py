"""Errors of motions: what an author wrote that cannot be moved."""

from catcow.errors import CatcowError


class MotionError(CatcowError):
    """A motion that cannot be used."""


class MotionWordError(MotionError):
    """A name in motion.yaml that stands for nothing."""


class MotionMissingError(MotionError):
    """No such exercise, or one without a motion."""


class MotionFileError(MotionError):
    """A motion.yaml that cannot be read."""
