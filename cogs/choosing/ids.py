"""Declares the custom ids that nothing but what is chosen by chance or a volunteer draws and answers."""

from bot.chat.interactions.custom_id import CustomId
from bot.domain.choosing.spinner import Over

PICK = CustomId("choosing_pick", deal_id=int, place=int)
ASK = CustomId("choosing_ask", deal_id=int)
PUT_BACK = CustomId("choosing_put_back", deal_id=int)
SPIN = CustomId("choosing_spin", over=Over)
SPIN_ASK = CustomId("choosing_spin_ask", spin_id=int)
SPIN_AGAIN = CustomId("choosing_spin_again", spin_id=int)
SPIN_STILL = CustomId("choosing_spin_still", spin_id=int)
