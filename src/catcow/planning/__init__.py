"""From a person, a library and a history to what to do today, with reasons.

The interface is `plan_today` in `today.py`; a better planner replaces its body, not its shape.
"""
