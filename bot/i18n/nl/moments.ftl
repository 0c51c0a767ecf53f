# Momenten in een gesprek: oogst, ik-zin, even stilstaan, pauze, tussenpeiling en toedekken.

goal-button = Doel even terugzien
tool-list = Wat past er nu?
tool-meta = Even stilstaan
tool-meta-hint = Praat over het gesprek zelf.
tool-i-notice = Ik merk …
tool-i-notice-hint = Zeg wat jij merkt, vanuit jezelf.
tool-harvest = Ik hoorde …
tool-harvest-hint = Vat samen, en vraag of het klopt.
tool-fair = Hoe kies ik wie?
tool-fair-hint = Eerlijk door elkaar, en na te rekenen.
tool-cover = Toedekken
tool-cover-hint = Na iets persoonlijks: rustig naar buiten.
tool-goal = Doel even terugzien
tool-goal-hint = Alleen jij ziet het.

moment-tab-harvest = Even samenvatten
moment-tab-i-notice = Wat ik merk
moment-tab-meta = Even stilstaan
moment-tab-pause = Pauze
moment-tab-pulse = Halverwege
moment-tab-cover = Toedekken
moment-replies-harvest = Regie · op wat jij hoorde
moment-replies-i-notice = Regie · op wat jij merkt
moment-replies-meta = Regie · bij het stilstaan
moment-replies-pulse = Regie · halverwege
moment-nodded = Er is gezegd: klopt.
moment-for-you = Er zijn woorden voor jou. Alleen de leraar kan ze lezen.
moment-read = Lees
moment-thanks = Dank je.
moment-reply = Wat wil je zeggen?
moment-reply-hint = Te lezen voor { $teacher }, met je naam. Niet voor de klas.
moment-replied = Dank je. Dit kan { $teacher } lezen, de klas niet.

harvest-title = Ik hoorde …
harvest-field = Ik hoorde …
harvest-hint = Eén zin, zo dicht mogelijk bij hun woorden.
harvest-heard = Ik hoorde: { $text }
harvest-ask = Klopt dat een beetje?
harvest-right = Klopt
harvest-other = Iets anders

i-notice-title = Ik merk …
i-notice-starter = Hoe begint je zin?
i-notice-merk = Ik merk dat
i-notice-benieuwd = Ik ben benieuwd
i-notice-stil = Ik word even stil van
i-notice-rest = En verder?
i-notice-hint = Over jezelf. Niet over wat een leerling voelt.
i-notice-reply = Wat klopt daarvan voor jou?

meta-title = Even stilstaan
meta-button = Even stilstaan
meta-line = Kies een zin
meta-line-silence = Ik merk dat het stil is. Dat is oké. Zullen we even wachten of een andere vraag nemen?
meta-line-matters = Gaat dit gesprek over wat jullie belangrijk vinden?
meta-line-talking = Ik praat veel, merk ik. Ik hou nu even mijn mond.
meta-line-question = Was mijn vraag lastig om te begrijpen, of lastig om te beantwoorden?
meta-own = Of in jouw eigen woorden
meta-reply = Ik wil er iets over zeggen
meta-hint-tab = Regie · misschien
meta-hint-silence = Er kwamen geen woorden. Dat kan. Even over het gesprek zelf?
meta-hint-passes = Er werd meer dan eens gepast. Dat mag. Even over het gesprek zelf?
meta-hint-short = De antwoorden waren heel kort. Even over het gesprek zelf?
panel-meta = **Even stilstaan:** { $text }
panel-meta-end = Verder

panel-tab-pause = Regie · pauze
panel-pause = Pauze
panel-pause-next = De tijd staat stil. Wat dicht is, blijft dicht.
panel-resume = Ga verder
panel-resumes = We gaan verder { $countdown }.
panel-to-pause = Pauze
pause-text =
    ### Even pauze
    De tijd staat stil. Wat je schreef, blijft dicht.
pause-resumes =
    ### Zo gaan we verder
    We gaan verder { $countdown }.
pause-over = De pauze is voorbij.
question-paused = Het is pauze. De tijd staat stil.

pulse-question = Gaat dit zoals jij het fijn vindt?
pulse-hint = Niemand ziet wat jij kiest. Zijn het er vijf of meer, dan ziet de leraar het geheel.
pulse-go-on = zo door
pulse-slower = iets langzamer
pulse-other = iets anders
pulse-thanks = Dank je.

cover-text =
    ### Hoe ga je hier nu weg?
    Twee kleine vragen, alleen voor jezelf. Niemand leest ze en ik bewaar ze niet.
cover-begin = Begin maar
cover-title = Toedekken
cover-image = Hoe ga je hier nu weg, in één beeld?
cover-private = Alleen voor jezelf. Ik bewaar dit niet.
cover-who = Bij wie kun je straks even zijn?
cover-next = Verder
cover-with = Straks kun je even zijn bij: **{ $who }**
cover-card = Om mee te nemen: { $card }
cover-help = Wil je toch nog praten? Zeg het tegen { $teacher }, of { help-line }. Bij direct gevaar: 112.

refused-paused = Het gesprek staat op pauze. Ga eerst verder.
refused-once-enough = Dat is al gedaan. Eén keer is hier genoeg.
