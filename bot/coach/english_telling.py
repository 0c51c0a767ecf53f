"""English patterns for what is told: filling in feelings, talking about oneself."""

from collections.abc import Callable, Mapping

from bot.coach.english_grammar import ENGLISH
from bot.coach.reading import Reading, Watch
from bot.coach.telling import Fills, speaks, states, tells
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- feel
_GUESS = (
    r"(?:surely|obviously|clearly|probably|of course|certainly|definitely|just|really|must "
    r"be|must have been|must feel|must have felt|no doubt|undoubtedly)"
)
_SO = (
    r"(?:(?:so|very|really|a bit|a|bit|little|just|quite|pretty|still|feeling|all|being|extremely|"
    r"rather|kind|of|super|totally|absolutely|completely|too|terribly|simply|clearly|obviously|a little|also) )*"
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
_FILLS_MORE = ENGLISH.all(
    r"\bi (?:can )?(?:know|see|understand|tell|feel|imagine) (?:just |exactly |only )?how (?:<feeling>|<mood>|"
    r"upset) (?:you|this|"
    r"that|it) (?:are|were|feel|felt|is|was|must)\b",
    r"\bi (?:can )?(?:tell|see|sense|know|feel|think|notice|bet|guess|hear) (?:that )?(?:it|this|that|something|"
    r"he|she|they) "
    r"(?:is|was|are|has been) (?:\S+ )?(?:\w+ing) (?:at |on |to )?you\b",
    rf"\bi (?:get|understand|realise|realize|imagine|gather) (?:that )?you (?:are|were|feel|felt) {_SO}<feeling>\b",
    rf"\b(?:it|this|that) (?:makes|made) you (?:all )?{_SO}<feeling>\b",
    rf"\byou {_GUESS} (?:feel|felt|are|were) (?:sorry for yourself|{_SO}<feeling>)\b",
    r"\bi (?:can )?(?:tell|see|sense|bet|guess|think|know) (?:that )?(?:it|this|that) (?:hurts?|upsets?|"
    r"bothers?|scares?|"
    r"worri\w+|gets to|got to) you\b",
    r"\b(?:it|that|this) (?:must|surely|clearly|obviously|certainly|definitely|really must) (?:have )?(?:hurts?|"
    r"upset|"
    r"bother\w*|scared?|worr\w+|annoy\w*) you\b",
    r"\bi (?:think|bet|guess|suppose|know) (?:that )?you (?:\S+ )?(?:find|found|thought|think) (?:it|that|"
    r"this) (?:\S+ )?"
    r"(?:<mood>|<feeling>|terrifying|frightening)\b",
)
_FILLS_PLAINLY = ENGLISH.all(
    rf"^you (?:seem|look|sound) {_SO}<feeling>\b",
    r"^of course you (?:think|thought|feel|felt|hate|hated|love|loved|want|wanted|are|were|find|found)\b",
    rf"\b(?:that|it|this) {_GUESS} (?:makes|made) you {_SO}<feeling>\b",
    rf"^you {_GUESS} (?:do|did) not (?:feel|want|like|enjoy|care)\b",
    rf"^you (?:find|found|think|thought) (?:it|this|that) {_SO}(?:<mood>|<feeling>)(?:$|,)",
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
    r"\bwhen i (?:first )?(?:started|began|studied|became)\b|\bi was (?:just|exactly) (?:like (?:that|you)|"
    r"the same)\b",
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
    rf"\bmy (?:(?!<prep>\b|question\b)[a-z-]+ ){{0,2}}?{_KIN}\b",
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
_MY_LIFE = ENGLISH.all(
    r"\bat your age(?: \S+)? i\b|\bi <gap5>at your age\b",
    r"\bin my (?:\S+ ){0,2}?(?:year|years|time|childhood|village|town|street|youth|family|student days|twenties|"
    r"teens)\b|"
    r"\bin (?:our|my) (?:family|house)\b",
    r"\bmy (?:own |very |first |old )+(?:\S+ )?(?:school\w*|day|class|teacher|job|year|childhood|exams?|report|"
    r"placement)\b",
    r"\b(?:where|when|while) i (?:grew up|was growing up|lived|was born|went to school)\b|\bi grew up\b",
    r"\bi <gap5>years ago\b|\byears ago,? i\b",
    rf"\bour (?:\S+ )?{_KIN} (?:at home|does|do|has|have|had|is|was)\b|\bin the old days,? (?:i|we)\b",
    r"\bat (?:school|university|college|primary),? i (?:was|had|did|always|never|hated|loved|sat)\b|"
    r"\bi (?:was|had|sat|hated|loved) <gap3>at (?:school|university|college)\b",
    r"\b(?:my|our) (?:own )?(?:school days|school years|childhood|youth|teens)\b|^i (?:had|went|"
    r"was) <gap5>at (?:secondary|primary|"
    r"high) school\b|^i (?:like|love|prefer|hate|enjoy|do|go) <gap5>myself$",
    r"\bi have (?:got )?(?:two|three|four|\d) (?:\S+ )?(?:teenagers|boys|girls|kids|sons|daughters)\b",
    r"\bi (?:still |can )?remember (?:my|being|having|when i|how i)\b",
    r"\bi (?:was|had|did|got|went|hated|loved|felt|found|struggled|failed|worked|lived|repeated|never|do not|"
    r"did not) <gap>"
    r"(?:myself|either)$",
    r"\bi (?:was|had|hated|loved|felt|struggled|failed|used to|went through) (?!(?:just )?(?:wondering|curious|"
    r"thinking|going)\b)"
    r"<gap5>(?:too|as well)(?:$|,| after| when| at)",
)
_ABOUT_THE_TALK = ENGLISH.all(r"\bi myself (?:do not|am not)\b", r"\bexactly (?:as|what|how) you\b")

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.FEEL: Fills(
        (Watch((*_FILLS, *_FILLS_MORE), _ASKS_BACK, tells), Watch(_FILLS_PLAINLY, _ASKS_BACK, states)), _ASKS_BACK[:3]
    ).sees,
    Rule.SELF: Watch((*_ABOUT_ME, *_MY_LIFE), _ABOUT_THE_TALK, speaks).sees,
}
"""Whether a message touches a rule about what it tells."""
