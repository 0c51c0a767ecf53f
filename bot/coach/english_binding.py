"""English patterns for what binds a pupil: a promise of secrecy, and being made to talk."""

from collections.abc import Callable, Mapping

from bot.coach.english_grammar import ENGLISH
from bot.coach.reading import Reading, Sentence, SentenceKind, Watch
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- secret
_PROMISES = ENGLISH.all(
    r"\bi (?:will|would|promise|am going to|swear|can) <gap>(?:not|never) <gap3>(?:tell|share|"
    r"say|repeat|pass|mention|let|breathe|whisper|betray)\b(?! (?:\S+ ){0,3}?(?:unless|without|before|until))",
    r"\bi (?:will|promise|am|would|can|shall)\b <gap>(?:tell (?:anyone|nobody|no one|not a "
    r"soul)|tell (?:it )?(?:to )?(?:nobody|no one)|(?:a |your |our |this |it )secret\b|keep "
    r"(?:it|this|that) (?:to myself|quiet|private|between)|say nothing to)",
    r"\bi (?:tell|will tell|am telling) (?:nobody|no one)\b|\bi (?:do|will|am|would) not (?:going "
    r"to )?(?:tell|say (?:anything|a word)) (?:it |this )?(?:to )?(?:anyone|anybody|your|a "
    r"soul|your parents)?\b",
    r"\b(?:stays?|remains?|is|keep(?:s|ing)? (?:it|this|that)|will stay|will remain|be|strictly|"
    r"just) (?:\S+ ){0,2}?(?:between us|between you and me|between the two of us|just between|"
    r"a secret|our (?:little )?secret|our own secret|secret|confidential|in confidence)\b(?! "
    r"(?:if|unless))",
    r"\b(?:our|your) (?:little )?secrets? (?:is|are|will be) safe\b|\bour little secret\b|"
    r"\bsafe with me\b|\bmy lips are sealed\b",
    r"\b(?:nobody|no one|not a soul|your (?:parents|mum|mom|dad|mother|father|classmates|friends)) "
    r"(?:else )?(?:will|is going to|has to|have to|needs? to|ever|would|must)\b (?:\S+ ){0,3}?(?:know|"
    r"find out|hear|learn|see|be told|find)\b",
    r"\byou can tell me (?:anything|everything),? (?:\S+ ){0,3}?(?:nobody|no one|stays|secret|"
    r"between)\b|\bwhat (?:you|we) (?:say|tell|share)(?: \S+){0,3} (?:stays|remains|will stay)\b(?! "
    r"\S+ the (?:class|group))",
    r"\bi can keep a secret\b|\b(?:it|this|that) (?:will not|does not|never|will never) (?:leave|"
    r"leaves|go|goes) (?:this|these|any|beyond|outside)\b",
    r"\bi (?:keep|will keep|kept) (?:it|this|that|everything|what \S+ \S+|all of (?:it|this)) "
    r"(?:a secret|to myself|private|quiet|between|secret)\b",
)
_NEVER_TOLD = ENGLISH.all(
    r"\bi (?:am|will|would|shall|do) (?:not|never) (?:\S+ )?(?:tell|telling|say|share|breathe|whisper|pass|"
    r"passing|show) "
    r"<gap3>(?:anyone|anybody|any1|(?:a|one) (?:single|living|soul|word)|(?:your|the|my|our|other|any) "
    r"(?:\S+ )?(?:mum|mom|dad|parents|mother|father|teachers?|colleagues?|classmates|friends|head|others?|class|"
    r"group)|"
    r"it on|this on)\b",
    r"\b(?:i|we) (?:will |shall )?keep (?:it|this|that|everything)(?: \S+){0,3} (?:quiet|for myself|"
    r"for ourselves|private)\b",
    r"\byour \S+ (?:is|are|will|does|need|do) not (?:\S+ ){0,2}?(?:hear|know|find out|be told|learn)\b",
    r"\bi (?:do|will|would|am|can) (?:not|never) (?:\S+ )?(?:talk|speak|talking|let|show|breathe|"
    r"pass) <gap5>(?:anyone|anybody|on)\b|"
    r"\bi never (?:tell|pass|share|repeat|talk) <gap3>(?:anyone|anybody|on|it|about)\b",
    r"\b(?:nobody|no one|not a soul) (?:else )?(?:is (?:ever )?going to|is gonna|gets to|"
    r"shall) (?:\S+ )?(?:know|find out|hear|"
    r"learn|see)\b",
    r"\bmy (?:mouth|lips) (?:\S+ )?(?:shut|sealed|closed)\b|\bfor my ears only\b|\b(?:it|this|"
    r"that) (?:\S+ )?(?:stays|remains) "
    r"with me\b",
    r"\b(?:everything|anything|whatever|all) (?:that )?(?:you|we) <gap2>(?:stays|remains)\b",
    r"\b(?:to|in) my grave\b|\bnot leave (?:this|these|the|our)\b",
    r"\bi (?:really |certainly |promise i |honestly |do )*(?:will|would|am) (?:not|never) (?:\S+ )?(?:tell|"
    r"telling) (?!you\b)"
    r"(?:the|your|my|our|his|her|that|mr|mrs|ms|miss)\b",
    r"\b(?:this|it|that) (?:\S+ )?(?:goes|will go|going) no (?:further|farther)\b",
    r"\b(?:this|it|that|nothing|none of this) (?:will|is going to|does|shall|would)? ?(?:not |never )?(?:ever )?"
    r"(?<=not |ver )(?:reach|get(?: back)? to|get out|come out|leave|go (?:any )?(?:further|beyond|outside)|"
    r"end up|leak)\b",
    r"\b(?:they|he|she|your \S+) will not (?:hear|know|find out|learn) <gap3>(?:from me|about|this|it|of)\b",
    r"\bwhat (?:is|was|gets) (?:said|told|shared|written) <gap3>(?:stays|remains)\b",
    r"\bi will (?:keep|stay) (?:\S+ )?(?:quiet|silent|mum|schtum)\b",
)
_NO_PROMISE = ENGLISH.all(
    r"\bi would rather not say$",
    r"\b(?:but|though) i (?:will|do|must|have to|am going to|might|may)\b|\bbut (?:not )?only\b",
    r"\b(?:can|could|may|do|will|would|must) not (?:always |ever )?(?:promise|keep|guarantee|"
    r"swear)\b|\bnot (?:everything|all)\b|\bis not (?:a )?(?:secret|confidential)\b|\bnot "
    r"(?:a |keep |stay |always )(?:\S+ )?(?:secrets?|confidential|between)\b",
    r"\b(?:you|they|nobody) <gap2>not (?:have|need) to (?!worry)|\b(?:without (?:telling|asking|you|your)|"
    r"unless|except|before "
    r"(?:i|we|you)|until (?:i|we|you))\b|\bwho (?:wrote|said|answered)\b",
)


