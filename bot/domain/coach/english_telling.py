"""English patterns for what is told: promising secrecy, forcing, filling in feelings, talking about oneself."""

from collections.abc import Callable, Mapping

from bot.domain.coach.english_grammar import ENGLISH
from bot.domain.coach.reading import Kind, Reading, Sentence, Watch
from bot.domain.coach.rules import Rule
from bot.domain.coach.telling import Fills, speaks, tells

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
_NO_PROMISE = ENGLISH.all(
    r"\b(?:can|could|may|do|will|would|must) not (?:always |ever )?(?:promise|keep|guarantee|"
    r"swear)\b|\bnot (?:everything|all)\b|\bis not (?:a )?(?:secret|confidential)\b|\bnot "
    r"(?:a |keep |stay |always )(?:\S+ )?(?:secrets?|confidential|between)\b",
    r"\bnot (?:have|need) to\b|\b(?:without (?:telling|asking|you|your)|unless|except|before "
    r"(?:i|we|you)|until (?:i|we|you))\b|\bwho (?:wrote|said|answered)\b",
)


def _promises(sentence: Sentence) -> bool:
    """A question about keeping something between us promises nothing yet."""
    return sentence.kind is not Kind.WH and not (sentence.marked and sentence.kind is Kind.VERB_FIRST)


