"""English patterns for how a question is put: closed, steering, blaming, heard every day."""

from collections.abc import Callable, Mapping

from bot.coach.asking import Closed, Obvious, Why
from bot.coach.english_grammar import ENGLISH
from bot.coach.reading import Reading, Sentence, SentenceKind, Watch, found_in
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
_CLIPPED = ENGLISH.all(
    r"^(?:found|done|made|got|had|seen|heard|been|gone|eaten|slept|thought|tried|decided|finished|managed) \S+.*$",
    r"^(?!<w>\b).*\b(?:yet|already)$",
)
_AFTER_COMMA = ENGLISH.all(
    r", (?:and |but |so |then )?<aux>(?: not)? (?:you|it|that|there|they|he|she|anyone|this|"
    r"people|your|the)\b"
)
_TAGGED = ENGLISH.all(
    r", <aux>(?: not)? (?:you|it|that|they|we|he|she|i|there)$",
    r", (?:right|yeah|yes|no|huh|ok|okay|eh|correct|is (?:that|it) (?:right|so|true|correct))$",
)
_STATED = ENGLISH.all(
    r"^(?!(?:hoe|wat|wie|waar|waarom|wanneer|welke?|i|if|because|while|since|as|though|"
    r"whether)\b)(?!.*\b(?:<w>|hoe|wat|wie|waar\w*|welke?)\b)(?:[a-z'-]+ ){1,4}?(?:<aux>|knows?|"
    r"agrees?|likes?|wants?|thinks?|needs?|goes|went|comes|came) [a-z]",
    r"^(?:you|it|that|this|so you|they|he|she|everything|everyone) (?:\S+ ){0,8}?\S+$",
)
_OPEN_INSIDE = ENGLISH.all(r"(?:^|[,:] (?:and |but |so |then )?|\band |\bor )(?:<prep> )?<w>\b")

# ---------------------------------------------------------------- leading
LEADS = ENGLISH.all(
    r"(?:^|, )(?:do|would|is|are|was|were|did|will|should|could|can|have|has|does) not (?:you|"
    r"it|that|we|they|he|she|this|there) (?:also |just |really |all |guys )*(?:think|agree|want|find|"
    r"feel|see|say|like|love|rather|believe|wish|prefer|enjoy)\b",
    r"\b(?:do|would|is|are|was|were|did|will|should|could|can|have|has|does) not (?:you|it|that|we|they|he|she|"
    r"there)$",
    r"^(?:is|was|would|are|were) not (?:it|that|they|this|these|there)\b",
    r"^(?:should|could|would|are|will|must) (?:not (?:you|we|it)|(?:you|we|it) not) (?:\S+ "
    r"){0,2}?(?:better|rather|just|try|start|be|also|have|a bit|a little|more|glad|proud|happy|"
    r"excited|ashamed|listen|work|do|make|go)\b",
    r"^(?:you|it|that|this|we|they|so)\b.* (?:right|yeah|huh|"
    r"innit)$(?<!that right)(?<!all right)(?<!the right)(?<!is right)",
    r", (?:right|yeah|huh|eh|correct|innit|am i right|no)$(?<!or no)(?<!that right)(?<!this "
    r"right)(?<!it right)(?<!alright)(?<!is right)(?<!the right)(?<!all right)",
    r", (?:are|is|was|were|do|does|did|will|would|can|could|should|have|has|had) (?:you|it|that|they|we|he|she|"
    r"there)$",
    r", (?:is|was) (?:that|it) not (?:so|right|true)$|, (?:is not|was not) (?:that|it) (?:so|right|true)$",
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
    r"^should not (?:you|we|they)\b",
    r", i (?:take it|assume|suppose|hope|trust|presume|imagine|would think|should think|am sure|bet|guess)$|"
    r", no doubt$",
)
_NOT_STEERING = ENGLISH.all(
    r"\bscale\b",
    r"\b(?:from )?(?:0|zero|1|one) ?(?:to|-) ?(?:10|ten)\b",
    r"\brather not\b",
    r"^(?:how|what) (?:about|is) right\b",
)