def _promises(sentence: Sentence) -> bool:
    """A question about keeping something between us promises nothing yet."""
    return sentence.kind is not SentenceKind.WH and not (sentence.marked and sentence.kind is SentenceKind.VERB_FIRST)


# ---------------------------------------------------------------- force
_ALL = (
    r"(?:you|everyone|everybody|each of you|all of you|every (?:one of you|pupil|student|child)|"
    r"each (?:pupil|student|child|person|group)|you all|we all|nobody|no one)"
)
_FORCES = ENGLISH.all(
    r"\b(?:nobody|no one|none of you) (?:leaves|goes|gets|moves|walks|is leaving|is going) <gap5>(?:until|till|"
    r"before) "
    r"<gap>(?:answer(?:s|ed)?|spoken|said|speaks?|says?|heard|shared?|shares|talks?|talked)\b",
    r"\b(?:is|are) (?:passing|silence|staying (?:silent|quiet)|skipping) "
    r"<gap2>(?:option|choice|forbidden)\b(?<!an option)",
    rf"\b{_ALL} (?:all |really |just |now |each )?(?:must|has to|have to|have got to|has got "
    r"to|need to|needs to|are going to|is going to|should all|are required to|is required "
    rf"to|are expected to|is expected to|ought to|will have to) (?:\S+ ){{0,4}}?<speak>\b",
    r"\b(?:everyone|everybody|each of you|all of you|every pupil|every student) (?:will |is "
    r"going to |shall |now )?(?:says?|shares?|speaks?|answers?|tells?|gives?|contributes?) "
    r"(?:\S+ ){0,2}?(?:something|one|at least|an? |their|us|now|in turn)",
    r"\b(?:everyone|everybody|you (?:will )?all|each of you) (?:gets?|will get|has|have|takes?|"
    r"will (?:get|have|take)) (?:\S+ )?(?:a|their|your|his) turn\b|\b(?:everyone's|everybody's|"
    r"it is your) turn (?:will|comes|is coming|now)\b|\bi (?:will|am going to) (?:call on|"
    r"pick|choose|point at) (?:\S+ )?(?:everyone|everybody|each|all|someone|somebody|people)\b",
    r"\bno (?:passing|passes|skipping|opting out|staying (?:quiet|silent)|silence|exceptions?|"
    r"excuses)\b|\b(?:passing|skipping|silence|staying (?:quiet|silent)|saying nothing|not "
    r"answering|opting out) is (?:not|never|no)\b|\bnobody (?:passes|skips|stays|gets to (?:pass|"
    r"skip)|is allowed to (?:pass|skip)|may (?:pass|skip)|can (?:pass|skip|stay))\b",
    r"\b(?:you|no one|nobody) (?:can|may|are|is|must)(?: not)? (?:not )?(?:allowed to )?(?:\S+ "
    r")?(?:pass|skip|stay silent|stay quiet|remain silent|refuse)\b(?<!can pass)(?<!may pass)(?<!can "
    r"skip)(?<!may skip)(?<!can stay silent)(?<!may stay silent)(?<!can stay quiet)(?<!may "
    r"stay quiet)(?<!may remain silent)(?<!can always pass)(?<!may always pass)(?<!may also "
    r"pass)(?<!can also pass)(?<!can just pass)(?<!may just pass)",
    r"\b(?:i|we) (?:will|am going to|are going to|can|shall|am|are) (?:just |all |happily "
    r"|not )*(?:wait(?:ing)?|sit|stay|stand|leave|move|leaving|moving|going|go)\b (?:\S+ ){0,5}?(?:until|"
    r"till|before) (?:\S+ ){0,5}?(?:speaks?|says?|answers?|talks?|shares?|tells?|answered|spoken|said|shared|"
    r"talked)\b",
    r"\bi (?:want|expect|need|demand) (?:\S+ ){0,3}?(?:an answer (?:now|from)|(?:everyone|"
    r"everybody|each of you|all of you|every one of you|you|you all) to (?:\S+ )?<speak>|something "
    r"from (?:everyone|each|all)|to hear (?:from )?(?:everyone|everybody|each|all))\b",
    r"^(?:come on,? )?(?:just |now |please )*(?:say something|answer me|speak up|answer the "
    r"question|tell me now|talk to me|answer now|say it)(?: now| please| already| for once)*$|"
    r"\bjust say something\b|\byou(?: are)? (?:\S+ )?not (?:leaving|going|allowed to leave) "
    r"(?:\S+ ){0,4}?(?:until|before)\b",
    r"\b(?:answering|sharing|speaking|participation|talking|taking part|an answer) is (?:\S+ "
    r")?(?:mandatory|compulsory|required|obligatory|a must|not optional)\b|\b(?:mandatory|"
    r"compulsory) to (?:<speak>)\b",
    r"\bno one (?:passes|skips|gets to pass|gets to skip|is allowed to (?:pass|skip)|stays (?:silent|quiet))\b",
)
_EVERY = (
    r"(?:everyone|everybody|each of you|all of you|every one of you|every (?:pupil|student|child|group)|each "
    r"(?:pupil|student|child|person|group)|you (?:are|will) all|you all)"
)
_TOLD = r"(?:said|spoken|answered|shared|talked|told|contributed|speaks|answers|shares|talks|had a turn)"
_PUSHES = ENGLISH.all(
    rf"\b{_EVERY} (?:will |is going to |going to |are going to |now )?(?:says?|shares?|tells?|names?|gives?|answers?|"
    r"speaks?|talks?|contributes?) (?:\S+ ){0,2}?(?:something|one|at least|their|an? |us|now|in turn|story)",
    rf"\bonly <gap5>(?:once|when|after) (?:{_EVERY}|you|everybody) (?:has |have )?(?:\S+ )?{_TOLD}\b",
    r"\bi (?:will|am going to|shall) (?:point (?:at|to)|call (?:on|out)|go (?:round|around)|put) <gap3>"
    r"(?:you|each|everyone|everybody|one by one|on the spot)\b",
    r"\b(?:spit it out|out with it|cough it up)\b|\b(?:passing|silence|skipping) (?:do|does|will|"
    r"is) not <gap2>(?:count|allowed|ok)\b",
    r"^you are going to (?:tell|answer|say|speak|talk|share)\b",
    r"\b(?:you|everyone|everybody|you all) (?:must|have to|has to|need to|needs to) (?:\S+ )?(?:join in|"
    r"take part|participate|"
    r"contribute)\b|\b(?:everyone|everybody) (?:talks|speaks|joins in)\b.*\b(?:no one|nobody|without exception|"
    r"no exceptions?)\b",
    r"\bi (?:expect|want|demand) <gap5>(?:sentence|word|answer|contribution|idea|something) from (?:each|every|"
    r"all|everyone)\b",
    r"\bwhoever (?:keeps|says|stays|does not|will not)\b <gap5>(?:shut|nothing|silent|quiet|speak|talk|answer) <gap2>"
    r"(?:stays|has|will|gets|must)\b",
    r"\bno answer is not\b|\bwait <gap5>for \S+ to (?:say|speak|answer|talk)\b|^(?:say it|answer|talk|"
    r"tell me),? now$",
    r"^(?:tell|say|answer|speak|talk)\b <gap5>or (?:you|there)\b|\byou will answer\b",
    rf"\b{_EVERY} (?:all )?(?:must|have to|has to) <gap>and (?:talk|share|speak|tell)\b",
    r"\bskip(?:ping|s)? (?:no one|nobody)\b",
    rf"\b(?:i|we) <gap5>(?:until|till) {_EVERY} (?:has |have )?(?:\S+ )?{_TOLD}\b",
    r"\b(?:no (?:getting|wriggling|way|backing) out|no escap\w+|no hiding)\b|\bopen your mouth\b",
    r"\b(?:<speak>|shares|story|turn|answers|taking part)\b.*(?<!not )\b(?:mandatory|compulsory|obligatory|"
    r"required)$",
    r"\bnow i want (?:an answer|to hear|you to (?:answer|speak|talk|tell))\b|\byou will have to (?:\S+ )?<speak>\b",
)
_FREE = ENGLISH.all(
    rf"\b{_ALL} (?:must|has to|have to|should|needs? to) (?:\S+ )?(?:be able|be allowed|be free|feel|dare|decide)\b",
    r"\b(?:who|that|if you|if they) (?:wants?|like|wish) to\b|\bnot (?:mandatory|compulsory|required|obligatory)\b",
    r"\b(?:not have to|not need to|need not|no need to|nobody has to|no one has to|nobody "
    r"needs to|nobody must|no one must|if you (?:like|want|wish|would like)|only if|may pass|"
    r"can pass|can always pass|if they (?:like|want)|want to say|feel (?:that )?you)\b",
    r"\b(?:must|have to|need to) (?:not|nothing)\b",
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.SECRET: Watch((*_PROMISES, *_NEVER_TOLD), _NO_PROMISE, _promises).sees,
    Rule.FORCE: Watch((*_FORCES, *_PUSHES), _FREE, _promises).sees,
}
"""Whether a message promises what cannot be promised, or makes somebody talk."""
