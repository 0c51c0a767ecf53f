"""English patterns for asking what is known: a fact, what was agreed, or what a word means."""

from collections.abc import Callable, Mapping

from bot.coach.english_grammar import ENGLISH
from bot.coach.facts import NamedFact
from bot.coach.reading import Reading, Sentence, Watch, either
from bot.domain.coach.rules import Rule

# ---------------------------------------------------------------- betekent
_NO_TERM = (
    r"(?!(?:a|an|the|new|good|nice|fun|next|wrong|right|up|this|that|it|there|your|my|our|"
    r"different|important|needed|possible|left|missing|better|best|going|happening|"
    r"on|one|something|easy|hard|difficult|helpful|useful|so|true|fair|worth|plan|more|clear|"
    r"yours|you|they|we|these|those|some|\d+|~+|time|in|for|behind|inside)\b)"
)
_TERM = ENGLISH.all(
    r"\bwhat (?:does|do|did|might|could|would|can) (?!you\b|i\b|he\b|she\b|they\b)<gap>mean\b",
    r"\bmeaning (?:of|behind)\b|\bwhat is <gap3>meaning\b",
    r"\bdefinitions? (?:of|for)\b|^(?:please |can you |could you |how (?:would|do) you )?define\b|"
    r"\b(?:give|what is)(?: \S+){0,3} definition\b",
    r"\bwhat (?:do|does|did) (?:we|people|they|teachers|the book) (?:really |actually )?mean "
    r"(?:by|with|when)\b|\bwhat is (?:really |actually |usually )?meant by\b",
    r"\b(?:who|anyone|anybody|somebody|someone|you|can you|class)\b <gap5>what <gap5>(?:means|stands for)\b",
    r"\b(?:tell|explain|say|describe)\b <gap3>(?:what <gap5>(?:means|is)$|(?:the )?(?:word|term|concept|notion)\b)",
    r"\bwhat (?:we|people|they) (?:really |actually )?mean (?:by|with|when)\b|\bgive <gap2>meaning\b|"
    r"\bdefine (?:the (?:word|term)|a)\b",
    r"\bwhat is (?:that|this), (?:an? )?[a-z-]+$",
    r"\bwhat (?:does|do|did) <gap5>(?:involve|entail|stand for|amount to)\b",
    r"\bwhat (?:do|would) (?:you|people|we|they) (?:all )?understand by\b|"
    r"\bdo you (?:all )?know (?:what <gap5>(?:is|means|"
    r"mean)$|the (?:word|term|meaning))",
    rf"^what (?:is|are) (?:a |an |the |exactly |actually |really )*{_NO_TERM}[a-z-]{{3,}}(?: "
    r"(?:exactly|really|actually|then|anyway))*(?:,? (?:really|actually|exactly|according to .*|in your .*))?$",
    r"^what (?:exactly |actually )?(?:is|are) (?:a |an |exactly |actually |really )*(?:growth "
    r"mindset|(?:good |true |real )?[a-z]+(?:ship|ness|ism|tion|ity|ment|mindset)|[a-z-]+ "
    r"(?:mindset|attitude))$",
    r"^what (?:is|are) an? (?!(?:good|nice|great|small|big|fair|new|fun|better|safe|quiet|first|next|normal|"
    r"real|lovely|kind|"
    r"healthy|perfect|typical|possible|useful|strong)\b)[a-z-]+ (?!thing\b|way\b|word\b|of\b)[a-z-]+$",
    r"^what (?:exactly|actually) is (?:a |an )?(?:\w+ ){0,2}[a-z]+$|^what is (?:a |an )?(?:\w+ "
    r"){0,2}[a-z]+ (?:exactly|actually)$",
)
_OWN_MEANING = ENGLISH.all(
    r"\bmeans? (?:to|for) (?:you|your|us|me|each|him|her|everyone)\b(?! explain)",
    r"\bwhat (?:do|did) you mean\b",
    r"\bfor you\b",
    r"\b(?<!according )to you\b",
    r"\bcomes? to mind\b",
    r"\bheard of\b",
    r"\bmean for\b",
)

TERMS = ENGLISH.all(
    r"\b(?:word|term|concept|notion) (?P<term>[a-z-]+)",
    r"\b(?:meaning|definition) (?:of|behind|for) (?:the word |a |an |the )?(?P<term>[a-z-]+)",
    r"\bwhat (?:does|do|would|might) (?:a |an |the |it mean to be )?(?P<term>(?:[a-z-]+ ?){1,3}?) "
    r"?(?:really |actually |exactly )?mean\b",
    r"\bdefine (?:a |an |the )?(?P<term>[a-z-]+)",
    r"\bmean by (?:a |an |the )?(?P<term>(?:[a-z-]+ ?){1,3})$",
    r"\b(?:meant|understand) by (?:a |an |the )?(?P<term>(?:[a-z-]+ ?){1,3})$",
    r"\bwhat (?:a |an |the )?(?P<term>[a-z-]+) (?:means|is)$",
    r"^what (?:is|are) (?:(?:a|an|the|exactly|actually) )*(?P<term>(?:[a-z-]+ ?){1,2}?)(?: "
    r"exactly| really| actually)?$",
)
"""Where the word stands that a question asks the meaning of."""

