# De woordcoach: eerst de goede bedoeling, dan één andere mogelijkheid. Alleen de leraar leest dit.

coach-secret = Lief bedoeld, maar dit kun je niet beloven. Misschien: "Ik vertel je eerst met wie ik praat en wat er dan gebeurt."
coach-force = Zwijgen mag hier. Misschien: "Wie wil, vertelt. Passen kan ook."
coach-label = Zo'n woord blijft plakken. Zeg wat je ziet: "Ik hoor je al een tijdje praten. Wat heb je nodig?"
coach-compare = Leuk voor de een, lastig voor de ander. Noem wat je zag: "Jij bleef zoeken. Hoe deed je dat?"
coach-leading = Je vraag wijst al een kant op. Opener: "Wat vond je van …?"
coach-multi = Hier zitten { $count } vragen in. Kies er één, de andere bewaar ik voor je.
coach-multi-bare = Hier zitten { $count } vragen in. Kies er één, de andere kan straks.
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

# Een tweede mogelijkheid, voor wie erom vraagt.
coach-secret-again = Of eerlijk vooraf: "Ik kan niet alles voor mezelf houden. Ik doe niets zonder het jou te zeggen."
coach-force-again = Of: "Denk mee zoals jij wilt: zeggen, schrijven of luisteren."
coach-label-again = Of zeg wat jij nodig hebt: "Ik wil iedereen kunnen horen. Wat helpt jou daarbij?"
coach-compare-again = Of kijk naar eerder: "Wat lukt nu al beter dan vorige maand?"
coach-leading-again = Of laat twee kanten open: "De een vindt dit, de ander dat. Hoe is dat bij jou?"
coach-multi-again = Of kies de vraag waar jij het minst van weet. De rest komt straks.
coach-known-again = Of geef het feit zelf, en vraag door: "Hoe zou dat komen, denk je?"
coach-betekent-again = Of vraag een voorbeeld: "Wanneer heb je dat zelf meegemaakt?"
coach-waarom-again = Of: "Hoe kwam je daarop?" of "Wat ging eraan vooraf?"
coach-feel-again = Of zeg wat je ziet, en vraag: "Ik zie dat je stil bent. Klopt het dat het je raakt?"
coach-closed-again = Of: "Vertel eens over een keer dat …" of "Wat merkte je toen …?"
coach-self-again = Of maak er een vraag van: "Herken je zoiets? Vertel eens."
coach-negative-again = Of: "Wat zou het een klein beetje makkelijker maken?"
coach-long-again = Zet de vraag vooraan. De uitleg kan daarna, of blijft weg.
coach-hard-again = Of vraag naar iets wat je kunt zien of horen: "Wat zie je dan gebeuren?"

coach-own-words = Jouw woorden: { $words }
coach-leave = Zo laten
coach-edit = Aanpassen
coach-other = Andere suggestie
coach-mute = Niet meer melden
coach-split = Stel 1 nu, bewaar { $kept }
coach-take-card = Neem deze kaart
coach-sure = Dit weegt zwaar voor een leerling. Stuur ik het zo?
coach-send = Toch sturen
coach-silence = { $seconds ->
    [one] De stilte werkt nog 1 tel. Toch sturen?
   *[other] De stilte werkt nog { $seconds } tellen. Toch sturen?
}
coach-keep-silent = Ik zeg niets
coach-kept-silent = Goed. De stilte is aan hen.
coach-words-back = Mijn woorden terug
coach-said = Gezegd.
coach-one-waits = De stilte werkt nog. Je woorden verschijnen als je terug bent.
coach-split-done = De vraag komt in { $channel }. { $kept ->
    [one] 1 vraag bewaarde ik voor straks.
   *[other] { $kept } vragen bewaarde ik voor straks.
}
coach-muted = Goed, hierover ({ $rule }) zeg ik niets meer. Terugzetten kan met /klas instellingen.

