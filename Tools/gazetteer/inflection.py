"""English inflection: the plurals of nouns and the five forms of verbs."""

IRREGULAR_VERBS = {
    line.split()[0]: line.split()
    for line in """
    be is was|were been being
    have has had had having
    do does did done doing
    go goes went gone going
    say says said said saying
    tell tells told told telling
    retell retells retold retold retelling
    foretell foretells foretold foretold foretelling
    write writes wrote written writing
    underwrite underwrites underwrote underwritten underwriting
    speak speaks spoke spoken speaking
    think thinks thought thought thinking
    find finds found found finding
    see sees saw seen seeing
    foresee foresees foresaw foreseen foreseeing
    know knows knew known knowing
    understand understands understood understood understanding
    hear hears heard heard hearing
    learn learns learned|learnt learned|learnt learning
    feel feels felt felt feeling
    hold holds held held holding
    withhold withholds withheld withheld withholding
    uphold upholds upheld upheld upholding
    make makes made made making
    give gives gave given giving
    take takes took taken taking
    put puts put put putting
    set sets set set setting
    let lets let let letting
    lay lays laid laid laying
    say says said said saying
    read reads read read reading
    begin begins began begun beginning
    break breaks broke broken breaking
    cut cuts cut cut cutting
    sing sings sang sung singing
    show shows showed shown showing
    run runs ran run running
    bring brings brought brought bringing
    seek seeks sought sought seeking
    beseech beseeches beseeched|besought beseeched|besought beseeching
    plead pleads pleaded|pled pleaded|pled pleading
    bid bids bid|bade bid|bidden bidding
    swear swears swore sworn swearing
    forswear forswears forswore forsworn forswearing
    withdraw withdraws withdrew withdrawn withdrawing
    draw draws drew drawn drawing
    wear wears wore worn wearing
    stand stands stood stood standing
    pay pays paid paid paying
    hit hits hit hit hitting
    shoot shoots shot shot shooting
    fight fights fought fought fighting
    strike strikes struck struck striking
    rise rises rose risen rising
    bet bets bet bet betting
    broadcast broadcasts broadcast broadcast broadcasting
    forecast forecasts forecast|forecasted forecast|forecasted forecasting
    cast casts cast cast casting
    lead leads led led leading
    meet meets met met meeting
    sit sits sat sat sitting
    come comes came come coming
    get gets got got|gotten getting
    fly flies flew flown flying
    quit quits quit quit quitting
    leave leaves left left leaving
    send sends sent sent sending
    tear tears tore torn tearing
    grow grows grew grown growing
    fall falls fell fallen falling
    throw throws threw thrown throwing
    sink sinks sank sunk sinking
    mean means meant meant meaning
    deal deals dealt dealt dealing
    keep keeps kept kept keeping
    dream dreams dreamed|dreamt dreamed|dreamt dreaming
    beg begs begged begged begging
    lay lays laid laid laying
    lie lies lay lain lying
    die dies died died dying
    own owns owned owned owning
    own_up owns owned owned owning
    rebut rebuts rebutted rebutted rebutting
    rap raps rapped rapped rapping
    overthrow overthrows overthrew overthrown overthrowing
    overrun overruns overran overrun overrunning
    retake retakes retook retaken retaking
    undertake undertakes undertook undertaken undertaking
    sweep sweeps swept swept sweeping
    steal steals stole stolen stealing
    spend spends spent spent spending
    wake wakes woke woken waking
    ride rides rode ridden riding
    sue sues sued sued suing
    """.strip().splitlines()
    if line.strip()
}

# Verbs of more than one syllable whose last consonant doubles all the same.
DOUBLING = set(
    """admit commit omit permit submit remit refer defer infer confer concur occur recur demur deter
    compel expel propel rebel dispel impel control patrol regret abet prefer transfer rebut allot
    acquit abhor beg nod rap rip pan tip prod blog vet chat plan slam plot rob stab stop ban scrap swap
    jab spur pin sob pat bar rig sap hug dub jot pet wed map strip pop slip drop put get set let hit
    snub quip snap grin sum grab gun chat shrug brag shun tap top clap trim spot step
    """.split()
)
# British spelling doubles the l of these as well.
BRITISH_L = set(
    "label signal cancel travel counsel marvel channel level quarrel dispel shell model fuel duel".split()
)

