"""English patterns for how a question is put: closed, steering, blaming, negative, heard every day."""

from collections.abc import Callable, Mapping

from bot.domain.coach.asking import Closed, Negative, Obvious, Why
from bot.domain.coach.english_grammar import ENGLISH
from bot.domain.coach.reading import Reading, Sentence, Watch, found_in
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- closed
_INVITES = ENGLISH.all(
    r"^(?:can|could|would|will) (?:you|anyone|someone|anybody|somebody) (?:please |maybe |"
    r"perhaps |all |both |try to |like to |care to |mind |just |be able to )*"
    r"(?:<tell>|name|think of|telling|sharing|describing|explaining|showing|drawing|say (?:more|a bit more|"
    r"a little more|something about|what|how)|give (?:me |us )?(?:an? )?(?:\w+ )?example|help "
    r"(?:me|us) (?:to )?understand|"
    r"walk (?:me|us) through|take (?:me|us) through|put (?:that|it|this) in)\b",
    r"^(?:is|would|will) (?:it|that) (?:be )?(?:ok|okay|all right|alright|fine|good|helpful) (?:if|with|for|to)\b",
    r"^(?:is|would) (?:it|that|this) (?:ok|okay|all right|fine)(?: with you)?$",
    r"^may (?:i|we)\b|^shall (?:we|i)\b|^(?:can|could) i (?:help|ask|come back|share|check|"
    r"write|sum|read|just)\b|^(?:do|would) you mind if\b",
    r"\brather not\b",
    r"^have you (?:all |guys )?(?:ever |already )?heard (?:of|about)\b",
)
_ENDS_CLOSED = ENGLISH.all(r"\b(?:yes or no|or not|true or false|right or wrong|agree or disagree)$")
_AFTER_COMMA = ENGLISH.all(
    r", (?:and |but |so |then )?<aux>(?: not)? (?:you|it|that|there|they|he|she|anyone|this|"
    r"people|your|the)\b"
)
_TAGGED = ENGLISH.all(
    r", <aux>(?: not)? (?:you|it|that|they|we|he|she|i|there)$",
    r", (?:right|yeah|yes|no|huh|ok|okay|eh|correct|is (?:that|it) (?:right|so|true|correct))$",
)
_STATED = ENGLISH.all(r"^(?:you|it|that|this|so you|they|he|she|everything|everyone) (?:\S+ ){0,8}?\S+$")
_OPEN_INSIDE = ENGLISH.all(r"(?:^|[,:] (?:and |but |so |then )?|\band |\bor )(?:<prep> )?<w>\b")

# ---------------------------------------------------------------- leading
_LEADS = ENGLISH.all(
    r"(?:^|, )(?:do|would|is|are|was|were|did|will|should|could|can|have|has|does) not (?:you|"
    r"it|that|we|they|he|she|this|there) (?:also |just |really )*(?:think|agree|want|find|"
    r"feel|see|say|like|love|rather|believe|wish|prefer|enjoy)\b",
    r"\b(?:do|would|is|are|was|were|did|will|should|could|can|have|has|does) not (?:you|it|that|we|they|he|she|there)$",
    r"^(?:is|was|would|are|were) not (?:it|that|they|this|these|there)\b",
    r"^(?:should|could|would|are|will|must) (?:not (?:you|we|it)|(?:you|we|it) not) (?:\S+ "
    r"){0,2}?(?:better|rather|just|try|start|be|also|have|a bit|a little|more|glad|proud|happy|"
    r"excited|ashamed|listen|work|do|make|go)\b",
    r",? (?:right|yeah|huh|eh|correct|innit|am i right|no)$(?<!or no)(?<!that right)(?<!this "
    r"right)(?<!it right)(?<!alright)(?<!is right)(?<!the right)(?<!all right)",
    r", (?:are|is|was|were|do|does|did|will|would|can|have|has) (?:you|it|they|we|he|she|there)$",
    r"\bsurely\b|\bobviously\b|\bof course you\b",
    r"\bhow (?:really |very |absolutely |totally |super )?<mood> (?:was|is|were|did|are|does|do)\b",
    r"\b(?:everyone|everybody) (?:else )?(?:thinks|wants|knows|agrees|loves|hates|likes|finds)\b|"
    r"^(?:we all|all of us|most people) (?:think|want|know|agree|love|hate|like|find)\b",
    r"^(?:you|that|it|this) (?:must|probably|clearly|definitely|certainly|undoubtedly)\b",
    r"^you (?:\S+ ){1,6}?(?:do you not|right|do not you)$",
    r"^(?:do|would) you (?:also |not |really not )+(?:think|agree|want|find|feel)\b",
    r"^(?:do|would|did) you (?:really|honestly|seriously|actually) (?:think|believe|want|expect)\b",
    r"^(?:would|do) you (?:not )?agree (?:that|with me)\b|^would you say that (?:it|this|you) "
    r"(?:is|was|are) (?:better|important|wrong|right)\b",
    r"^you (?:do|would|are|were|did|have|had|will) (?:\S+ ){0,4}?(?:too|surely|certainly|definitely|"
    r"probably|really|also)\b",
    r", (?:you too|you as well|do you agree)$",
)
_NOT_STEERING = ENGLISH.all(
    r"\bscale\b",
    r"\b(?:from )?(?:0|zero|1|one) ?(?:to|-) ?(?:10|ten)\b",
    r"\brather not\b",
    r"^(?:how|what) (?:about|is) right\b",
)


