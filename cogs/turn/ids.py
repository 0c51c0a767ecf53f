"""Declares the custom ids that nothing but turns draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.turn.telling import Probe
from bot.services.turn.invite import OfferReply

DONE = CustomId("turn_done", turn_id=int)
PASS = CustomId("turn_pass", turn_id=int)
HAND_OVER = CustomId("turn_hand_over", turn_id=int)
HAND_ON = CustomId("turn_hand_on", turn_id=int)
HEARD = CustomId("turn_heard", turn_id=int)
PROBE = CustomId("turn_probe", turn_id=int, how=Probe)
THANK = CustomId("turn_thank", turn_id=int)
THANK_IN_WORDS = CustomId("turn_thank_in_words", turn_id=int)
NOT_KNOWING = CustomId("turn_not_knowing", turn_id=int)
THINK_ON = CustomId("turn_think_on", turn_id=int)
WORDS = CustomId("turn_words", turn_id=int)
WORD = CustomId("turn_word", turn_id=int)
PASS_ON = CustomId("turn_pass_on", turn_id=int)
CARD = CustomId("turn_card", round_id=int)
REPLY = CustomId("turn_reply", turn_id=int, reply=OfferReply)
