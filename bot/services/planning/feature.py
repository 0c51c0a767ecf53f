"""Declares planned talks: they are announced, have a lobby, and begin when it is time."""

from bot.services.feature import Feature
from bot.services.planning.begin import begin_due_talk, open_lobby
from bot.services.planning.follow import ANNOUNCEMENT, LOBBY, LOBBY_OPENS, TALK_DUE, TALK_TOO_LATE, on_talk_ends
from bot.services.planning.plan import PlanTalk
from bot.services.talk.posts import PLAN, PLAN_NOW
from bot.store.talk import TalkRow

FEATURE = Feature(
    name="planning",
    after=("talk", "school"),
    posts=dict.fromkeys((ANNOUNCEMENT, LOBBY, PLAN, PLAN_NOW), TalkRow),
    talk_ends=on_talk_ends,
    alarms={LOBBY_OPENS: open_lobby, TALK_DUE: begin_due_talk, TALK_TOO_LATE: begin_due_talk},
    by_wall=frozenset({LOBBY_OPENS, TALK_DUE, TALK_TOO_LATE}),
    messages=(PlanTalk,),
)
