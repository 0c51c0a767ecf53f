# The guide on the room's page: what you can do now.

guide-title = How a talk goes
guide-next = Play the next step
guide-again = Start again
guide-busy = One moment …
guide-until = The next step comes { $when }.
guide-start =
    As **{ $teacher }** you begin the talk, with `/talk start`. At the top you choose who you are: look as Noor too.
    Each time, do what it says here, or press Play the next step.
guide-opening = The class reads the opening and joins. You steer in **regie**, a place that pupils do not read. Press Ask the first question there, or Draw a card.
guide-thinking = Everybody thinks. Nobody can write now, and neither can Noor. After 20 counts you may press Open now in **regie**.
guide-answering = The class writes, nobody sees each other's words. Write something as Noor. When you are ready, press Look now in **regie**.
guide-preview = You read first, in **regie**. Hold something back if that is better. Then press Open together.
guide-reading = Everything is open. It is quiet, so that all can read. After that you can press Tell us in **regie**.
guide-turns = Press Tell us in **regie**: the bot first asks, quietly, a pupil who wrote something. Did somebody tell already? Then the next step is a new question, or the closing.
guide-asking = Somewhere in the class there is a question that only one pupil sees. Is it Noor? Have a look.
guide-speaking = Someone is telling. In **regie** there are sentences to ask on, and the thank you.
guide-pause = It is a pause. Press Go on in **regie**.
guide-agreeing = We are closing. The class writes down what was agreed; add something yourself as Noor. In **regie** you read first what they propose: put it on the list. Then go to their opinion.
guide-rating = The class gives its opinion about the talk. Nobody sees what another chose. Then go to what happens in **regie**.
guide-outcomes = Read the opinion of the class in **regie**, and tell what happens now. Without that the talk cannot be closed.
guide-covering = It was about something personal. Cover if that feels right, and close in **regie**.
guide-over = The talk is over and saved. If you play on, the next one begins: it looks back at the agreements first.

## Chapters: what you can choose after the first round

guide-more = Or look at:
guide-step = { $chapter } · step { $step } of { $steps }
guide-scale = Scale question
guide-cards = Three cards
guide-wheel = The chooser
guide-moments = I notice, and a pause
guide-closing = Closing
guide-one = Talk with one pupil

guide-scale-marks = Juf Mirjam asked a scale question. The class chooses a mark, and nobody sees what another chose. Look in **kring** as Noor.
guide-scale-mine = Noor chose a 7. Only she sees that, and the teacher. Next, Juf Mirjam closes the marks.
guide-scale-together = The marks are closed. In **kring** there are now stairs of the whole class, without names. Next, Noor goes on with her own mark.
guide-scale-tell = Noor got a screen that only she sees. Each step is one question, and she may skip each step. Look as Noor.
guide-scale-lower = Noor wrote what is in her 7. What always comes first now: why not lower? What helps already goes first.
guide-scale-needed = Noor skipped one screen. That needs no reason. Only now it is about a step higher.
guide-scale-how = How they do it: Noor, the teacher, who helps, and when. One box is enough.
guide-scale-content = When is Noor satisfied? It need not be a 10.
guide-scale-agree = Here is the agreement, in Noor's words. Only she can say: that is right.
guide-scale-agreed = Agreed. In a week the bot asks Noor how it is. Be Juf Mirjam again: in **regie** you read what she wrote.

guide-cards-dealt = In **kring** three cards lie face down. Who wants to turns one over. In **regie** Juf Mirjam sees what is on them.
guide-cards-picked = Noor chose card 2. The class does not see who chose. Juf Mirjam looks first, and then asks the question.

guide-wheel-turns = The chooser turns over questions, never over pupils. What comes out is there as text too. Next, that becomes the question.

guide-moments-noticed = Juf Mirjam said something about herself: I notice … Look in **kring** as Noor. She may answer, for the teacher alone.
guide-moments-replied = Noor wrote something back. In **regie** it says: there are words for you.
guide-moments-read = Juf Mirjam read it, in **regie**. Next, they take a moment for the talk itself.
guide-moments-still = A moment for the talk: now the talk itself is the subject. After that there is a pause.
guide-moments-paused = It is a pause. All time stands still, and what is closed stays closed. Next, they go on.
guide-moments-resumed = They count down together, and then the talk goes on where it was.

guide-one-opened = There is a thread that only Noor, Juf Mirjam and Els see. Look as Noor: the thread is on the left. Noor chooses how it begins.
guide-one-begun = Noor pressed Just begin. The first question is hers: what would she like this week?
guide-one-chosen = Noor chose a short chat. Next, Juf Mirjam goes to the next step in **regie**.
guide-one-question = There is a new question for Noor. She may draw or pass, too.
guide-one-written = Noor wrote something. Juf Mirjam can put something beside it, never over it. Next, she closes: that is possible at any moment.
guide-one-closing = Closing begins with agreements. Noor proposes one next.
guide-one-agreed = Noor proposed something and Juf Mirjam said: that is right. The words are Noor's.
guide-one-opinion = Now the bot asks Noor what she thought of the talk.
guide-one-rated = Noor gave her opinion. Next, Juf Mirjam tells what happens and who reads it. Without that it cannot be closed.
guide-one-over = The talk is done. Everything is still in the thread. Look as Els as well: she can read along, and the opening says so.
