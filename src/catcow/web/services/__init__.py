"""From the domain's results to the shapes of messages.py, a noun a file. No rules of the domain live here."""