def steers(sentence: Sentence) -> bool:
    """A question or statement that points one way; it has its own rule."""
    return sentence.kind is not SentenceKind.WH and found_in(LEADS, sentence.core)


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
    r"\b(?:why|how come)\b.*\b(?:not|no|rather than|instead of) (?:just |only |choose |pick |give |a |an |it |"
    r"on |at |in )*"
    r"(?:\d|<number>\b)",
    r"\bwhy (?:do|did) (?:you not|not you) (?:give|choose|pick)\b",
    r"\bwhy (?:i|we)\b",
)
_WHY_ASKED = ENGLISH.all(
    r"^(?:please )?(?:tell|explain|say|write|describe|share|think|give|show|name|answer)\b.*\b(?:why|"
    r"how come)\b(?! (?:i|we)\b)",
    r"\bi (?:wonder|am (?:\S+ )?(?:curious|interested|wondering)|(?:would|want|need)(?: \S+)? "
    r"(?:like )?(?:to )?(?:know|hear|understand)|do not (?:get|understand|know|see)) (?:\S+ "
    r"){0,2}?why (?!i|we\b)",
)

# ---------------------------------------------------------------- obvious
_WHEN = (
    r"(?: (?:today|everyone|everybody|all|guys|this morning|now|going|then|at school|at home|"
    r"with you(?: lot| guys| all| everyone)?|doing|class|folks|this week|here|for you|there|over there|so far|"
    r"up to now|lately|your end))*"
)
_TIME = (
    r"(?:(?:summer|autumn|spring|winter|easter|christmas|may|long) )?(?:weekend|birthday|day|holiday|holidays|"
    r"week|morning|evening|vacation|break|summer|school day|christmas|easter|"
    r"half term)"
)
_USUAL = ENGLISH.all(
    r"^how (?:are|is) (?:you|it|things|everything|everyone|everybody|life|you all|we|you guys|"
    rf"your day)(?: all)?{_WHEN}(?: going)?{_WHEN}$",
    rf"^how (?:was|is|were) (?:your|the|everyone's|everybody's|your guys'|(?:you )?all your) {_TIME}{_WHEN}$|"
    rf"^how (?:was|is) {_TIME}{_WHEN}$|^how was (?:it|"
    rf"school){_WHEN}$|^how (?:do|are) you (?:do|doing|feeling){_WHEN}$|^how (?:are )?you doing{_WHEN}$",
    r"^(?:is |are )?(?:everything|all|you|things|everyone)(?: is| are)? (?:ok|okay|good|alright|"
    rf"all right|fine|well){_WHEN}$|^(?:you )?(?:ok|okay|alright|all right|all good|all well|"
    rf"what is up|what is new){_WHEN}$",
    r"^what did you (?:all |guys )?(?:do|get up to|do for fun) (?:yesterday|today|last night|"
    rf"this weekend|(?:at|on|over|in|during|for) the (?:weekend|{_TIME}|holidays)|over {_TIME}|"
    rf"last weekend|on (?:saturday|sunday)){_WHEN}$",
    rf"^how (?:has|did) (?:your|the) {_TIME} (?:been|go|gone){_WHEN}$|^all (?:good|well|ok|okay){_WHEN}$|"
    r"^(?:is |are )?(?:everything|things) going (?:well|ok|okay|fine|alright)$|"
    rf"^what did you (?:all )?do (?:at|in) (?:school|class) (?:today|yesterday)$",
    r"^(?:did you (?:all )?have|have you (?:all )?had|had) (?:a )?(?:good|nice|fun|great|lovely) "
    rf"{_TIME}$|^(?:a )?(?:good|nice|great|lovely) {_TIME}$|^(?:did you )?(?:do|done) anything "
    rf"(?:fun|nice|exciting|special)(?: (?:this|at the|over the|on the|last) {_TIME})?$|^was "
    rf"your {_TIME} (?:good|nice|fun|great)$",
)

_CLOSED = Closed(
    invites=_INVITES,
    ends=_ENDS_CLOSED,
    clipped=_CLIPPED,
    after_comma=_AFTER_COMMA,
    tagged=_TAGGED,
    stated=_STATED,
    open_inside=_OPEN_INSIDE,
    steers=steers,
)

TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.LEADING: Watch(LEADS, _NOT_STEERING, _could_steer).sees,
    Rule.WAAROM: Why(_WHY, _WHY_SCALE, _WHY_ASKED).sees,
    Rule.CLOSED: _CLOSED.sees,
    Rule.OBVIOUS: Obvious(_USUAL).sees,
}
"""Whether a message touches a rule about how it asks."""
