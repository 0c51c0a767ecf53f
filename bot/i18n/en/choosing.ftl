# Choosing: cards on the table, the chooser, and a card in plain words.

deal-tab = Cards · choose one
deal-title = There are { $count ->
    [2] two
   *[other] three
} cards
deal-how = Who wants to, turns one over. Each card holds a question for the whole class. The first press counts.
deal-picked = Card { $number } was chosen
deal-picked-how = First { $teacher } has a look, then we think about it together. The others go back to the deck.
deal-asked = Card { $number } is the question now
deal-asked-how = The other cards are back in the deck.
deal-back = The cards are back in the deck
deal-back-how = They will come another time.
deal-card = Card { $number }
deal-face-down = face down
deal-chosen = chosen
deal-goes-back = goes back
deal-you-chose = **You chose card { $number }.** Soon { $teacher } will turn it over. The channel does not say who chose.
deal-you-asked = **You chose card { $number }.** The question comes to the channel now. It does not say who chose.
deal-regie-tab = Regie · cards
deal-regie-title = This is on the cards
deal-regie-picked = The class chose card { $number }
deal-regie-asked = Card { $number } is the question
deal-regie-back = The cards are back in the deck
deal-no-face = This card is in no deck any more.
deal-ask = Ask this question
deal-put-back = Put back
deal-done = The cards come to { $channel }.
refused-card-chosen = A card was chosen already. How nice that you wanted to.

spin-tab-questions = Chooser · questions
spin-tab-categories = Chooser · decks
spin-tab-tasks = Chooser · tasks
spin-place = Number { $number } of { $count }
spin-alt = A pointer turns over a wheel of { $count } parts and comes to rest on number { $number }. On the wheel: { $entries }
spin-still = Still picture
spin-regie-tab = Regie · chooser
spin-ask = Take as question
spin-again = Turn again
spin-asked = This has become the question.
spin-done = The chooser comes to { $channel }.
spin-form-title = The chooser
spin-form-entries = What does the chooser turn over?
spin-form-hint = One a line, two to { $most }. Questions or tasks, never pupils.
refused-few-entries = The chooser needs at least { $fewest }. Put a semicolon or a new line between them.
refused-many-entries = These are { $count } and the wheel has room for { $most }. Leave a few out.
refused-no-people = ‘{ $entry }’ seems to be about a pupil, and the chooser never turns over people. Write a question or a task there. Would you like to hear somebody? With Tell us I ask gently.
refused-asked-already = This has become the question already.

plain-button = Say it plainly
plain-literal = **Plainly**
    { $text }
plain-ends = With **0** goes: { $zero }
    With **10** goes: { $ten }
