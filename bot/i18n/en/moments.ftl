# Moments in a talk: harvest, I-sentence, a word about the talk itself, pause, pulse and covering.

goal-button = See the purpose again
tool-list = What fits now?
tool-meta = Pause and look
tool-meta-hint = Talk about the talk itself.
tool-i-notice = I notice …
tool-i-notice-hint = Say what you notice, from yourself.
tool-harvest = I heard …
tool-harvest-hint = Sum up, and ask whether it is right.
tool-fair = How do I choose who?
tool-fair-hint = Fairly shuffled, and it can be checked.
tool-cover = Cover
tool-cover-hint = After something personal: calmly to the outside.
tool-goal = See the purpose again
tool-goal-hint = Only you see it.

moment-tab-harvest = Summing up
moment-tab-i-notice = What I notice
moment-tab-meta = About the talk itself
moment-tab-pause = Pause
moment-tab-pulse = Halfway
moment-tab-cover = Covering
moment-replies-harvest = Regie · to what you heard
moment-replies-i-notice = Regie · to what you notice
moment-replies-meta = Regie · about the talk itself
moment-replies-pulse = Regie · halfway
moment-nodded = It was said: that is right.
moment-for-you = There are words for you. Only the teacher can read them.
moment-read = Read
moment-thanks = Thank you.
moment-reply = What would you like to say?
moment-reply-hint = To be read by { $teacher }, with your name. Not by the class.
moment-replied = Thank you. This can be read by { $teacher }, not by the class.

harvest-title = I heard …
harvest-field = I heard …
harvest-hint = One sentence, as close to their words as you can.
harvest-heard = I heard: { $text }
harvest-ask = Is that about right?
harvest-right = That is right
harvest-other = Something else

i-notice-title = I notice …
i-notice-starter = How does your sentence begin?
i-notice-merk = I notice that
i-notice-benieuwd = I wonder
i-notice-stil = I fall silent for a moment because of
i-notice-rest = And then?
i-notice-hint = About yourself. Not about what a pupil feels.
i-notice-reply = What of that is true for you?

meta-title = About the talk itself
meta-button = Pause and look
meta-line = Choose a sentence
meta-line-silence = I notice that it is quiet. That is okay. Shall we wait a bit, or take another question?
meta-line-matters = Is this talk about what matters to you?
meta-line-talking = I talk a lot, I notice. I will be quiet for a moment.
meta-line-question = Was my question hard to understand, or hard to answer?
meta-own = Or in your own words
meta-reply = I want to say something about it
meta-hint-tab = Regie · perhaps
meta-hint-silence = No words came. That can happen. A word about the talk itself?
meta-hint-passes = There was more than one pass. That is fine. A word about the talk itself?
meta-hint-short = The answers were very short. A word about the talk itself?
panel-meta = **About the talk itself:** { $text }
panel-meta-end = Go on

panel-tab-pause = Regie · pause
panel-pause = Pause
panel-pause-next = The time stands still. What is closed stays closed.
panel-resume = Go on
panel-resumes = We go on { $countdown }.
panel-to-pause = Pause
pause-text =
    ### A short pause
    The time stands still. What you wrote stays closed.
pause-resumes =
    ### We go on in a moment
    We go on { $countdown }.
pause-over = The pause is over.
question-paused = It is a pause. The time stands still.

pulse-question = Is this going the way you like?
pulse-hint = Nobody sees what you choose. If there are five or more, the teacher sees the whole.
pulse-go-on = go on like this
pulse-slower = a bit slower
pulse-other = something else
pulse-thanks = Thank you.

cover-text =
    ### How do you leave here now?
    Two small questions, only for yourself. Nobody reads them and I do not keep them.
cover-begin = Begin
cover-title = Covering
cover-image = How do you leave here now, in one image?
cover-private = Only for yourself. I do not keep this.
cover-who = With whom can you be for a while later?
cover-next = Go on
cover-with = Later you can be for a while with: **{ $who }**
cover-card = To take along: { $card }
cover-help = Would you still like to talk? Tell it to { $teacher }, or { help-line }. In danger: 112.

refused-paused = The talk is paused. Go on first.
refused-once-enough = That was done already. Once is enough here.
