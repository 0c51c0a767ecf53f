# De woordcoach: eerst de goede bedoeling, dan één andere mogelijkheid. Alleen de leraar leest dit.

coach-secret = Lief bedoeld, maar dit kun je niet beloven. Misschien: "Ik vertel je eerst met wie ik praat en wat er dan gebeurt."
coach-force = Zwijgen mag hier. Misschien: "Wie wil, vertelt. Passen kan ook."
coach-leading = Je vraag wijst al een kant op. Opener: "Wat vond je van …?"
coach-multi = Hier zitten { $count } vragen in. Kies er één, de andere bewaar ik voor je.
coach-known = Dit antwoord ken je al. Nieuwsgieriger: "Hoe pakte jij het aan?" of "Wat viel jou op?"
coach-betekent = Een definitie is lastig. Probeer: "Waar denk je aan bij { $word }?" of "Heb je weleens gehoord van { $word }?"
coach-betekent-bare = Een definitie is lastig. Probeer: "Waar denk je aan bij …?" of "Heb je weleens gehoord van …?"
coach-waarom = "Waarom" kan klinken als een verwijt. Zachter: "Wat maakte dat …?" of "Hoe kwam het zo?"
coach-feel = Je vult een gevoel in. Vraag het na: "Hoe was dat voor jou?"
coach-closed = Hier past ja of nee op. Wil je een verhaal? Begin met "Vertel eens …" of "Hoe …". (Even checken mag ook gesloten.)
coach-self = Mooi verhaal, bewaar het even. Eerst dat van de leerling: "Hoe is dat bij jou?"
coach-negative = Je vraagt naar wat ontbreekt. Draai hem om: "Wat lukte al een beetje?"
coach-long = { $words } woorden. Met hooguit { $max } blijft je vraag beter hangen.
coach-hard = Pittige woorden: { $words }. Zeg het eens zoals aan de keukentafel.
coach-obvious = Deze krijgen ze vaak. Zin in een verrassende?
coach-obvious-card = Deze krijgen ze vaak. Zin in een verrassende? "{ $card }"