# ---------------------------------------------------------------- force
_ALL = (
    r"(?:you|everyone|everybody|each of you|all of you|every (?:one of you|pupil|student|child)|"
    r"each (?:pupil|student|child|person|group)|you all|we all|nobody|no one)"
)
_FORCES = ENGLISH.all(
    r"\b(?:nobody|no one|none of you) (?:leaves|goes|gets|moves|walks|is leaving|is going) <gap5>(?:until|till|before) "
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
    r"till|before) (?:\S+ ){0,5}?(?:speaks?|says?|answers?|talks?|shares?|tells?|answered|spoken|said|shared|talked)\b",
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
_FREE = ENGLISH.all(
    r"\b(?:not have to|not need to|need not|no need to|nobody has to|no one has to|nobody "
    r"needs to|nobody must|no one must|if you (?:like|want|wish|would like)|only if|may pass|"
    r"can pass|can always pass|if they (?:like|want)|want to say|feel (?:that )?you)\b",
    r"\b(?:must|have to|need to) (?:not|nothing)\b",
)

# ---------------------------------------------------------------- feel
_GUESS = (
    r"(?:surely|obviously|clearly|probably|of course|certainly|definitely|just|really|must "
    r"be|must have been|must feel|must have felt|no doubt|undoubtedly)"
)
_SO = (
    r"(?:(?:so|very|really|a bit|a|bit|little|just|quite|pretty|still|feeling|all|being|extremely|"
    r"rather|kind|of|too|terribly|simply|clearly|obviously|a little|also) )*"
)
_FILLS = ENGLISH.all(
    r"\byou must (?:find|have found|feel|think|have felt|have thought) (?:it|that|this)\b",
    rf"\byou (?:are|were|feel|felt|are feeling|look)? ?{_GUESS} (?:be |feel |feeling |been "
    rf"|felt |were |are )*{_SO}<feeling>\b",
    rf"\byou must (?:be|feel|have been|have felt|be feeling) {_SO}<feeling>\b",
    rf"^you (?:are|were|feel|felt) {_SO}<feeling>\b(?!,? (?:right|is that|do i))",
    r"\bi (?:can )?(?:see|tell|sense|know|feel|notice|hear) (?:(?:from|by|in|on|at) \S+ \S+ )?(?:that )?you "
    rf"(?:are|were|feel|felt) {_SO}<feeling>\b",
    r"\bi (?:can )?(?:see|tell|sense|know|feel|think|notice|hear|bet|guess)(?: that)? you "
    rf"(?:are|were|feel|felt|must be|must feel) {_SO}<feeling>\b",
    r"\b(?:that|it|this) must (?:be|feel|have been|have felt) (?:\S+ ){0,2}?(?:<mood>|<feeling>|"
    r"tough|lonely|hurtful|upsetting|frightening)\b",
    rf"^(?:clearly|obviously|surely|of course|so) you (?:are|were|feel|felt) {_SO}<feeling>\b",
    r"\bi know (?:exactly |just )?(?:how|what) you (?:are )?feel(?:ing)?\b|\bi (?:know|understand) "
    r"exactly how that (?:feels|felt)\b|\byou (?:probably|surely|must have|clearly|obviously|"
    r"certainly|definitely) (?:found|hated|loved|enjoyed|thought|felt|liked|wanted)\b",
    r"\b(?:that|it|this) (?:probably|surely|obviously|clearly|certainly|definitely|no doubt) "
    r"(?:was|made|felt|hurt|scared|upset)\b|\b(?:that|it|this) (?:was|made you|is) (?:probably|"
    r"surely|obviously|clearly|certainly|definitely|no doubt) (?:\S+ ){0,3}?(?:for you|<mood>|"
    r"<feeling>)\b|\bmade you (?:feel )?<feeling>, (?:did|i)\b",
)
_ASKS_BACK = ENGLISH.all(
    r"\bis that (?:right|so|true|correct)\b",
    r"\bdo i (?:hear|have|get|see) (?:that|it|this|you)\b",
    r"\bam i (?:right|wrong|hearing)\b",
    r"\byou (?:said|told|wrote)\b",
    r"\bif you\b",
    r"\bdid i (?:get|hear|understand)\b",
    r"\b(?:can|may|allowed to) (?:\S+ )?(?:be|feel) <feeling>\b",
)

# ---------------------------------------------------------------- self
_KIN = (
    r"(?:son|sons|daughter|daughters|kids?|children|child|brother|sister|dog|cat|husband|wife|"
    r"mother|father|mum|mom|dad|parents|nephew|niece|best friend|girlfriend|boyfriend|partner|"
    r"grandmother|grandma|granddad|grandfather|neighbour|youngest|oldest|eldest|cousin)"
)
_ABOUT_ME = ENGLISH.all(
    r"\bi (?:have|had) (?:a|two|three|four|\d) (?:\S+ )?(?:kids?|children|sons?|daughters?|"
    r"dogs?|cats?|brothers?|sisters?)\b|"
    r"\bwhen i (?:first )?(?:started|began|studied|became)\b|\bi was (?:just|exactly) (?:like (?:that|you)|the same)\b",
    r"\bi (?:am|was) (?:\S+ ){1,6}?myself\b",
    r"\bwhen i (?:was|went) (?:\S+ )?(?:your age|young|younger|a (?:kid|child|girl|boy|pupil|"
    r"student|teenager|teen)|at (?:school|your|university|college|primary)|little|small|in "
    r"(?:school|your|year|grade|primary|secondary|high|college|class|the \S+ (?:grade|year|"
    r"form))|to school|\d+|twelve|thirteen|fourteen|fifteen|sixteen|growing up|still)\b",
    r"\bif i were (?:you|in your)\b|\bif i was (?:you|in your)\b|\bin your (?:place|shoes|"
    r"position),? i\b|\bi would (?:have )?(?:just |simply |personally |have )?(?:do|done|start|"
    r"choose|chosen) (?:it|that|this) (?:differently|myself|another)\b",
    r"\bin my (?:day|days|time|youth|childhood|school days|own school)\b|\bback in (?:my|the) "
    r"(?:day|days)\b|\b(?:at|in) my (?:old |own |previous )?(?:school|house|home)\b(?! (?:you|we))",
    r"\bi (?:had|felt|did|thought|was|have had|went through|have been through|have felt|used "
    r"to have|know) (?:exactly |just |precisely )?(?:that too|the same|exactly|it too|this "
    r"too|like that|like you|that feeling|that myself|that as well|just like)\b",
    r"\bi (?:always|myself|personally)\b(?! (?:read|write|note|ask you|listen|want to hear))|"
    r"\bpersonally,? i\b|^personally\b|\b(?:for me,|as for me|speaking for myself|i for one)\b",
    rf"\bmy (?:own |youngest |oldest |eldest |little |big |best )*{_KIN}\b",
    r"\breminds me of (?:my|when i|the time i|a time i|me\b|myself)\b|\bi (?:can |totally "
    r"|completely |really |so )*(?:relate|identify) (?:to|with)\b|\bi can relate\b|\bi recogni[sz]e "
    r"(?:that|this|it|myself)\b",
    r"\bi (?:used to|once|also used to|never liked|hated|loved) (?:\S+ ){0,6}?(?:too|as well|"
    r"myself|at school|as a (?:kid|child|teenager|student|pupil)|when|be|hate|love|struggle|"
    r"have|do|feel|get|forget|at your age|your age)\b",
    r"\bas a (?:kid|child|teenager|student|pupil|boy|girl),? i\b|\bat your age,? i\b|\bi (?:was|"
    r"did|had|felt|hated|loved|could|would)(?: \S+){0,5} (?:at|when i was) your age\b",
    r"\bi (?:have )?(?:been there|had that too|was the same|am the same|was just like you|"
    r"was exactly|am exactly)\b|\bsame here\b|\bme too\b|\bthe same (?:thing )?happened to "
    r"me\b|\bthat happened to me\b|\bi have (?:that|the same|this) (?:too|as well|myself|problem)\b|"
    r"\bi had that\b",
    r"\bwhat (?:works|worked|helps|helped) for me\b|\bwhat i (?:always|used to|usually) do\b|"
    r"\bi know (?:exactly )?what that is like\b|\blast (?:weekend|summer|year) i\b|\bi (?:did|"
    r"do) that (?:too|myself|as well)\b",
)
_ABOUT_THE_TALK = ENGLISH.all(r"\bi myself (?:do not|am not)\b", r"\bexactly (?:as|what|how) you\b")

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.SECRET: Watch(_PROMISES, _NO_PROMISE, _promises).sees,
    Rule.FORCE: Watch(_FORCES, _FREE, _promises).sees,
    Rule.FEEL: Fills(Watch(_FILLS, _ASKS_BACK, tells), _ASKS_BACK[:3]).sees,
    Rule.SELF: Watch(_ABOUT_ME, _ABOUT_THE_TALK, speaks).sees,
}
"""Whether a message touches a rule about what it tells."""