# ---------------------------------------------------------------- known
_RECALL = ENGLISH.all(
    r"\bwhat (?:was|is) (?:written )?on the (?:board|screen|slide)\b|\bwhat (?:is|was) (?:the|"
    r"this|that) (?:\S+ ){1,2}called\b",
    r"\bhow many \w+ (?:live|work|fit|go|are there|are) in (?!your)",
    r"\b(?:can|could|will) (?:anyone|anybody|someone|somebody|you) (?:please |still )*(?:tell|"
    r"remind|show|say) <gap2>(?:what|which \S+|where) (?:we|i) "
    r"(?:did|said|agreed|discussed|learned|learnt|talked|read|decided|covered|told|just)\b",
    r"\bwho (?:knows(?!,)|remembers|recalls|can (?:tell|remind|say|explain|repeat|recall|name|list)|"
    r"still (?:knows|remembers))\b(?! (?:a |an |another|any|some|about|that feeling|this feeling|"
    r"the feeling|what (?:it|that) (?:is|feels|felt) like|more|how (?:it|that) felt|their|"
    r"his|her|your))",
    r"\bcapit[ao]l (?:city )?of\b",
    r"\bhow (?:much|many) (?:is|are|does) (?:\d|half|double|twice|a (?:quarter|third|dozen)|"
    r"<number> (?:times|plus|minus))|"
    r"\bwhat (?:is|are|does) (?:\d+|<number>|half|twice|"
    r"double) ?(?:[x*:+/-]|times|plus|minus|divided|of \d|percent|squared)",
    r"\bwhat did i (?:just |already |ever )?<done>\b|\bwhat (?:have|had|was|were) i (?:just "
    r")?(?:<done>|saying|explaining|telling)\b",
    r"\bwhat did we (?!each)(?:just |all |already )?(?:agree|learn|do|discuss|talk|say|read|"
    r"cover|decide|see|study)\b(?! from (?:each|one))|\bwhat have we (?:just |already )?(?:agreed|"
    r"learned|learnt|discussed|covered|done|said)\b|\bwhat (?:had|were) we (?:agreed|doing|"
    r"talking|saying)\b|\bwhere did we (?:stop|leave off)\b|\bwhere were we\b",
    r"\b(?:what|which) (?:\S+ )?did we (?!<gap5>(?:together|best|well)\b)(?:just |all )?(?:pick|choose|set|plan|"
    r"decide|"
    r"agree|promise|arrange)\b|\bwhen did we (?:say|agree|plan|decide)\b",
    r"\bwhat happened in \d{3,4}\b|\bwho (?:can|could) (?:recite|define|list)\b|\bwhat kind of word\b|"
    r"\bwhat (?:are|were) the names of (?:the|all)\b|\bwhat do you call (?:someone|somebody|a|an) <gap2>(?:who|"
    r"that|which)\b",
    r"\bwho (?:sings|sang|wrote|plays|made) the \w+ we\b|^(?:how many|which <number>) [a-z]+ (?:does|do|has|"
    r"have) an? [a-z]+(?: have)?$",
    r"\bdifference between an? [a-z]+ and an? [a-z]+$|\b(?:does|do) an? [a-z]+ (?:consist of|contain|have)$",
    r"\bwhat (?:comes|came) (?:after|before|between) the (?!lesson\b|break\b|holiday)[a-z ]+$",
    r"\b(?:which|what) (?:page|chapter|lesson|exercise|sum) (?:are|were) we\b|\b(?:which|what) colou?r do you get\b",
    r"\bwhat (?:does|did) (?:rule|step|article|law|line|paragraph|chapter) (?:\d|<number>) (?:say|tell)",
    r"\bwhat is (?:the )?(?:first|second|third|fourth|fifth|last|next) (?:rule|step|law|line|stage|commandment)\b(?! "
    r"(?:you|for you|that you))",
    r"(?:^|, )(?:do|does|can|did) (?:you|anyone|anybody|someone|you all|any of you) (?:all |still "
    r"|even )*(?:remember|recall)\b(?! (?:a |an |how you|what you (?:felt|thought|did|said|"
    r"were)|feeling|your|the (?:moment|feeling|time|first)|when you))",
    r"\bdo(?:es)? (?:you|anyone|anybody) (?:still )?know (?:the answer|the capital|how many|"
    r"what year|when the|who (?:wrote|invented|was|is)|what (?:this|it|the|that|we(?! mean)|"
    r"\d)\b(?! <gap3>(?:means?|is)$))",
    r"\bwhat (?:do|would) (?:we|you|people) call (?:this|that|it|a|an|the|these|those)\b|\bwhat "
    r"is (?:this|that|it) called\b|\bwhat is the (?:name|word) (?:of|for) (?!your)|\bwhat "
    r"(?:was|is) the name of (?!your)",
    r"\b(?:in )?(?:which|what) year (?:did|was|were|is)\b|\bin which (?:country|century|province|"
    r"continent) (?:is|was|did|are|does)\b(?! (?:you|it feel))",
    r"\bwhat is the (?:right|correct|proper) (?:answer|solution|spelling|order|word)\b|\bwhich "
    r"answer is (?:right|correct|wrong)\b",
    r"\bhow do (?:you|we) spell\b(?! your)|\bwhat (?:is|was|were|are) the (?:rules?|homework|"
    r"assignment|plural|opposite|past tense|formula|square root|area|agreements?|instructions?|"
    r"difference between)\b(?! (?:for you|that (?:you|helps)|you))",
    r"\bwho (?:wrote|invented|discovered|painted|composed|was the (?:first|last)|is the (?:king|"
    r"queen|president|prime|author|main)|was the (?:king|queen|president|author))\b",
    r"\bhow many \w+ (?:does|do|are|are there|has|have|did) (?:in |there )?(?:a|an|the|in)\b(?! (?:your|week do))",
    r"\bwhat (?:do|should|must) (?:we|you) (?:always |again )?(?:do|say) (?:when|if|before|"
    r"after) (?:the bell|we enter|someone (?:is )?(?:talk|speak)|you (?:enter|leave|are done|"
    r"finish))|\bwhat (?:is|was) it (?:again|called)\b|^(?:what|which|who|where|how) (?:\w+ )?(?:is|"
    r"was|are|were|belonged|went|came|did (?:we|that|it)) <gap5>again$",
    r"\bwhat was (?:yesterday|last week|the) ?'?s? (?:lesson|chapter|story|text) about\b|\bwhat "
    r"is on page\b|\bremind (?:me|us) (?:what|how|which|who|where|when)\b",
    r"\bhow many [a-z]+ (?:are|were) there(?: (?:in|on) (?:the|a|an|europe|britain|england)\b.*)?$",
    r"\bwhat (?:were|was|are) (?:you|we) (?:supposed|meant|asked) to (?:do|read|bring|make|learn|prepare)\b",
    r"\bwhich (?:\w+ )?(?:rules?|agreements?|chapter|page) did we\b|\bwhat colou?r (?:do you "
    r"get|is (?:a|the))\b|\bhow (?:tall|high|long|far|big|old|deep) (?:is|was) (?:an? \w+|the (?:sun|moon|earth))$",
)
_NAMED = NamedFact(
    ENGLISH.compile(
        r"^(?:how (?:tall|high|long|big|old|deep) (?:is|was)|(?:when|where) (?:did|was|is|are|does|were)|"
        r"who (?:wrote|painted|discovered|built|founded|won|was|ruled)|"
        r"in (?:which|what) \S+ (?:is|was|did|are|does)) (?P<article>the )?"
    ),
    ENGLISH.compile(
        r"^(?:born|built|founded|discovered|invented|signed|abolished|start|begin|end|fall|die|live|sink|happen|"
        r"take place|come down|break out|located|exactly)\b"
    ),
    ENGLISH.compile(r"\b(?:you|your|we|us|our)\b"),
)
_NOT_RECALL = ENGLISH.all(
    r"\b(?:name of|called)\b.*\byou (?:\S+ )?(?:told|mentioned|have|had|know|met|named)\b",
    r"\b(?:who|anyone|anybody|someone|you)\b <gap3>(?:tell|say|share|explain)(?: \S+)? (?:something|a story|"
    r"a bit|more|about)\b",
    r"\bfor you\b|\bat home\b|\bwho knows what to do\b",
    r"\bwhat (?:do|did) you remember\b",
    r"\bscale\b",
    r"\bsecond time\b",
    r"^(?:what|which|who|how|where|when) (?:\S+ ){0,6}?would (?:you|we)\b",
    r"\bfrom each other\b",
    r"\byou (?:do|try|like|want)(?: \S+){0,3} again$",
)


def _wants_words(sentence: Sentence) -> bool:
    return sentence.wants_words


TESTS: Mapping[Rule, Callable[[Reading], bool]] = {
    Rule.KNOWN: either(Watch(_RECALL, _NOT_RECALL, _wants_words), _NAMED),
    Rule.BETEKENT: Watch(_TERM, _OWN_MEANING).sees,
}
"""Whether a message touches a rule about what the teacher knows already."""
