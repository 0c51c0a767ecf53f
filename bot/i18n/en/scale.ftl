# The scale question: what the class, the pupil and the teacher read.

scale-half = .5
scale-here = here I am now
scale-next = a step on
scale-content = content
scale-usual-zero = it does not work yet
scale-usual-ten = it is as I would like it to be

scale-tab = Scale question · from 0 to 10
scale-anchors = **10** means: { $ten }
    { "**0**" } means: { $zero }
scale-told-group = Which number fits you now? There is no right number. The class does not see which number is yours; { $teacher } does. Only from eight numbers on we look together, without names.
scale-told-closed = The numbers are in. You can go on with your own number, only for you and { $teacher }.
scale-told-private = You do this alone, at your own pace. You may skip every step. Only you and { $teacher } read it; the class sees nothing.
scale-safe = If { $teacher } worries about somebody, that cannot stay a secret. You hear first what happens then.
scale-over = Nobody can begin any more. If you have begun, you can still go on.
scale-stopped = We stop with this question. That is not because of you.
scale-button-mark = Choose my number
scale-button-mine = My number
scale-button-onward = Go on with my number
scale-button-other = Another number
scale-mark-kept = **Kept.** You chose { $mark }. The class does not see that this is yours. You can go on with your number, now or later.

scale-together-tab = Scale question · looking together
scale-too-few = There are fewer than eight numbers. So I do not show them.
scale-who-tells = Every number tells something. Who wants to tell what is already in their number? You need not say your number.
scale-button-tell = I will tell something
scale-alt = Stairs from 0 ({ $zero }) to 10 ({ $ten }) for: { $topic } { $rows }.
scale-alt-row = { $mark }: { $count } { $count ->
    [one] time
   *[other] times
}
scale-teller-tab = Scale question · tell us
scale-teller = … what is already in your number. One thing is enough, and you need not say your number.
scale-you-tell = **Good.** Perhaps I will invite you soon. You may also stop after one sentence.

scale-form-mark = A number
scale-form-topic = What is it about?
scale-form-anchors = Your words for 0 and 10
scale-form-words = Your words
scale-form-plan = How we do it
scale-field-mark = Which number fits?
scale-no-good-mark = There is no right number.
scale-field-topic = What would you like a number for?
scale-field-ten = A 10 means
scale-field-zero = A 0 means
scale-field-words = What comes to mind?
scale-plan-mine = I will do this
scale-plan-teacher = { $teacher } will do this
scale-plan-helper = This person helps
scale-plan-begin = We begin on
scale-plan-hint = One box is enough. { $teacher } may promise something too.

scale-tab-step = Step { $step } of { $steps } · only for you
scale-tab-review = Looking back · step { $step } of 2
scale-tab-end = Your scale
scale-reader = Only you and { $teacher } read this.
scale-ask-topic = What shall we find a number for?
scale-ask-anchors = A 10 means: { $ten }. A 0 means: { $zero }. Feel free to change the words.
scale-ask-mark = Which number fits now? There is no right number.
scale-ask-tell = You chose { $mark }. Tell us what is all in that { $mark }.
scale-ask-tell-unmarked = It works without a number too. Tell us how it is now.
scale-take-time = Take your time. Feel free to think for half a minute first, and write only then.
scale-content-plan = You are there already, and that may be celebrated. Is what stands here still right?
scale-ask-review-unmarked = A mark is not needed. Tell us how it is now.
scale-ask-not-lower = How come it is { $mark } and not lower? Name everything that helps, small things too.
scale-ask-not-lower-zero = A 0 is a heavy number. What helps you to be here today all the same?
scale-ask-not-lower-unmarked = What helps already? Name everything, small things too.
scale-ask-higher-before = Tell us about a day when this number was higher. If nothing comes up, skip it.
scale-ask-higher-before-unmarked = Tell us about a day when it went better. If nothing comes up, skip it.
scale-ask-what-needed = Suppose it becomes { $next }. What is needed for that?
scale-ask-what-needed-ten = What helps to keep that 10?
scale-ask-what-needed-unmarked = Suppose it goes one small step better. What is needed for that?
scale-ask-how = How shall we do that?
scale-ask-satisfied = At which number are you content? It need not be a 10.
scale-ask-agreement = Then this is what we agree. Is it right like this, in your words?
scale-ask-review-mark = Last week you chose { $mark }. Which number fits now?
scale-ask-review-helped = Tell us what helped.
scale-ask-review-lower = A lower number tells something too. What do you need now?

