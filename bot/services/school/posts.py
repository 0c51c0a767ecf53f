"""Names the messages of the school."""

READERS = "readers"
"""The message in regie that says who reads along in a place of the class."""
