"""Names the messages and alarms of the closing of a class talk."""

AGREEMENTS = "agreements"
AGREEMENTS_REGIE = "agreements_regie"
RATING = "rating"
OPINION = "opinion"
OUTCOMES = "outcomes"
LOOKING_BACK = "looking_back"
LOOKING_BACK_REGIE = "looking_back_regie"
FORGOTTEN = "forgotten"
OPEN_TO_THE_END = (OUTCOMES, LOOKING_BACK, LOOKING_BACK_REGIE)
"""These messages keep their buttons until the talk is over."""
STEPS_SHOWN = (AGREEMENTS, RATING)
"""These messages lose their buttons when their step ends, or when the talk is stopped in it."""

CLOSING_DUE = "closing_due"
TALK_FORGOTTEN = "talk_forgotten"
