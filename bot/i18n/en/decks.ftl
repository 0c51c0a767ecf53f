# Decks: their names, and what is said about a deck that is not right.

deck-name-binnenkomen = Arriving
deck-name-ongewoon = Unexpected
deck-name-kennismaken = Getting to know
deck-name-gevoel = Feelings and body
deck-name-leren = How I learn
deck-name-doelen = Goals
deck-name-schaal = Scale topics
deck-name-samen = Class and friendship
deck-name-kwaliteiten = Strengths
deck-name-proberen = Trying
deck-name-wat-als = What if and later
deck-name-denken = Philosophy
deck-name-tekenen = Drawing
deck-name-groepjes = Breakout tasks
deck-name-feedback = Feedback
deck-name-afsluiten = Closing

deck-problem-card = card { $card }
deck-problem-field = field "{ $field }"
deck-problem-not-toml = this file is no valid TOML ({ $detail }). See whether every text stands between quotation marks.
deck-problem-not-utf8 = this file is not saved as UTF-8. Save it again as UTF-8.
deck-problem-no-cards = there are no cards in it. Put a line [[card]] above every card.
deck-problem-not-a-card = this is no card. Put a line [[card]] above every card.
deck-problem-unknown = this field does not exist. Take it out, or choose from: { $known }.
deck-problem-missing = this field is missing. Add it.
deck-problem-id = this must be the name of the deck, a hyphen and three digits, such as denken-001.
deck-problem-other-category = this card belongs to another deck. Begin the id with { $category }-.
deck-problem-twice = this id is in { $file } already. Give this card another number.
deck-problem-not-text = this must be a text. Put it between quotation marks.
deck-problem-empty = there is nothing here yet. Fill in a text.
deck-problem-too-long = the text has { $length } characters, and { $limit } is the most. Make it shorter.
deck-problem-sensitivity = this must be 0 (light), 1 (personal) or 2 (tender), without quotation marks.
deck-problem-choice = this must be one of these words: { $choices }.
deck-problem-choices = this must be a list with one or more of these words: { $choices }.
deck-problem-tags = this must be a list of words, such as ["dier", "tijd"].
