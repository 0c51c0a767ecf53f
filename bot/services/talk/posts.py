"""Names of the messages and alarms of planned talks, of the closing and of moments in a talk."""

from bot.domain.moments.moment import Stall

AGREEMENTS = "agreements"
RATING = "rating"
OPINION = "opinion"
OUTCOMES = "outcomes"
LOOKING_BACK = "looking_back"
LOOKING_BACK_REGIE = "looking_back_regie"
MOMENT = "moment"
MOMENT_REPLIES = "moment_replies"
KEPT_WORDS = "kept_words"
FORGOTTEN = "forgotten"
ANNOUNCEMENT = "announcement"
LOBBY = "lobby"
PLAN = "plan"
PLAN_NOW = "plan_now"
"""Both are a planned talk in regie: ahead, and anew at the bottom once its moment is near or went by."""
HINTS = {
    Stall.SILENCE: "meta-hint-silence",
    Stall.PASSES: "meta-hint-passes",
    Stall.SHORT: "meta-hint-short",
}
"""Each is a kind of post and the key of its sentence: what was counted is not kept (H7)."""
OPEN_TO_THE_END = (OUTCOMES, LOOKING_BACK, LOOKING_BACK_REGIE)
"""Messages whose buttons stay until the talk is over."""
STEPS_SHOWN = (AGREEMENTS, RATING)
"""Messages whose buttons go with their step, or when the talk is stopped in it."""

RESUME_TALK = "resume_talk"
MOMENT_ENDS = "moment_ends"
PULSE_DUE = "pulse_due"
CLOSING_DUE = "closing_due"
TALK_FORGOTTEN = "talk_forgotten"
LOBBY_OPENS = "lobby_opens"
TALK_DUE = "talk_due"
TALK_TOO_LATE = "talk_too_late"
