# Planned talks: the announcement, the lobby, and what the teacher can do with them.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
moment-with-year = { $weekday } { $day } { $month } { $year } at { $time }
moment-in-words = { $weekday } { $day } { $month } at { $time }

announce-tab = Talk · planned
announce-when = **{ $when }**, about { $minutes } minutes
announce-moved = This talk was moved. The new moment is above.
announce-prepare = You do not have to prepare; you may.
announce-tab-begun = Talk · begun
announce-begun = This talk has begun. It is further on in this channel.
announce-tab-called-off = Talk · called off
announce-called-off = This talk is called off. It is not because of you. Did you give a question? I threw it away.
announce-tab-missed = Talk · not begun yet
announce-missed = This talk has not begun yet. When there is a new moment, you read it here.

lobby-tab = Coming in
lobby-title = Come in, no hurry
lobby-warm-up = **To warm up**
    { $card }
lobby-quiet = You do not have to say or write anything. At { $time } we begin. Here later? Then you just step in.
lobby-who-sees = **Who sees what**
    - What you say in the channel now is read by the whole class.
    - { $who-reads }
    - Pass always works. You do not have to explain anything.
lobby-over = We have begun. You can step in at the opening below.

own-question-button = I have a question myself
own-question-who = Your question goes to { $teacher }, with your name. If it comes up in the talk, the class does not see your name. If { $teacher } worries about someone, it cannot stay secret.
own-question-field = Your question for this talk
own-question-yours = **Your question for this talk**
own-question-kept = **Saved.** Your question goes to { $teacher }, with your name. Perhaps it comes up in the talk, perhaps not.
own-question-caught = **Saved.** Your question goes to { $teacher } only, with your name. The class does not see it. Would you like to talk to somebody about it now?
own-question-take-back = Take it back
own-question-back = Your question is gone. A new one is always welcome.

pocket-from = from { $name }. The class does not see that name.
pocket-caught = The bot holds this one for you: it does not go to the class. Read it, and talk to this pupil if need be.
panel-offered = { $count ->
    [one] **From pupils:** 1 question
   *[other] **From pupils:** { $count } questions
}
panel-opening-reading = You can from { $time }.

plan-form = Plan a talk
plan-field-kind = What kind of talk?
plan-field-when = When?
plan-field-when-hint = For example: tomorrow 9:15, Monday 10 am, 24 Nov 9:15
plan-done = **Planned:** { $kind }, { $when }. The announcement comes to { $channel }.
plan-moved = **Moved:** { $kind }, { $when }. The new moment is in { $channel }.
plan-remark-free = That is a day without school. It is allowed. I do not begin by myself then: you press Begin now.
plan-remark-evening = That is outside school hours. It is allowed. I do not begin by myself then: you press Begin now.
plan-remark-short = That is short notice: the class knows less than one school day before. Tell them yourself too.
plan-ahead = **Planned talks**
plan-nothing-ahead = No talk is planned.
plan-new = Plan a talk
plan-tab = Regie · planned
plan-tab-now = Regie · planned talk
plan-offered = { $count ->
    [one] 1 question from a pupil
   *[other] { $count } questions from pupils
}
plan-begin = Begin now
plan-move = Move it
plan-move-title = Another moment
plan-off = Call it off
plan-off-sure = Call this talk off? The class reads that in the announcement. Questions that pupils gave for it, I throw away.
plan-off-yes = Yes, call it off
plan-off-done = It is called off. { $channel } says so now too.
plan-questions = Questions from pupils
plan-lobby = The class can come in. The talk begins by itself in time; sooner is fine too.
plan-not-by-itself = This is outside school hours. I do not begin by myself then: press Begin now.
plan-waits = It is time. I do not begin by myself now: press Begin now.
plan-waits-for-talk = It is time, but another talk is still going on. Close that one; then you can begin here.
plan-missed = This talk did not begin in its time. Choose another moment, begin now, or call it off.

refused-no-moment = I cannot read that moment. Write a day and a time, like this: tomorrow 9:15, Monday 10 am, 24 Nov 9:15 or in 2 weeks 9:15.
refused-no-time = At what time? Write it as well, like this: tomorrow 9:15 or Monday 10 am.
refused-other-weekday = That day and that date do not go together. Write one of the two.
refused-two-moments = That can be two moments: { $first } or { $second }. Write which of the two you mean.
refused-moment-past = That moment is past. Choose a later one.
refused-moment-far = That is a year away or more. Choose a moment that is nearer.
refused-many-plans = There are { $limit } planned talks already. Hold one first, or call one off.
refused-called-off = This talk is called off.
refused-begun = This talk has begun already.
refused-still-reading = { $seconds ->
    [one] One moment: the class is reading the opening. It can in 1 second.
   *[other] One moment: the class is reading the opening. It can in { $seconds } seconds.
}
