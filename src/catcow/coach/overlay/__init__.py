"""A film of what the coach saw: the person's picture or a plain ground, the skeleton, the coach's words."""
