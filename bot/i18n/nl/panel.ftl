# Het paneel in de regie: wat de leraar nu kan doen.

panel-tab-opening = Regie · opening
panel-tab-round = Regie · vraag { $number }
panel-tab-over = Regie · afgelopen
panel-opening = Het gesprek is open
panel-opening-next = De klas leest de opening. Stel daarna je eerste vraag.
panel-thinking = Denktijd loopt
panel-thinking-until = Schrijven kan { $countdown }.
panel-answering = Iedereen schrijft
panel-answering-until = Even kijken kan { $countdown }.
panel-preview = Even kijken
panel-preview-next = Lees mee hieronder. Daarna gaan ze samen open.
panel-reading = Iedereen leest
panel-reading-until = Vertel eens kan { $countdown }.
panel-turns = Vertel eens
panel-turns-next = Ik vraag iemand die iets opschreef.
panel-turns-asking = Ik vraag het iemand, in stilte.
panel-turns-speaking = { $name } is aan het woord.
panel-turns-waiting = { $name } heeft verteld. Het is nog even stil.
panel-turns-heard = { $name } heeft verteld. Doorvragen of danken kan nu.
panel-turns-nobody = Iedereen die kon, is gevraagd. Tijd voor een volgende vraag, of om af te ronden.
panel-turns-enough = Er is nu een paar keer verteld. Meer mag, het hoeft niet.
panel-reaction-more = Vijf of meer leerlingen willen hier meer van horen. Neem hier de tijd voor vertel eens.
panel-reaction-same = Vijf of meer leerlingen herkennen hier iets. Wat hebben deze antwoorden gemeen?
panel-reaction-new = Voor vijf of meer leerlingen is hier iets nieuw. Vraag daar gerust over door.
panel-closed = Het gesprek is afgerond
panel-stopped = Het gesprek is gestopt
panel-over-counts = { $rounds ->
    [one] 1 vraag gesteld.
   *[other] { $rounds } vragen gesteld.
}
panel-circle = **In de kring**
    { $joined } { $joined ->
        [one] leerling
       *[other] leerlingen
    }, { $watching } { $watching ->
        [one] kijkt
       *[other] kijken
    } mee
panel-lock-failed = **Let op:** ik mag het kanaal niet op slot zetten. Leerlingen kunnen nu typen. Wat ik daarvoor nodig heb, zei ik hier in de regie.

panel-kind-steps = **Zo loopt dit gesprek.** Afwijken mag altijd.
panel-kind-leaves = Wat ervan blijft: { $what }.
panel-kind-next = **Straks, stap { $step } van { $steps }:** { $text }
panel-kind-asks = **Dit hoort bij dit gesprek:**
    { $asked }
leaves-teacher-change = wat jij verandert of doet
leaves-agreement = wat jullie afspreken
leaves-wall = de gedachten van de klas, in het kanaal
start-as-circle = Toch met de klas, als kring
refused-for-one-pupil = Dit soort gesprek is bedoeld voor één leerling en jou: begin het met /eentje start. Wil je het met de hele klas, dan kan dat als gewone kring.

panel-first-question = Stel de eerste vraag
panel-next-question = Volgende vraag
panel-open-now = Nu openen
panel-look-now = Nu kijken
panel-reveal = Samen openen
panel-invite = Vertel eens …
panel-more-time = Meer tijd
panel-another = Andere vraag
panel-reword = Woorden aanpassen
panel-reword-hint = De denktijd begint opnieuw. Wat al is ingeleverd, blijft.
panel-another-hint = Eén vraag. Laat je dit leeg, dan trek ik een kaart. De denktijd begint opnieuw.
panel-draw = Kaart trekken
panel-close = Afronden
panel-stop = Stop het gesprek
panel-stop-sure = Weet je het zeker? De klas leest dan: dat ligt niet aan jullie.
panel-stop-yes = Ja, stop
panel-stop-no = Nee, ga door
panel-goes-on = Het gesprek gaat door.
panel-stopped-now = Het gesprek is gestopt.
