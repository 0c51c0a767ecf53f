# The guide on the room's page: what you can do now.

guide-title = The first minute
guide-next = Play the next step
guide-again = Start again
guide-busy = One moment …
guide-until = The next step comes { $when }.
guide-start =
    You are **{ $teacher }** now. Look as Noor too: at the top you choose who you are, or put them side by side.
    Press Play the next step, or type `/talk start` in kring yourself.
guide-opening = The class reads the opening and joins. Go to **regie** and press Ask the first question, or have a card drawn.
guide-thinking = Everybody thinks. Nobody can write now, and neither can Noor. After 20 counts you may press Open now in **regie**.
guide-answering = The class writes, nobody sees each other's words. Write something as Noor. When you are ready, press Look now in **regie**.
guide-preview = You read first, in **regie**. Hold something back if that is better. Then press Open together.
guide-reading = Everything is open. It is quiet, so that all can read. After that you can press Tell us in **regie**.
guide-turns = Press Tell us in **regie**. The bot first asks, quietly, a pupil who wrote something.
guide-asking = Somewhere in the class there is a question that only one pupil sees. Is it Noor? Have a look.
guide-speaking = Someone is telling. In **regie** there are sentences to ask on, and the thank you.
guide-pause = It is a pause. Press Go on in **regie**.
guide-agreeing = We are closing. The class writes down what was agreed; add something yourself as Noor. Then go to their opinion in **regie**.
guide-rating = The class gives its opinion about the talk. Nobody sees what another chose. Then go to what happens in **regie**.
guide-outcomes = Read the opinion of the class in **regie**, and tell what happens now. Without that the talk cannot be closed.
guide-covering = It was about something personal. Cover if that feels right, and close in **regie**.
guide-over = The talk is over and saved. Feel free to start again.
