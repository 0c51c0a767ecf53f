"""Names the messages and alarms of the moments in a class talk."""

MOMENT = "moment"
MOMENT_REPLIES = "moment_replies"

MOMENT_ENDS = "moment_ends"
PULSE_DUE = "pulse_due"
RESUME_TALK = "resume_talk"
