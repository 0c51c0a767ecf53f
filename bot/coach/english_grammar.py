"""English words and word order: contractions written out, lead-ins taken off, what a sentence does."""

import re

from bot.coach.reading import Grammar, Lexicon, SentenceKind
from bot.coach.spelling import evened, slips

AUXILIARY = "is are am was were do does did have has had can could will would should shall may might must"
FEELINGS = """
angry mad sad afraid scared happy tired lonely alone disappointed jealous nervous proud tense insecure hurt
confused upset unhappy worried stressed anxious frustrated embarrassed ashamed relieved furious excited bored
miserable overwhelmed annoyed devastated desperate shy down guilty offended terrified heartbroken left
gutted crushed pleased thrilled content hopeless fed
"""
MOODS = """
great fun boring bad awful difficult hard sad scary good nice terrible amazing annoying dull exciting stupid
frustrating tiring wonderful horrible interesting disappointing stressful cool unfair easy embarrassing lame
tough painful lovely brilliant dreadful cosy cozy silly funny noisy messy creepy nasty crazy enjoyable pleasant
unpleasant mean gross vile fab unbelievable pointless worthless rubbish perfect rude unkind ugly beautiful
"""
MOOD_LIKE = (
    r"(?!(?:willing|curious|serious|various|obvious|flexible|possible|responsible|sensible|visible)\b)"
    r"[a-z]{3,}(?:ing|ous|some|ible)"
)
"""Words that judge, by how they end; the ones excepted only measure."""

ENGLISH = Lexicon(
    {
        "aux": AUXILIARY,
        "w": "what how where why when who which whose whom",
        "prep": "with for at about in on to from by of",
        "you": "you y'all",
        "who": "you i we they he she it that this there anyone anybody someone somebody everyone everybody people us",
        "feeling": FEELINGS,
        "mood": f"{MOODS} {MOOD_LIKE}",
        "tell": "tell describe explain show draw share sketch elaborate illustrate",
        "speak": "answer say share speak talk tell respond contribute reply",
        "number": "zero one two three four five six seven eight nine ten",
        "done": "say said tell told ask asked explain explained mention mentioned write teach taught show",
    }
)
"""The word groups of all English patterns."""

_CONTRACTED = {
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "havent": "have not",
    "hasnt": "has not",
    "hadnt": "had not",
    "cant": "can not",
    "cannot": "can not",
    "couldnt": "could not",
    "wont": "will not",
    "wouldnt": "would not",
    "shouldnt": "should not",
    "mustnt": "must not",
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "aint": "is not",
    "whats": "what is",
    "hows": "how is",
    "wheres": "where is",
    "whos": "who is",
    "thats": "that is",
    "whys": "why is",
    "im": "i am",
    "ive": "i have",
    "youre": "you are",
    "youve": "you have",
    "theyre": "they are",
    "let's": "let us",
    "u": "you",
    "ur": "your",
    "r": "are",
    "y": "why",
    "wich": "which",
    "wat": "what",
    "waht": "what",
    "hwat": "what",
    "wy": "why",
    "hwy": "why",
    "whay": "why",
    "wanna": "want to",
    "gonna": "going to",
    "gotta": "have got to",
    "dya": "do you",
    "d'you": "do you",
    "d'ya": "do you",
    "didja": "did you",
    "cos": "because",
    "teh": "the",
    "innit": "is not it",
}
_SLIPS = slips(
    "everyone everybody nobody secret remember definition meaning because promise between "
    "answer capital weekend yesterday",
    "every body secrete secretes remembers capitals answers secrets promises bobody promised mean meanings definitions",
)
_MEANT = {**_SLIPS, **_CONTRACTED}
_ENDINGS = (
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\b(what|how|where|who|that|it|there|here|when|why|he|she)'s\b"), r"\1 is"),
    (
        re.compile(r"\b(nobody|everybody|everyone|somebody|someone|it all)'s (?=going|gonna|allowed|not|got|had)"),
        r"\1 is ",
    ),
    (re.compile(r"\b(\w+)'re\b"), r"\1 are"),
    (re.compile(r"\b(\w+)'ll\b"), r"\1 will"),
    (re.compile(r"\b(\w+)'ve\b"), r"\1 have"),
    (re.compile(r"\bi'm\b"), "i am"),
    (re.compile(r"\b(what|how|who|where|why|when)'d\b"), r"\1 did"),
    (re.compile(r"\b(i|you|we|they|he|she|it)'d\b"), r"\1 would"),
)

