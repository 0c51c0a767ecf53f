# The question: think time, answers, the teacher's look and the reveal.

question-tab-think = Question { $number } · think time
question-tab-write = Question { $number } · writing
question-tab-preview = Question { $number } · a quick look
question-tab = Question { $number }
question-think = Take your time until { $time }. No typing yet. A word, a sentence or half an idea: anything goes.
question-think-until = Writing starts { $countdown }.
question-write-sealed = A few words are enough. Spelling does not count. You can hand in until { $time }, with the button or in a private message to me.
question-write-chat = A few words are enough. Spelling does not count. Write here in the channel, or with the button. You can until { $time }.
question-write-chat-reply = A few words are enough. Spelling does not count. Reply to this message, with the mention on, or use the button. You can until { $time }.
question-write-until-sealed = We open them { $countdown }.
question-write-until-chat = We go on { $countdown }.
question-limit = At most { $limit } characters.
question-starter = You could begin with: { $starter }
question-has-words = There are thoughts already.
question-preview = I am reading along, then they open. Nothing to do for you now.
question-skipped = We let this question rest.
question-button = Write your thought
question-more-time = More time
question-pass = Pass

answer-title = Your thought
answer-text = What comes to mind?
answer-text-hint = A few words are enough. Spelling does not count.
answer-visibility = Who may read this?
answer-visibility-hint = Read by { $teacher } too.
answer-visibility-hint-support = The class reads it? Then { $teacher } and support staff too.
answer-visibility-teacher = Only { $teacher }
answer-visibility-anonymous = The class, without my name (when there are enough)
answer-visibility-named = The class, with my name
answer-preference = Would you like to tell more?
answer-preference-gladly = Gladly
answer-preference-may-ask = You may ask
answer-preference-rather-not = Rather not today

answer-kept = **Saved.** You can change it until { $time }.
answer-changed = **Saved.** This is your answer now. You can change it until { $time }.
answer-nameless = When too few answers are without a name, it does not open. Then only { $teacher } reads it, and at most retells it in other words.
answer-edit = Read or change
answer-early = Still thinking. Writing starts { $countdown }. Keep your words until then.
answer-late = Writing is over, so this one is not in. You can still tell it later.
answer-passed = Fine. Thinking along is taking part too.
answer-dm-kept = **Kept.** This is read by: { $who }. You can change it until { $time }, with the button. If you write another message, it is added.
answer-dm-joined = **Kept.** This belongs with what you wrote before: together it is one answer. This is read by: { $who }. You can change it until { $time }, with the button.
answer-dm-no-question = There is no open question in your class now. I did not save this.
answer-dm-which = You are in more classes with an open question. Use the button in the channel of the class you mean.
answer-dm-stranger = I only save answers of pupils to a question that is open. I did not save this. Are you in a class? Then use the button in the channel of that class.
answer-dm-before = That message is from before this question, so it does not count. Send a new message if it belongs to this question.
answer-withdrawn = Your message is gone, so it no longer counts as your answer. As long as the writing lasts you can hand in something new.
answer-part-withdrawn = That message is gone, so it no longer counts. The rest of your answer is still there.
answer-elsewhere = You replied to something from before this question, so this does not count as an answer to a question of now. Does it belong there after all? Send it as an ordinary message, or use the button under the question.
answer-form-replaced = This message takes the place of what you wrote in the form.
answer-full = This does not fit any more: your messages together are one answer of at most { $limit } characters. What you wrote before is kept. With the button under the question you can make one text of it.
answer-given-back = There is another question now. What you wrote belonged to the one before, so I do not keep it any more.
answer-stray = I saved that message as your answer. Nobody in the class reads it yet.
answer-stray-stays = I cannot take that message away. It counts as your answer.
brought-picture = a picture
brought-file = a file
brought-voice = a voice message
brought-sticker = a sticker
brought-forward = a forwarded message
brought-poll = a poll
brought-gif = a GIF or picture from the internet
brought-mention = a name with @
brought-other = something without words
beside-no-words = Thank you. I can only keep words as an answer, so I did not keep this: { $what }.
beside-taken-away = I took it out of the channel, because it is still quiet there now. You can show it later.
beside-what-to-do = Would you like to join in? Write in a few words what you mean by it, or choose Pass. Both are fine.
beside-words-kept = Your words are kept. What came with them is not: { $what }.
more-time-given = There is more time, for everybody.

reveal-tab = Question { $number } · open together
reveal-title = Here we go
reveal-read = Take your time to read, there is no hurry.
reveal-nothing = Nothing lies open. That is fine. We let this question hang for a while.
reaction-same = I know this
reaction-new = New to me
reaction-more = I want to hear more
reaction-noted = Thank you. Nobody sees what you choose, and I do not write it down. When five or more pupils choose the same, { $teacher } hears that, without names.
kept-back = I did not show your answer to the class. It is read by { $teacher }.
kept-back-ask = Would you like to talk to somebody now?
preview-caught-alone = This was written for you alone, so not for who reads along here. You find it under For you only.
reveal-without-name = without a name

preview-tab = A quick look · question { $number }
preview-title = This is how they open
preview-count = { $from } to { $to } of { $total } · only the regie sees this
preview-empty = There is nothing to open. That is fine.
preview-named = **{ $name }, with name**
preview-anonymous = **Without a name**
preview-for-you = **{ $name }**
preview-hold = Hold
preview-release = May open after all
preview-show-name = Show me the name
preview-name-is = { $name } wrote this.
preview-held-tab = I hold this one for you
preview-caught-tab = The bot kept this back for you
preview-caught = It holds a word from your school's list. Read it calmly. Often nothing is the matter.
concern-card = **Worried? Six points**
    1. Stay calm and listen.
    2. Say that it is good that it was told, and that the pupil is not to blame.
    3. Promise no secrecy. Say whom you will bring in and why.
    4. Ask little and openly. Do not investigate, and do not judge parents.
    5. Write down literally what you heard.
    6. { $country ->
        [BE] Go to the care coordinator or pupil counsellor today. They confer with the CLB. 1712 gives advice too.
       *[NL] Go to the child protection officer or care coordinator today. They follow the reporting code.
    } In direct danger: 112.
preview-held-kind = Chosen: { $visibility }
preview-private = For you only ({ $count })
preview-private-title = For you only
preview-private-none = Nobody wrote something for you alone.
preview-too-few = { $count ->
    [one] One answer without a name stays closed: the class would know whose it is. You read it
   *[other] { $count } answers without a name stay closed: they are too few, the class would know whose they are. You read them
} under For you only. If you want to retell something, do so in your own words.
preview-next-page = Next
preview-previous-page = Previous
preview-opened = This question is open.
preview-not-opened = This question did not open.
preview-page = Page { $page } of { $pages }
question-done = The question comes to { $channel }.
question-stays-sealed = This question is personal, or the class answers without names. So the answers stay closed until you open them together.
