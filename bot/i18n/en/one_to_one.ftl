# The talk with one pupil: in the thread, in the forms and in regie.

one-thread = { $name } and { $teacher }
one-tab = Talk with { $teacher }
one-tab-look-back = Looking back
one-tab-timeline = Your year
one-tab-question = A question for you
one-tab-cards = Cards
one-tab-choice = You choose
one-tab-tell = Listen first, then you
one-tab-goal = Your goal
one-tab-scale = A mark
one-tab-sheet = Your sheet
one-tab-meta = About the talk itself
one-tab-agreements = Closing · agreements
one-tab-opinion = Closing · your opinion
one-tab-outcomes = Closing · what happens now
one-tab-cover = Closing · covering

one-welcome = Good to have you here, { $name }. We have about { $minutes } minutes. Nothing has to be finished.
one-request = **What I need you for**
    { $request }
one-good-to-know = You know most about yourself.

    - Silence, drawing or coming back later is fine. *Pass* always works.
    - Whoever is { $support } or runs this server can read along. Classmates cannot.
    - I keep what you write with a button. What you type is only here.
    - Is it about safety? I cannot keep that to myself. I tell you first what I do.
one-where = Where would you like to begin?
one-begin = Just begin
one-subject = I have a subject of my own
one-subject-field = What would you like to talk about?
one-day = Rather another day
one-day-fine = Fine, another day then. You need not explain anything. { $teacher } only reads that it is not going on now, and looks for another day with you.
one-first-back = First a look back. How did it go with what we agreed?
one-own-subject = Your subject comes first.
one-take-time = Take your time. A word, a sentence or half an idea: anything will do.
one-kept = Saved. You can still change it.
one-passed = Fine. Silence is good too. When you are ready, { $teacher } goes on.
one-says = **{ $teacher }:**
one-said = **{ $name }:**
one-tells-first = { $teacher } tells first. Then you, if you like.

one-names = { $before } and { $last }
one-today-kept = Good that you say so. Above you can read whom I told, and where you can go now.
one-today-passing = I am passing it on now. No name here yet? Then it has not arrived yet.
one-today-told = I passed it on to { $names }.
one-today-again = Nobody has said yet that they saw it. Now I also passed it on to { $names }.
one-today-closed = It is not school time now. Perhaps they only read it on { $day }, from { $time }.
one-today-seen = { $name } saw it and knows that you want to speak to somebody.
one-today-now = Don't want to wait? These people are there now:

follow-up-tab = Regie · speak to somebody today
follow-up-title = { $name } wants to speak to somebody today
follow-up-again = Not seen yet: { $name } wants to speak to somebody
follow-up-do = Find { $name } today. Listen, above all. Promise no secrecy, and say whom you will involve.
follow-up-seen = Seen
follow-up-hint = The pupil reads who got this, and who saw it. If nobody sees it within two hours of school time, I call all teachers of the class.
follow-up-seen-by = **Seen** by { $who }, at { $time }.
follow-up-dropped = { $name } chose something else after that. Looking in is still fine.
follow-up-thanks = Thank you. The pupil reads that you saw it.

one-draw = Draw it
one-draw-hint = It need not be beautiful. A photo of paper is fine too.
one-draw-picture = Your drawing
one-draw-picture-hint = Only seen in this thread.
one-draw-not-now = I cannot show your drawing right now. That is not because of you. You still have your picture, and what you saved before stays. Try again in a moment, or tell it in words.
one-draw-caption = What you do not see at once:
one-drawing-not-here = *I cannot show the drawing here. It is saved.* { $caption }
one-drawing-alt = A drawing by { $name }, without words.
one-pick = Choose { $count } cards
one-card = Card { $number }
one-tick = What may go on it?
one-sheet-is = **{ $name }'s sheet**
one-sheet-empty = There is nothing on your sheet yet. You choose.
one-sheet-nothing = Nothing has been written to choose from yet. That is fine too.
one-timeline-empty = There are no goals or agreements yet. Feel free to tell from memory.
one-scale-private = You take the steps on your own. There is no right mark. Only { $teacher } reads along, the class never does.

one-goal-ask = What would you like to learn?
one-goal-frame = **This is fixed, says { $teacher }:**
one-goal-empty = The rest is yours. Only you can write or change anything here, now and later.
one-goal-what = What do I want to learn?
one-goal-how = How do I want to do it?
one-goal-satisfied-when = When am I satisfied?
one-goal-qualities = Which qualities do I use?
one-goal-form = My goal
one-goal-change = Change my goal
one-goal-new = A new goal

one-agree-who = Who does it?
one-agree-teacher = { $teacher }
one-agree-pupil = { $name }
one-agree-waits = · waits for That is right from { $name }
one-agree-done = · done
one-opinion-form = You about this talk
one-opinion-given = Thank you. Your opinion is kept.
one-outcomes-first = { $count ->
    [one] { $name } made a proposal that waits for your yes.
   *[other] { $name } made { $count } proposals that wait for your yes.
  } Without a yes it lapses when the talk is over. Is something not right? Talk about it first.
