# The wording coach: first the good intention, then one alternative. Only the teacher reads this.

coach-secret = Kindly meant, but you cannot promise this. Perhaps: "I will tell you first whom I talk to and what happens next."
coach-force = Silence is welcome here. Perhaps: "Share if you like. Passing is fine."
coach-leading = Your question points one way. More open: "What did you think of …?"
coach-multi = I count { $count } questions. Pick one, I will keep the others for you.
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