IRREGULAR_NOUNS = {
    "man": "men", "woman": "women", "person": "people", "child": "children", "wife": "wives",
    "crisis": "crises", "memorandum": "memoranda", "referendum": "referendums",
    "testimony": "testimonies", "thanks": "thanks", "chief": "chiefs", "chief of staff": "chiefs of staff",
    "troop": "troops", "words": "words", "data": "data", "gratitude": "gratitude", "series": "series",
    "roof": "roofs", "proof": "proofs", "belief": "beliefs", "relief": "relief", "brief": "briefs",
    "communiqué": "communiqués", "congress": "congresses", "veto": "vetoes", "media": "media",
    "troops": "troops", "forces": "forces", "police": "police", "paparazzo": "paparazzi",
    "military": "militaries", "press": "press", "emphasis": "emphases", "rhetoric": "rhetoric",
}

VOWELS = "aeiou"


def plural(phrase):
    """The plural of a noun phrase whose last word is its head."""
    if phrase in IRREGULAR_NOUNS:
        return IRREGULAR_NOUNS[phrase]
    before, _, word = phrase.rpartition(" ")
    before = before + " " if before else ""
    if word in IRREGULAR_NOUNS:
        return before + IRREGULAR_NOUNS[word]
    if word.endswith("man") and word not in ("human", "german", "ottoman"):
        return before + word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return before + word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return phrase if word.endswith("s") and not word.endswith(("ss", "us")) else before + word + "es"
    return before + word + "s"


def doubled(verb):
    """Whether the last consonant of a verb doubles before -ed and -ing."""
    if verb in DOUBLING:
        return True
    if verb[-1] in VOWELS + "wxyhc" or len(verb) < 3 or verb[-2] not in VOWELS or verb[-3] in VOWELS:
        return False
    return sum(letter in VOWELS for letter in verb) == 1


def verb_forms(verb):
    """The forms of one verb: plain, third person, past, participle, -ing, each a list."""
    if verb in IRREGULAR_VERBS:
        return [form.split("|") for form in IRREGULAR_VERBS[verb]]
    for prefix in ("counter", "re-", "re", "over", "out", "mis", "co-", "test-", "double-", "test "):
        rest = verb[len(prefix):]
        if verb.startswith(prefix) and rest in IRREGULAR_VERBS and verb not in ("relay", "rebut"):
            return [[prefix + f for f in form.split("|")] for form in IRREGULAR_VERBS[rest]]
    if verb.endswith("y") and verb[-2] not in VOWELS:
        third, past, gerund = verb[:-1] + "ies", [verb[:-1] + "ied"], [verb + "ing"]
    elif verb.endswith("ie"):
        third, past, gerund = verb + "s", [verb + "d"], [verb[:-2] + "ying"]
    elif verb.endswith(("ee", "oe", "ye")):
        third, past, gerund = verb + "s", [verb + "d"], [verb + "ing"]
    elif verb.endswith("e"):
        third, past, gerund = verb + "s", [verb + "d"], [verb[:-1] + "ing"]
    else:
        third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        stems = [verb + verb[-1]] if doubled(verb) else [verb]
        if verb in BRITISH_L:
            stems = [verb, verb + "l"]
        past, gerund = [stem + "ed" for stem in stems], [stem + "ing" for stem in stems]
    return [[verb], [third], past, past, gerund]


def phrase_forms(phrase):
    """The forms of a verb phrase whose first word is the verb, as (order of form, text)."""
    verb, _, rest = phrase.partition(" ")
    rest = " " + rest if rest else ""
    return [[form + rest for form in forms] for forms in verb_forms(verb)]
