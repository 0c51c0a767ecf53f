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
deck-problem-line = line { $line }
deck-problem-both = two texts belong here, one for nl and one for en.
deck-problem-anchors = describe both ends, 0 and 10, each in nl and in en.
deck-problem-flag = this must be true or false, without quotation marks.

deck-quality-words = these are { $length } words, and for { $band } { $limit } is the most. Make the question shorter, or take { $band } out.
deck-quality-one = exactly one question belongs here, with one question mark at its end.
deck-quality-task = a task belongs here, without a question mark and with a full stop at its end.
deck-quality-plain = write plain text on one line, without signs such as * _ # or @ and without double spaces.
deck-quality-praise = a word here praises, or points one way already. Leave it out.
deck-rule-secret = this promises secrecy. Ask without that promise.
deck-rule-force = this sounds like having to. Silence is welcome, so invite.
deck-rule-label = this puts a label on somebody. Ask about what happens.
deck-rule-compare = this compares pupils. Ask what somebody did themselves.
deck-rule-leading = this points one way already. Ask openly: what, which or how.
deck-rule-multi = these are several questions at once. Choose one.
deck-rule-known = the answer to this is known. Ask what only the pupil knows.
deck-rule-betekent = this asks for a definition. Try: what comes to mind with …?
deck-rule-waarom = "why" can sound like blame. Try: what made …?
deck-rule-feel = this fills in a feeling. Ask what it was like.
deck-rule-closed = yes or no fits here. Begin with what, which or how.
deck-rule-self = this is about you. Ask about the pupil.
deck-rule-negative = this asks for what is missing. Turn it round.
deck-rule-hard = these words are hard for the youngest band. Say it more simply.
deck-rule-obvious = pupils hear this one a lot. Choose a surprising one.
deck-quality-half = this is here in one language only. Fill it in here too, or take { $other } out.
deck-quality-literal = this card speaks in an image. Add a plain version, in nl and in en.
deck-quality-product = say what a small group hands in, in nl and in en.
deck-quality-young = for { $band } a card must be light. Take { $band } out, or set sensitivity to 0.
deck-quality-private = a tender card is for a talk between two. Put only "private" here.
deck-quality-visible = this lets more people read along than suits this sensitivity. Choose { $wanted }.
deck-quality-twin = this question is too much like { $other } ("{ $text }"). Take one out, or ask about something else.

deck-name-eigen = Our own questions

deck-own-too-big = this file is bigger than { $limit } kB. Cut it into pieces.
deck-own-workbook = this is a workbook. In your spreadsheet program choose "Save as" and then CSV.
deck-own-not-text = this is not text that I can read. Put the questions in a list in a file and save that as CSV.
deck-own-double = this column is there twice. I take the first one.
deck-own-empty = there are no questions in it. Put one on each line, below a heading "question".
deck-own-no-end = I cannot read this line. See whether a quotation mark is missing, or one too many.
deck-own-no-header = I do not know which column holds the question. Put "question" (or "nl") above that column.
deck-own-column = I do not know this column, so I leave it out.
deck-own-cells = there are { $cells } cells here, and { $columns } columns. Put text with a ; or , between quotation marks.
deck-own-sensitivity = this must be 0 (light), 1 (personal) or 2 (tender).
deck-own-bands = choose one or more of these words, with a space between them: { $choices }.
deck-own-category = there is no such deck. Leave it empty, or choose from: { $known }.
deck-own-twin = this question is too much like { $other }. Ask about something else, or leave it out.
deck-own-line = line { $line } of this file
deck-own-there = one that you have already ("{ $text }")
deck-own-shipped = one from { $deck } ("{ $text }")
deck-own-full = a class can have { $limit } questions of its own, and that is reached. Take one out first.
deck-own-taken = { $count ->
    [0] No question was added.
    [one] One question was added.
   *[other] { $count } questions were added.
}
deck-own-left = { $count ->
    [one] This does not fit yet. The rest was taken:
   *[other] These { $count } things do not fit yet. The rest was taken:
}
deck-own-tips = Taken, with a tip:

