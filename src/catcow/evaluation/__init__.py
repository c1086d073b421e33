"""Testing the coach: bodies and cameras that none of its references were made from."""
