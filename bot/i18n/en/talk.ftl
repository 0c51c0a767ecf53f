# The talk: what the class and a pupil read.

kind-getting-to-know = Getting to know each other
kind-goals = Goals talk
kind-progress = Progress talk
kind-feedback = Feedback talk
kind-evaluation = Looking back
kind-weekly = Weekly talk
kind-class-circle = Class talk
kind-on-request = Talk on request

opening-tab = Talk · about { $minutes } minutes
opening-tab-over = Talk · over
opening-purpose = **What it is about**
    { $purpose }
opening-intent = **What I want to do with it**
    { $intent }
opening-request = **What I need you for**
    { $request }
opening-good-to-know = **Good to know**
    - You may stay silent. The Pass button always works and needs no reason.
    - Think first, write second.
    - { $who-reads }
    - I watch over safety. If I worry about someone, I cannot keep it to myself. I will tell you first what I am going to do.
opening-reads-sealed = You choose whether the class reads your answer. Everything can be read by { $teacher } too. The class sees nothing until we open together.
opening-reads-chat = What you write in the channel is read by the whole class. With the button you choose that yourself. Everything can be read by { $teacher } too.
opening-join = I am in
opening-watch = I look on first
opening-question = I have a question
opening-joined = Good to have you here.
opening-watching = Just look on. I will not ask you anything. With I am in you step in later.
opening-dm-offer = May I also send you a private message when I want to ask you something?
opening-dm-yes = You may
opening-dm-no = Rather not
dm-welcome = Good. I only write when it is about this talk. You can turn it off with /mypage reminders.
dm-unwelcome = That is fine. I will not write to you.

question-tab-think = Question { $number } · think time
question-tab-write = Question { $number } · writing
question-tab-preview = Question { $number } · a quick look
question-tab = Question { $number }
question-think = Take your time until { $time }. No typing yet. Words, a picture or half an idea: anything goes.
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
answer-your-words =
    Your words, so that you do not lose them:
    { $text }
answer-passed = Fine. Thinking along is taking part too.
answer-dm-kept = **Saved.** Who reads it: { $who }. You can change it until { $time }, with the button or a new message.
answer-dm-no-question = There is no open question in your class now. I did not save this.
answer-dm-which = You are in more classes with an open question. Use the button in the channel of the class you mean.
answer-dm-stranger = I only save answers of pupils to a question that is open. I did not save this. Are you in a class? Then use the button in the channel of that class.
answer-dm-before = That message is from before this question, so it does not count. Send a new message if it belongs to this question.
answer-dm-refused = I do not save this: { $reason }
answer-withdrawn = Your message is gone, so it no longer counts as your answer. As long as the writing lasts you can hand in something new.
answer-given-back = There is another question now. What you wrote belonged to the one before, so I do not keep it any more.
answer-stray = I saved that message as your answer. Nobody in the class reads it yet.
answer-stray-stays = I cannot take that message away. It counts as your answer.
more-time-given = There is more time, for everybody.

reveal-tab = Question { $number } · open together
reveal-title = Here we go
reveal-read = Take your time to read, there is no hurry.
reveal-nothing = No words yet. That is fine. We let this question hang for a while.
echo-same = I know this
echo-new = New to me
echo-more = I want to hear more
echo-noted = Thank you. Nobody sees what you choose, and I do not write it down. When five or more pupils choose the same, { $teacher } hears that, without names.
kept-back = I did not show your answer to the class. It is read by { $teacher }. Would you like to talk to somebody now?
# Numbers: look at them every year.
help-card =
    - At school: go to an adult you feel safe with.
    { $country ->
        [BE] - Awel: call 102 for free, or chat at awel.be.
        - Thinking of suicide? Call the Zelfmoordlijn for free: 1813, or chat at zelfmoord1813.be.
        - Does somebody hurt you, or do you not feel safe? Call 1712 for free, or chat at 1712.be.
       *[NL] - Kindertelefoon: call 0800-0432 for free, or chat at kindertelefoon.nl.
        - Thinking of suicide? Call 113 for free, or chat at 113.nl.
        - Veilig Thuis, day and night and free: 0800-2000.
    }
    - In direct danger: 112.