_CALL = (
    r"(?:and|but|so|well|hey|hi|hello|ok|okay|right|alright|honestly|now|then|oh|ah|um|uh|"
    r"er|hmm?|yes|yeah|no|good|great|nice|"
    r"thanks|thank you|sorry|listen|look|guys|everyone|everybody|folks|class|good morning|"
    r"good afternoon|by the way|just|also|"
    r"first(?:ly)?|next|finally|lastly|to start|to begin with|one more thing|interesting|lovely|"
    r"perfect|dear \w+|you know|"
    r"just curious|quick question|one question|a question|last question|next question|for real|seriously|\d+\))"
)
_LEAD = re.compile(
    rf"^(?:{_CALL}[,!:] ?|(?:and|but|so|well|hey|hi|hello|ok|okay|right|alright|honestly|now|"
    r"then|oh|um|yeah|just|also) )+"
)
_CALLED = ENGLISH.compile(
    r"^(?:(?:hey|hi|and|so|ok|okay|dear) )?(?!<w>\b|personally\b)[a-z'-]+(?: and [a-z'-]+)?, (?=\S)"
)
_ASKING = ENGLISH.compile(
    r"^(?:can|may|could) i (?:just )?ask (?:you )?(?:something|a question|this|one thing)?[,:] "
    r"|^i (?:have|would like|want|wonder|am)(?: \S+){0,7}?[,:] (?=<w>\b|<aux> <who>\b)|"
    r"^(?:a |one |my |the |last |next |quick |another |here is a |first )+question(?: \S+){0,4}?[,:] "
)
_COLON = ENGLISH.compile(r"^[^:]{1,80}: (?=(?:and |so )?(?:(?:<prep> )?<w>\b|<aux>(?: not)? <who>\b))")
_LED = ENGLISH.compile(
    r"^(?!(?:if|when|now that|once|as|since|while|after|before|suppose|should|had|imagine|what)\b|<aux>\b|"
    r"<prep>? ?<w>\b)"
    r"(?:[a-z'-]+ ){1,3}[a-z'-]+, (?=(?:and |so )?(?:(?:<prep> )?<w> |you <aux> |<aux> (?:not )?you ))"
)
"""A few words and a comma before a question word ("tell me, …", "in all honesty, …")."""
_NAME = ENGLISH.compile(
    r"^(?!<w>\b|<aux>\b|<who>\b|<prep>\b|tell\b|explain\b|if\b)[a-z-]{2,} (?=(?:why|how|what|"
    r"where) <aux>\b|<aux>(?: not)? you\b)"
)
_WH = ENGLISH.compile(r"^(?:<prep> )?<w>\b|^how come\b|^to what extent\b")
_WH_ASKS = ENGLISH.compile(
    r"^(?:<prep> )?(?:which (?:\S+ ){0,4}?|how (?:[a-z]+ ){0,3}?|what (?:\S+ ){0,4}?|whose "
    r"\S+ |<w> )<aux>\b|^how come\b|"
    r"^(?:what|who) (?:helped|made|happened|worked|went|stood|surprised|helps|makes|gave|gives|"
    r"happens|knows|remembers|wants|needs|has|stops|stopped)\b"
)
_WH_TOLD = ENGLISH.compile(
    r"^(?:what|how|where|when|who|why) (?:i|we|you|they|he|she|it|a|an|nice|great|lovely|kind|"
    r"this|that|the|my) |^what (?:\S+ ){0,3}?(?:is|was) (?:that|not|very|this|so)\b|^when "
    r"|^who (?:wants|needs) to (?:\S+ ){0,4}?(?:may|can|raise)\b"
)
_LED_IN = ENGLISH.compile(r"^when (?!<aux>\b|exactly\b|else\b)\S+")
_VERB_FIRST = ENGLISH.compile(
    r"^<aux>(?: not)? (?!not$)\S+|^(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|any|"
    r"all) (?:want|have|has|got|finished|ready|ok|okay|else|need|like|wants|done|sure|questions|"
    r"alright|good|fine|set)\b|"
    r"^you (?:ok|okay|ready|alright|finished|done|sure|good|all right)\b|^(?:ready|finished|"
    r"done|still \S+|understood|got it|want to|ever|need|feeling|enjoying|happy|sure)\b"
)
_ASKS_UNMARKED = ENGLISH.compile(
    r"^<aux>(?: not)? (?:you|they|anyone|anybody|someone|somebody|everyone|everybody)\b|"
    r"^(?!(?:do|have)\b)<aux>(?: not)? (?:it|that|there|this|he|she|we)\b|^(?:is|are|was|were|did|does|"
    r"has) (?:the|your) "
)
_REQUEST = re.compile(
    r"^(?:please )?(?:tell|explain|say|write|describe|name|draw|share|think|show|give|list|"
    r"imagine|define|choose|pick)\b"
)


def _even(text: str) -> str:
    plain = evened(text.split(), _MEANT)
    for ending, full in _ENDINGS:
        plain = ending.sub(full, plain)
    return plain


def _bare(whole: str, marked: bool) -> str:
    core = whole
    for _ in range(4):
        before = core
        for lead in (_ASKING, _COLON, _LED, _LEAD):
            shorter = lead.sub("", core, count=1)
            core = shorter if len(shorter) > 2 else core
        called = _CALLED.match(core)
        if called and not core.startswith(("if ", "when ", "now ", "once ")):
            core = core[called.end() :]
        if marked or _WH.match(_NAME.sub("", core, count=1)):
            core = _NAME.sub("", core, count=1)
        if core == before:
            break
    return core


def _kind(core: str, marked: bool) -> SentenceKind:
    if _WH.match(core) and not _LED_IN.match(core):
        return SentenceKind.WH if marked or (_WH_ASKS.match(core) and not _WH_TOLD.match(core)) else SentenceKind.TOLD
    if marked and _VERB_FIRST.match(core) and (len(core.split()) > 1 or core in {"ready", "finished", "done"}):
        return SentenceKind.VERB_FIRST
    if not marked and _ASKS_UNMARKED.match(core) and len(core.split()) > 2:
        return SentenceKind.VERB_FIRST
    return SentenceKind.REQUEST if _REQUEST.match(core) else SentenceKind.TOLD


GRAMMAR = Grammar(_even, _bare, _kind)
"""How English is read."""
