"""Pictures and the moving figure: everything drawn from a motion.

Importing this package is cheap; drawing needs the `authoring` extra and says so when it is missing.
"""