help-line = { $country ->
    [BE] call Awel for free: 102
   *[NL] call the Dutch Kindertelefoon for free: 0800-0432
}
reveal-without-name = without a name

offer-title = { $name }, your card is on top
offer-question = Would you like to tell something about it?
offer-yes = Yes
offer-later = Later
offer-no = Not now
offer-said-yes = **You said: yes.** Take your time. You may stop after one sentence.
offer-said-later = Good. I will ask you again later.
offer-said-no = That is fine.
offer-rather-not = Rather not after all
turn-tab = Question { $number } · tell us
turn-title = { $name }, tell us …
turn-hook = … about that bit ‘{ $hook }’.
turn-done = That was it
turn-pass = Pass
turn-passed = That is fine. Nothing of it stays.
turn-finished = Thank you.
thanks-said = Thank you, { $name }.
thanks-echo = Thank you, { $name }. I will remember: { $words }
turn-hook-word = … about that word ‘{ $hook }’.
turn-hook-card = … { $hook }.
turn-hook-saw = … what you saw before you.
turn-hook-began = … how that began.
turn-hook-then = … what came after that.
turn-hook-day = … what a day is like then.
turn-silence = …
not-knowing = I don’t know
not-knowing-ask = That is fine. Would you like to think a bit longer, choose a word, or pass it on?
not-knowing-think = Think a bit longer
not-knowing-word = Choose a word
not-knowing-pass-on = Pass it on
not-knowing-thinks = Take your time. There is no clock.
one-word-ask = Choose a word that fits a little. The class reads it.
one-word-list = Choose a word
one-word-said = { $name } chooses a word: **{ $word }**
one-word-mixed = mixed
one-word-calm = calm
one-word-curious = curious
one-word-proud = proud
one-word-busy = busy
one-word-tense = tense
one-word-tired = tired
one-word-alone = alone
one-word-surprised = surprised
one-word-rather-not-say = I would rather not say
hand-over-ask = Whom would you like to hear about this? You need not choose anybody. I ask gently, if I can. I do not mention your name.
hand-over-list = Choose somebody
hand-over-nobody = Nobody in particular
hand-over-thanks = Thank you. I ask gently, if I can.

probe-and-then = And then?
probe-more = Tell a bit more.
probe-mirror = ‘{ $words }’ …
probe-see = What did you see?
probe-feel = What was that like for you?
probe-difference = On which day is it different?
probe-other-eye = What would someone else notice?
probe-helped = What helped then?
probe-meaning = What makes it matter to you?
probe-room = Is there anything with it?
probe-stop = We can also leave it here.
probe-summary = I hear: { $words } Did I get it?
probe-own = { $words }

ending-tab = Talk · over
ending-title = That was our talk
ending-thanks = Thank you all. For the silence too.
ending-stop-tab = Talk · stopped
ending-stop-title = We stop here
ending-stop-text = It is not because of you. What was still closed stays closed.

reminders-title = **Private messages**
help-pupil = **How a talk works**
    - First we think. Then the button Write your thought opens.
    - You choose whether the class reads your answer. It can be read by { $teacher } too.
    - Pass always works, no reason needed.
    - Want to talk to someone? Tell your teacher, or { help-line }. In danger: 112.
help-teacher = **How to lead a talk**
    1. /class set-up: once for each class.
    2. /talk start: purpose, intention and what you need from the class.
    3. /talk plan: the same at a later moment, with an announcement for the class.
    4. The panel in regie does the rest: question, think time, a quick look, open together, tell us, closing.
help-no-class = No class is set up in this channel yet. A teacher does that with /class set-up.
