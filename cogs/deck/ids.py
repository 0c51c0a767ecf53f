"""Declares the custom ids that nothing but the decks draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.content.encodings import Encoding

LIST = CustomId("deck_list")
SHOW = CustomId("deck_show", deck=str, number=int, plain=bool)
DROP = CustomId("deck_drop", card_id=int)
DROP_YES = CustomId("deck_drop_yes", card_id=int)
ADD = CustomId("deck_add")
READ_AS = CustomId("deck_read_as", upload=int, encoding=Encoding)
IDEAS = CustomId("deck_ideas", number=int)
IDEA_ACCEPT = CustomId("deck_idea_accept", idea_id=int)
IDEA_DECLINE = CustomId("deck_idea_decline", idea_id=int)
PAGE_BACK = CustomId("deck_page_back", deck=str, number=int, plain=bool)
PAGE_ON = CustomId("deck_page_on", deck=str, number=int, plain=bool)