def _could_steer(sentence: Sentence) -> bool:
    """A question, or a statement whose tag says that it wants a yes."""
    return sentence.asks or found_in(_TAG_UNMARKED, sentence.core)


_TAG_UNMARKED = ENGLISH.all(r", (?:is|was|are|were|do|did|does|would|will) not (?:it|you|that|they)$", r", right$")

# ---------------------------------------------------------------- waarom
_WHY = ENGLISH.all(
    r"\bwhy\b(?!-? ?question)",
    r"\bhow come\b",
    r"\bwhat (?:did|do|are|were) you <gap5>(?:that|this|it) for$",
    r"\bwhat for$",
)
_WHY_SCALE = ENGLISH.all(
    r"\bwhy\b.*\blower\b",
    r"\bwhy\b.*\b(?:not|no|rather than|instead of) (?:just |only |choose |pick |give |a |an |it )*(?:\d|<number>\b)",
    r"\bwhy (?:do|did) (?:you not|not you) (?:give|choose|pick)\b",
    r"\bwhy (?:i|we)\b",
)
_WHY_ASKED = ENGLISH.all(
    r"^(?:please )?(?:tell|explain|say|write|describe|share|think|give|show|name)\b.*\b(?:why|"
    r"how come)\b(?! (?:i|we)\b)",
    r"\bi (?:wonder|am (?:\S+ )?(?:curious|interested|wondering)|(?:would|want|need)(?: \S+)? "
    r"(?:like )?(?:to )?(?:know|hear|understand)|do not (?:get|understand|know|see)) (?:\S+ "
    r"){0,2}?why (?!i|we\b)",
)

# ---------------------------------------------------------------- negative
_LACK = ENGLISH.all(
    r"\b(?:not|never|nothing|nobody|no one|none|nowhere|no)\b(?! (?:one|matter|longer|way)\b)",
    r"\bno one\b",
    r"\b(?:went|go|goes|going|gone|do|did|doing|done|get|got|is|was|do you do) (?:\S+ )?wrong\b|\bwrong with\b",
    r"\b(?:stupid|bad|badly|worst|worse|failed|fail|failing|failure|mistakes? did|hate|hated|"
    r"hates|dislike|disliked|struggled? most|lacking|lack|missing|weakness\w*|weakest|useless|"
    r"mess up|messed up|mess|annoyed you|wrong)\b",
    r"\b(?:annoys?|annoyed|bothers?|bothered|irritates?|irritated) you\b|\bleast (?:favou?rite|"
    r"fun|liked|interesting|proud|happy|helpful|useful)\b|"
    r"\b(?:like|enjoy|liked|enjoyed|want|forward to) (?:\S+ )?least$",
    r"\bwhat (?:is|was) (?:your|the) problem\b|\bwhat (?:was|is|were|did you find) (?:so |"
    r"the most |most )?(?:boring|annoying|terrible|awful)\b",
)
_FINE_LACK = ENGLISH.all(
    r"\b(?:with|from|of|about|by) (?:something|things|moments|an? \S+|the \S+) (?:that|which|"
    r"where) <gap5>(?:not|wrong|failed|bad)\b",
    r"\blower\b",
    r"\bwhy not (?:a |an )?(?:\d|<number>\b)",
    r"\bwhy <gap>not (?:a |an )?(?:\d|<number>\b)",
    r"\bor (?:maybe |perhaps )?not\b",
    r"\b(?:rather|why) not (?:a|an|try|start)\b|\brather not\b",
    r"\b(?:do|does|did) not (?:have|need) to\b|\b(?:you|we) need not\b|\bnot (?:only|just|"
    r"too|necessarily|yet told|so long ago|quite|want to (?:forget|miss|lose|change))\b|\bnever "
    r"(?:forget|want to forget)\b|\bno (?:one|body) (?:else )?(?:knows?|sees?|notices?|expects?)\b|"
    r"\bnobody (?:else )?(?:knows?|sees?|notices?|expects?)\b",
    r"^(?:do|would|is|are|was|were|did|should|could|will|can) not (?:you|it|that|we|they|this)\b",
    r",\s*(?:do|would|is|are|was|were|did|does|have|has|can|will|should|could) not (?:you|it|they|we|he|she|that)$",
    r"\b(?:miss(?:ing)? from|no matter|no right or wrong|right or wrong|yes or no|no problem|no doubt|bad hair)\b",
)
_CONDITION = ENGLISH.compile(
    r"\b(?:if|when|even though|although|while|whenever|once|until|in case|as long as|as soon "
    r"as) (?:<who>|the|your|something|things|nothing|nobody|no one|someone's)\b[^,]*"
)

