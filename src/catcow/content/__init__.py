"""The library as typed values: models of exercise, motion, text and screening, and the loader that reads them."""
