"""Invented people living with the planner for months: proof that the rules hold, not that they help."""
