"""Lists what people type when they do not behave, or when their script is not ours."""

ZALGO = "z" + "\u0301\u0317\u0352\u0489" * 12 + "algo"
SHOWN = (
    "😀😃👩🏽‍🏫",
    "@everyone kom allemaal",
    "@here nu",
    "<@{user}> jij daar",
    "<@!{user}> en jij",
    "<@&{role}> hele klas",
    "<#{channel}> daar",
    "</gesprek stop:{channel}>",
    "<t:1795424400:R>",
    "# een kop\n- een lijst\n> een citaat",
    "**vet** _schuin_ ~~weg~~ ||geheim|| `code`",
    "```\nmuur\n```",
    "[klik hier](https://example.com/x_y)",
    "https://example.com <https://example.com>",
    "\u202eomgekeerd\u202c en terug",
    "مرحبا كيف حالك",
    "שלום\nחבר",
    "w\u200bo\u200dr\ufeffd met niets ertussen",
    ZALGO,
    "piep\x07 en \x1b[31mrood\x1b[0m",
    "tab\ten\r\nregel",
    '=HYPERLINK("http://example.com";"klik")',
    "+31612345678",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "<script>alert('x')</script>",
    "<img src=x onerror=alert(1)>",
    "{{ words }} { $name } %s %(x)s",
    "'; DROP TABLE answers; --",
    "\\*al ontsnapt\\*",
    "  spaties eromheen  ",
    "n" + "o" * 599,
)
"""Each of these is an answer that counts; braces hold ids that are filled in."""
NOTHING = (
    " ",
    "\n\n",
    "\u200b",
    "\u200b\u200d\ufeff",
    "\u2800",
    "\u3164\u115f",
    "\u00a0\u2003",
    "\u202e\u202c",
    "\x07",
)
"""There is nothing to read in any of these."""
LINES = (
    "# Wat is <@{user}>, <@&{role}> of @everyone voor jou in <#{channel}>?",
    "- **Hoe** _ging_ ~~dat~~ ||stil|| `x` [klik](https://example.com) <t:1795424400:R>",
    "=1+1 ; @SUM(1) <script>alert('x')</script> {{ words }} { $name } %s '; DROP TABLE rounds; --",
    "\u202emitten\u202c שלום w\u200bo\u200dr\ufeffd " + ZALGO,
)
"""These are for what is on one line: a question, a purpose, the name of a class."""
NAMES = (
    "@everyone",
    "# Kop",
    "\u202eNoor",
    "Z" + "\u0301" * 20 + "oë",
    "*" * 32,
    "**Vet**",
    "<@&123456789012345678>",
    "مريم",
    "=1+1",
    "<b>Bo</b>",
    "_Lot_`te`",
    "https://example.com",
    "||Daan||",
    "😀",
)
"""Discord accepts these display names."""
NO_NAME = "\u3164\u3164"