# ---------------------------------------------------------------- obvious
_WHEN = (
    r"(?: (?:today|everyone|everybody|all|guys|this morning|now|going|then|at school|at home|"
    r"with you(?: lot| guys| all| everyone)?|doing|class|folks|this week|here|for you|there|so far))*"
)
_TIME = r"(?:weekend|day|holiday|holidays|week|morning|evening|vacation|break|summer|school day|christmas|half term)"
_USUAL = ENGLISH.all(
    r"^how (?:are|is) (?:you|it|things|everything|everyone|everybody|life|you all|we|you guys|"
    rf"your day)(?: all)?{_WHEN}(?: going)?{_WHEN}$",
    rf"^how (?:was|is|were) (?:your|the|everyone's|your guys') {_TIME}{_WHEN}$|^how was (?:it|"
    rf"school){_WHEN}$|^how (?:do|are) you (?:do|doing|feeling){_WHEN}$|^how (?:are )?you doing{_WHEN}$",
    r"^(?:is |are )?(?:everything|all|you|things|everyone)(?: is| are)? (?:ok|okay|good|alright|"
    rf"all right|fine|well){_WHEN}$|^(?:you )?(?:ok|okay|alright|all right|all good|all well|"
    rf"what is up|what is new){_WHEN}$",
    r"^what did you (?:all |guys )?(?:do|get up to|do for fun) (?:yesterday|today|last night|"
    rf"this weekend|(?:at|on|over|in|during|for) the (?:weekend|{_TIME}|holidays)|over {_TIME}|"
    rf"last weekend|on (?:saturday|sunday)){_WHEN}$",
    r"^(?:did you (?:all )?have|have you (?:all )?had|had) (?:a )?(?:good|nice|fun|great|lovely) "
    rf"{_TIME}$|^(?:a )?(?:good|nice|great|lovely) {_TIME}$|^(?:did you )?(?:do|done) anything "
    rf"(?:fun|nice|exciting|special)(?: (?:this|at the|over the|on the|last) {_TIME})?$|^was "
    rf"your {_TIME} (?:good|nice|fun|great)$",
)

_CLOSED = Closed(
    invites=_INVITES,
    ends=_ENDS_CLOSED,
    clipped=(),
    after_comma=_AFTER_COMMA,
    tagged=_TAGGED,
    stated=_STATED,
    open_inside=_OPEN_INSIDE,
    leads=_LEADS,
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.LEADING: Watch(_LEADS, _NOT_STEERING, _could_steer).sees,
    Rule.WAAROM: Why(_WHY, _WHY_SCALE, _WHY_ASKED).sees,
    Rule.CLOSED: _CLOSED.sees,
    Rule.NEGATIVE: Negative(_LACK, _FINE_LACK, _CONDITION, _LEADS).sees,
    Rule.OBVIOUS: Obvious(_USUAL).sees,
}
"""Whether a message touches a rule about how it asks."""