scale-own-topic = Something of my own
scale-own-anchors = Change the words
scale-button-keep = It is fine like this
scale-button-choose = Choose a number
scale-button-write = Write it down
scale-button-skip = Skip
scale-button-later = Go on later
scale-button-right = That is right
scale-button-change = Change the words
scale-button-none = No agreement after all
scale-button-half = Rather half a step
scale-button-whole = A whole step after all
scale-button-talk = I would like to talk about this
scale-talk-asked = Asked: you want to talk
scale-resume = Go on
scale-later = That is fine. What you wrote is kept. You can go on for two more days, with this button or with My number in the channel.
scale-later-review = That is fine. You can go on with this button, or with My number in the channel.
scale-later-dm = { $name }, here you can go on where you were. You do not have to.
scale-celebrated = You are there already. That may be celebrated. Nothing more is needed now.
scale-finished = Thank you. Nothing more is needed now.
scale-agreed = **Agreed.** This is how it stands, in your words.
scale-review-coming = In a week I will ask how it is then. You only compare with yourself.
scale-reviewed = Thank you for looking back. Nothing more is needed now.
scale-expired = This lay still for more than two days, so it stops here. That is fine. What you wrote is read by { $teacher } only. If you want to say more about it, you can tell { $teacher }.
scale-stopped-walk = This question was stopped. That is not because of you. What you wrote goes within a day.
scale-review-invite = { $name }, a week ago you looked for a number. How is it now? You do not have to.
scale-review-tab = Scale question · a week later
scale-review-line = Whoever chose a number may look back: only for yourself, compared with yourself.

scale-regie-tab = Control room · scale question
scale-regie-none = The class reads the question. Close the numbers when everybody who wants to has chosen. That can be done once.
scale-regie-some = There are numbers in already, not eight yet. With fewer than eight the class sees none. Closing can be done once.
scale-regie-enough = There are enough numbers to look at together. Closing can be done once.
scale-regie-closed = The numbers are closed. Pupils can go on, each for themselves.
scale-regie-private = Everybody does this question alone. The class sees no numbers.
scale-regie-ended = Nobody can begin any more. Whoever has begun can still go on.
scale-regie-stopped = This question was stopped. What there was goes within a day.
scale-flag-look = **Have a look**
    { $names }
scale-flag-talk = **Would like to talk**
    { $names }
scale-flag-promise = **Holds something that you would do**
    { $names }
scale-button-close = Close the numbers
scale-button-invite = Invite somebody to tell
scale-button-read = Read what they wrote
scale-button-stop = Stop this question
scale-stop-sure = Are you sure? Numbers and words that are under way go. The class reads: that is not because of you.
scale-stopped-now = The scale question was stopped.
scale-goes-on = The scale question goes on.
scale-read-none = There is nothing to read yet.
scale-read-alone = Only you read this. What a pupil wrote you share with somebody else only when the pupil is fine with that.
scale-read-whom = Choose a pupil
scale-read-tell = This is in the number
scale-read-not-lower = This helps already
scale-read-higher-before = A day when it was higher
scale-read-what-needed = This is needed
scale-read-review = A week later
scale-read-later-mark = A week later: { $mark }
scale-button-seen = I had a look
scale-seen = Good. The line in the control room goes.
scale-opened-group = The scale question comes to { $channel }. You close the numbers in { $regie }.
scale-opened-private = The scale question comes to { $channel }. Everybody does it alone; the class sees no numbers.

refused-scale-open = There is a scale question open still. Close its numbers first, or stop that question.
refused-scale-over = This scale question is over.
refused-no-mark = You did not choose a number this time. Listening is taking part too.
