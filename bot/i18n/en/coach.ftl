# The wording coach: first the good intention, then one alternative. Only the teacher reads this.

coach-secret = Kindly meant, but you cannot promise this. Perhaps: "I will tell you first whom I talk to and what happens next."
coach-force = Silence is welcome here. Perhaps: "Share if you like. Passing is fine."
coach-label = A word like that sticks. Say what you see: "I have heard you talk for a while. What do you need?"
coach-compare = Nice for one, hard for another. Name what you saw: "You kept looking. How did you do that?"
coach-leading = Your question points one way. More open: "What did you think of …?"
coach-multi = I count { $count } questions. Pick one, I will keep the others for you.
coach-multi-bare = I count { $count } questions. Pick one, the other can come later.
coach-known = You already know this one. More curious: "How did you tackle it?" or "What stood out for you?"
coach-betekent = A definition is hard. Try: "What comes to mind with { $word }?" or "Have you ever heard of { $word }?"
coach-betekent-bare = A definition is hard. Try: "What comes to mind with …?" or "Have you ever heard of …?"
coach-waarom = "Why" can sound like blame. Softer: "What made …?" or "How did it come about?"
coach-feel = You are guessing a feeling. Check it: "What was that like for you?"
coach-closed = Yes or no fits here. For a story start with "Tell us …" or "How …". (A quick check may be closed.)
coach-self = Nice story, keep it for later. Theirs first: "How is that for you?"
coach-negative = You ask for what is missing. Turn it: "What already worked a little?"
coach-long = { $words } words. With { $max } or fewer your question sticks better.
coach-hard = Tough words: { $words }. Say it the way you would at the kitchen table.
coach-obvious = They hear this one a lot. Fancy a surprising one?
coach-obvious-card = They hear this one a lot. Fancy a surprising one? "{ $card }"

# A second possibility, for who asks for it.
coach-secret-again = Or be open beforehand: "I cannot keep everything to myself. I do nothing without telling you."
coach-force-again = Or: "Think along in your own way: say it, write it or listen."
coach-label-again = Or say what you need: "I want to be able to hear everyone. What helps you with that?"
coach-compare-again = Or look back: "What already works better than last month?"
coach-leading-again = Or leave two sides open: "Some think this, others that. How is it for you?"
coach-multi-again = Or pick the question you know least about. The rest comes later.
coach-known-again = Or give the fact yourself and ask on: "How might that come about, do you think?"
coach-betekent-again = Or ask for an example: "When did you come across that yourself?"
coach-waarom-again = Or: "How did you come to that?" or "What happened before it?"
coach-feel-again = Or say what you see and ask: "I see that you are quiet. Is it right that this touches you?"
coach-closed-again = Or: "Tell us about a time when …" or "What did you notice when …?"
coach-self-again = Or make it a question: "Do you know something like that? Tell us."
coach-negative-again = Or: "What would make it a little bit easier?"
coach-long-again = Put the question first. What explains it can come later, or stay out.
coach-hard-again = Or ask for something one can see or hear: "What do you see happening then?"

coach-own-words = Your words: { $words }
coach-leave = Leave it
coach-edit = Change it
coach-other = Another suggestion
coach-mute = Don't mention again
coach-split = Ask 1 now, keep { $kept }
coach-take-card = Take this card
coach-sure = This weighs heavily for a pupil. Shall I send it like this?
coach-send = Send anyway
coach-silence = { $seconds ->
    [one] The silence still works for 1 second. Send anyway?
   *[other] The silence still works for { $seconds } seconds. Send anyway?
}
coach-keep-silent = I say nothing
coach-kept-silent = Good. The silence is theirs.
coach-words-back = My words back
coach-said = Said.
coach-one-waits = The silence is still at work. Your words appear when you are back.
coach-split-done = The question comes to { $channel }. { $kept ->
    [one] I kept 1 question for later.
   *[other] I kept { $kept } questions for later.
}
coach-muted = Fine, about this ({ $rule }) I say nothing any more. /class settings brings it back.

coach-pocket-title = { $count ->
    [one] **The question you kept**
   *[other] **The { $count } questions you kept**
}
coach-pocket-empty = You have kept no questions.
coach-pocket-ask = Ask this one
coach-pocket-drop = Throw away
coach-field-pocket-more = { $count } more are under "Kept questions".
coach-pocket-open = Kept questions
panel-pocket = { $count ->
    [one] **Kept for later:** 1 question
   *[other] **Kept for later:** { $count } questions
}
refused-pocket-full = You have kept many questions already; { $limit } fit. Throw a few away first.

coach-form-frame = Why we talk
coach-form-scale = Your scale question
coach-field-purpose = This is what it is about
coach-field-intent = This is what I want to do with it
coach-field-need = This is what I need you for
coach-field-need-one = This is what I need you for
coach-field-topic = What do we look for a mark for?
coach-field-zero = A 0 means
coach-field-ten = A 10 means
coach-field-text = What do you want to say?
coach-field-pocket = Or take a question you kept

coach-settings-title = **Your wording coach.** About what is on you get a nudge now and then. Three a talk at most, and only you see them.
coach-settings-choose = What would you like a nudge about?
coach-settings-saved = Saved.
coach-rule-betekent = What does … mean
coach-rule-waarom = Why-questions
coach-rule-feel = Filling in a feeling
coach-rule-closed = Closed questions
coach-rule-self = Talking about yourself
coach-rule-negative = Stress on what is missing
coach-rule-long = Long questions
coach-rule-hard = Hard words
coach-rule-obvious = Questions they hear a lot

coach-whisper-tab = Regie · perhaps
coach-whisper-chain = Three questions in a row to one pupil. Perhaps: say the last words back, or wait for 10 seconds.
coach-chain-mirror = Mirror
coach-chain-still = Silence
coach-chain-group = Ask the group
coach-whisper-mirror = The last words stand in the channel once more.
coach-whisper-still = Silence, until { $time }. What you say through me I hold until then.
coach-whisper-group = The question is with the whole group now.
coach-whisper-silence = { $seconds ->
    [one] The silence still worked for 1 second when you wrote. No harm done. Being silent helps thinking.
   *[other] The silence still worked for { $seconds } seconds when you wrote. No harm done. Being silent helps thinking.
}
coach-group-said = Who knows this, or sees it differently? Tell us, if you like.

coach-share-open = Who was talking?
coach-share-today = Today you had { $open ->
    [one] 1 open question
   *[other] { $open } open questions
} and { $silences ->
    [one] 1 real silence
   *[other] { $silences } real silences
}.
coach-share-said = Of all words { $share } were yours.
coach-share-class = Mostly the class was talking.
coach-share-pupil = Mostly your pupil was talking.
coach-share-few = Too little was said to say anything about who was talking.
coach-share-percent = { $percent }%
coach-share-earlier = Your talks before this one, the oldest first:
coach-share-before = - { $share } yours

ask-title = Your question
ask-text = What do you want to ask?
ask-text-hint = One question. Begin with How, What or Tell us.
ask-style = How does the class answer?
ask-style-sealed = Closed until we open together
ask-style-chat = In the channel, after think time
ask-depth = How much think time?
ask-depth-light = Short
ask-depth-standard = Usual
ask-depth-deep = Long
ask-weight = How personal is this question?
ask-weight-hint = Personal goes without names and stays closed. Tender is not for a whole class.
ask-weight-light = Light
ask-weight-personal = Personal
ask-weight-tender = Tender