coach-pocket-title = { $count ->
    [one] **Jouw bewaarde vraag**
   *[other] **Jouw { $count } bewaarde vragen**
}
coach-pocket-empty = Je hebt geen vragen bewaard.
coach-pocket-ask = Stel deze
coach-pocket-drop = Gooi weg
coach-field-pocket-more = Nog { $count } staan er bij "Bewaarde vragen".
coach-pocket-open = Bewaarde vragen
panel-pocket = { $count ->
    [one] **Bewaard voor straks:** 1 vraag
   *[other] **Bewaard voor straks:** { $count } vragen
}
refused-pocket-full = Je hebt al veel vragen bewaard; er passen er { $limit }. Gooi er eerst een paar weg.

coach-form-frame = Waarom we praten
coach-form-scale = Jouw schaalvraag
coach-field-purpose = Daar gaat het over
coach-field-intent = Dit wil ik ermee doen
coach-field-need = Hierbij heb ik jullie nodig
coach-field-need-one = Hierbij heb ik jou nodig
coach-field-topic = Waar zoeken we een cijfer bij?
coach-field-zero = Een 0 betekent
coach-field-ten = Een 10 betekent
coach-field-text = Wat wil je zeggen?
coach-field-pocket = Of neem een bewaarde vraag

coach-settings-title = **Jouw woordcoach.** Wat aan staat, daarover krijg je soms een wenk. Hooguit drie per gesprek, en alleen jij ziet ze.
coach-settings-choose = Waarover wil je een wenk?
coach-settings-saved = Bewaard.
coach-rule-betekent = Wat betekent …
coach-rule-waarom = Waarom-vragen
coach-rule-feel = Een gevoel invullen
coach-rule-closed = Gesloten vragen
coach-rule-self = Over jezelf vertellen
coach-rule-negative = Nadruk op wat ontbreekt
coach-rule-long = Lange vragen
coach-rule-hard = Moeilijke woorden
coach-rule-obvious = Vragen die ze vaak krijgen

coach-whisper-tab = Regie · misschien
coach-whisper-chain = Drie vragen op rij aan één leerling. Probeer eens: herhaal de laatste woorden, of wacht 10 tellen.
coach-chain-mirror = Spiegel
coach-chain-still = Stilte
coach-chain-group = Vraag de groep
coach-whisper-mirror = De laatste woorden staan nog eens in het kanaal.
coach-whisper-still = Stilte, tot { $time }. Wat je via mij zegt, houd ik zo lang even vast.
coach-whisper-group = De vraag is nu aan de hele groep.
coach-whisper-silence = { $seconds ->
    [one] De stilte werkte nog 1 tel toen je iets schreef. Dat geeft niet. Stil zijn helpt denken.
   *[other] De stilte werkte nog { $seconds } tellen toen je iets schreef. Dat geeft niet. Stil zijn helpt denken.
}
coach-group-said = Wie herkent dit, of ziet het anders? Wie wil, vertelt.

coach-share-open = Wie was er aan het woord?
coach-share-today = Vandaag had je { $open ->
    [one] 1 open vraag
   *[other] { $open } open vragen
} en { $silences } keer echte stilte.
coach-share-said = Van alle woorden kwam { $share } van jou.
coach-share-class = Vooral de klas was aan het woord.
coach-share-pupil = Vooral je leerling was aan het woord.
coach-share-few = Er is te weinig gezegd om iets te zeggen over wie aan het woord was.
coach-share-percent = { $percent }%
coach-share-earlier = Jouw gesprekken hiervoor, het oudste eerst:
coach-share-before = - { $share } van jou

ask-title = Jouw vraag
ask-text = Wat wil je vragen?
ask-text-hint = Eén vraag. Begin met Hoe, Wat of Vertel eens.
ask-style = Hoe antwoordt de klas?
ask-style-sealed = Dicht, tot we samen openen
ask-style-chat = In het kanaal, na de denktijd
ask-depth = Hoeveel denktijd?
ask-depth-light = Kort
ask-depth-standard = Gewoon
ask-depth-deep = Lang
ask-weight = Hoe persoonlijk is deze vraag?
ask-weight-hint = Persoonlijk gaat zonder naam en blijft dicht. Kwetsbaar vraag je niet aan een hele klas.
ask-weight-light = Licht
ask-weight-personal = Persoonlijk
ask-weight-tender = Kwetsbaar
