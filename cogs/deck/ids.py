"""Custom ids that only the decks draw."""

from bot.chat.interactions.custom_id import CustomId

LIST = CustomId("deck_list")
SHOW = CustomId("deck_show", deck=str, page=int, plain=bool)
DROP = CustomId("deck_drop", card=int)
DROP_YES = CustomId("deck_drop_yes", card=int)
ADD = CustomId("deck_add")
IDEAS = CustomId("deck_ideas", page=int)
IDEA_ACCEPT = CustomId("deck_idea_accept", idea_id=int)
IDEA_DECLINE = CustomId("deck_idea_decline", idea_id=int)
PAGE_BACK = CustomId("deck_page_back", deck=str, page=int, plain=bool)
PAGE_ON = CustomId("deck_page_on", deck=str, page=int, plain=bool)