one-outcomes-anyway = Let it lapse
one-outcomes-what = What happens with what was said?
one-outcomes-what-hint = For example: the agreement stays, the rest goes in two weeks.
one-outcomes-readers = Who reads it?
one-outcomes-readers-hint = Name everybody who can read it, also who looks along.
one-outcomes-until = Until when?
one-outcomes-until-hint = For example: two weeks.
one-cover = Cover first?
one-cover-hint = Two small questions for oneself, for who told something personal. Then you close.
one-cover-yes = Yes, cover first
one-cover-no = No, close at once
one-cover-private = Two small questions, only for yourself. Nobody reads your words and I do not keep them.
one-outcomes-change = What will you do yourself, or differently?
one-outcomes-change-hint = One thing, so that the pupil can notice it.
one-readers = { $name }, { $teacher } and who may read along.
one-thanks = Thank you. For the silence too.
one-called-off = We stop here. That is not because of you. Another day is good too.

one-away = I am getting a glass of water. Take your time, I will be back at { $time }.
one-back = { $teacher } is back. Are you still thinking? That is fine.
one-away-now = You are out of view until { $time }. What you say through me waits until then. Better type nothing in the thread now.
one-delayed = The silence is still at work. What you said appears when you are back. Send it now after all?
one-send-now = Send it now
one-silence-worked = The silence was still at work. Never mind: wait a little longer, often more will come.
one-beside = This is in this thread now: { $what }. { $teacher } can see it here. I do not keep it with the talk. Would you like it to stay with it? Write it in words, or use **Draw it** where that button is.

one-started = The talk is ready in { $thread }. You steer it in { $regie }.
one-panel-tab = Regie · talk with { $name }
one-panel-thread = The thread: { $thread }
one-panel-opening = { $name } reads the opening and chooses how it begins. Next step begins too.
one-panel-step = Step { $step } of { $steps }
one-panel-away = You are out of view. The pupil is thinking.
one-panel-delayed = You are out of view. Something of yours waits until you are back.
one-panel-agree = There is an agreement that waits for your That is right.
one-panel-closed = The talk is finished.
one-panel-off = This talk did not take place. Choose another day together with { $name }.
one-next = Next step
one-tell = Tell first
one-say = Say something to it
one-say-field = What would you like to say?
one-say-hint = It comes beside the pupil's words, never over them.
one-frame-button = Set the frame
one-frame-field = What is fixed?
one-frame-hint = Within it the pupil chooses.
one-go-away = Step away
one-come-back = I am back
one-ask = Ask a question
one-ask-hint = A question to which you do not know the answer.
one-meta-matters = Is this talk about what matters to you?
one-scale = Scale question
one-close = Close the talk
one-missing-pupil-left =
    ### { $name } is not in this class any more
    Perhaps another class, perhaps off the server. It need not say anything about your talk. The talk waits.
    What you can do now: speak to { $name } yourself, if that can be, and break the talk off here. If { $name } comes back, you just go on.
one-missing-pupil-silenced =
    ### { $name } cannot type or press anything now
    There is a time-out on the server. The talk waits until it is over.
    What you can do now: wait, or ask an administrator to take the time-out away. Another day is fine too.
one-missing-teacher-left =
    ### Whoever began the talk with { $name } is no teacher of this class any more
    The talk waits, and perhaps { $name } does too.
    What you can do now: take it over with the talk's buttons, or break it off. Let { $name } know who is there now.
one-stop = Stop
one-stop-sure = Are you sure? The pupil reads: that is not because of you.

one-read-scale = Read the mark
one-read-opinion = Read the opinion
one-file = What stays
one-file-tab = What stays
one-file-theirs = This is what { $name } wrote, in their own words. Only { $name } can change these.
one-file-mine = This is yours. Only you can change your goal and your words. Only you and your teacher read this here.
one-file-empty = There is nothing yet. That is fine too.
one-file-goal = My goal now
one-file-before = A goal from before
one-file-agreements = Agreements
one-file-about-me = Sheet: about me
one-file-next-year = Sheet: may go along to next year
my-page-button = My page

refused-no-support = A talk with one pupil is not held without somebody who can read along. Choose a role for support staff first, with /class set-up.
refused-one-open = There is a talk with this pupil already.
refused-only-for-class = This command is for the whole class: everybody reads what you say with it. Here it is the two of you. Use /one, or the buttons in regie.
refused-no-one = Which talk do you mean? Do this in the talk's thread, or with the buttons in regie.
refused-not-a-picture = I cannot show this as a drawing. Choose a photo or picture of at most 8 MB and 40 megapixels.