suggestion-accepted = Your question is in the deck of the class now: "{ $question }". Thank you!
suggestion-declined = Thank you for your question: "{ $question }". It does not go into the deck now. Your teacher adds: { $reason }

refused-already-there = This question is nearly there already: "{ $text }". Perhaps you know another one that is different.
refused-ideas-wait = { $limit } questions of yours are waiting for your teacher. After that you can send another one.
refused-deck-full = A class can have { $limit } questions of its own, and that is reached. Take one out first.

decks-title = The decks
deck-line = { $name }: { $count ->
    [one] one card
   *[other] { $count } cards
}
decks-choose = Which deck do you want to see?
decks-all = All decks
deck-add = Add questions of our own
deck-tab = { $count ->
    [one] one card
   *[other] { $count } cards
} · page { $page } of { $pages }
deck-empty = There is nothing here yet. Add questions of our own puts something in.
deck-mark-personal = personal
deck-mark-tender = tender, for a talk between two
deck-page-back = Back
deck-page-on = On
deck-plain-on = Show the plain words too
deck-plain-off = Only the questions
deck-drop = Take out one of our questions
deck-drop-sure = Shall I take out this question? { $text }
deck-drop-yes = Yes, take it out
deck-drop-no = No, leave it
deck-form-title = Add questions of our own
deck-form-lines = Questions, one on each line
deck-form-lines-hint = Or choose a file below.
deck-form-file = A file
deck-form-file-hint = CSV from a spreadsheet, with a column headed "question". Or TOML.
deck-own-rest = { $count ->
    [one] There is one more line that does not fit.
   *[other] There are { $count } more lines that do not fit.
} Change what stands above first, and send the file again.
refused-file-too-big = This file is larger than { $limit } kB. Cut it into pieces.

idea-button = I know a question
idea-title = Your question for the class
idea-field = Which question would you like to ask?
idea-hint = Only { $teacher } sees that it comes from you.
idea-kept = Thank you. Your question is with { $teacher } now, and I will tell you what becomes of it.
ideas-wait = { $count ->
    [one] A pupil thought of a question. It waits for you.
   *[other] Pupils thought of { $count } questions. They wait for you.
}
ideas-look = Look
ideas-none = No questions of pupils are waiting now.
ideas-tab = A pupil's question · { $number } of { $count }
idea-held = Thank you. Your question is with { $teacher } now, the class does not see it yet. Would you like to talk to somebody about it now?
idea-caught = It holds a word from your school's list. Read it calmly, and talk to this pupil if need be. Once you take it in, the class can be asked it.
ideas-from = **{ $name }** thought of:
ideas-tips = A tip for you:
ideas-accept = Into our deck
ideas-decline = Not now, I say why
ideas-next = Next
ideas-accepted = The question is in your own deck. I tell the pupil.
ideas-declined = I tell the pupil, with what you wrote.
ideas-reason-title = Why not now
ideas-reason = What do you say to the pupil?
ideas-reason-hint = Only this pupil reads it.

deck-problem-column = column "{ $column }"
deck-column-nl = question
deck-column-en = question in English
deck-column-category = deck
deck-column-sensitivity = sensitivity
deck-column-bands = age
deck-column-tags = tags
deck-column-think = think time
deck-column-anchors = at 0 and at 10

encoding-utf-8 = Unicode
encoding-utf-16-le = Unicode (UTF-16)
encoding-utf-16-be = Unicode (UTF-16)
encoding-cp1252 = Windows
encoding-mac-roman = old Mac
encoding-cp850 = DOS
deck-which-reading = I am not sure with which characters this file was saved. **Nothing was added yet.** Which lines look right?
deck-read-as = { $name } is right
deck-reading-chosen = Read as { $name }.
