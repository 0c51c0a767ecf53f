# Algemeen: wat er gezegd wordt als iets niet gaat, en woorden die overal terugkomen.

error-unexpected = Er ging iets mis. Jouw woorden zijn niet kwijt als je "Bewaard" zag. ({ $code })
error-expired = Deze knop is verlopen. Kijk in het kanaal voor de nieuwste.
