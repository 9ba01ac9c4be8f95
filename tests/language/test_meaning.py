"""The relation of a claim's word to a source's, as rows: claim / source."""

from __future__ import annotations

import random
import string

import pytest

from shanxi_facts.language import senses
from shanxi_facts.language.compared import compared
from shanxi_facts.language.lexicon import lemmas_of
from shanxi_facts.language.meaning import (
    WordRelation,
    _relate,
    classes,
    excludes_any,
    is_privative,
    may_exclude,
    phrases_at,
    relate,
    related_keys,
)
from shanxi_facts.language.table import SortedTable

ROWS = {
    WordRelation.EQUAL: """
        goat/goats   baked/bakes   ran/runs   mice/mouse   was/were   children/child   thieves/thief   bought/buying
        stepped down/step down   stepping down/stepped down   wolves/wolf   higher/highest   prettier/pretty
        worse/bad   better/good   libraries/library   swam/swum   knitted/knitting   potatoes/potato
        taught/teaches   7/seven   third/3rd   12th/twelfth   forty/40   lay offs/lay off
        police officers/police officer   women/woman   took part/takes part   best/better   criteria/criterion
        analyses/analysis   feet/foot   broke out/breaking out   e-mails/email   co-operates/cooperate
        sold/selling   wrote/written   heroes/hero   teeth/tooth   oxen/ox   lives/life   shelves/shelf   flew/flown
        caught/catch   sang/sung   froze/frozen   drank/drinks   cities/city   buses/bus   quizzes/quiz
        planned/planning   stopped/stop   prime ministers/prime minister   carried out/carries out   hid/hidden
        shook/shaken   tore/torn   wore/worn   fought/fights   sought/seek   brought/bring   paid/pays
        lit/lighting   Zoos/zoo   an orchard/orchards
    """,
    WordRelation.FORM: """
        employment/employ   employed/employment   growth/grew   decision/decided   made a decision/decided
        stormy/storm   droughty/drought   leader/lead   baker/bake   bakes/baker   teacher/taught   refused/refusal
        arrival/arrived   invasion/invade   invaded/invasion   departure/depart   rapidly/rapid   sudden/suddenly
        layoffs/laid off   laid off/layoff   takeover/took over   take over/takeovers   breakdown/broke down
        set-back/setback   presidential/president   mayoral/mayor   parental/parent   French/France   Spain/Spanish
        Peruvian/Peru   discovery/discovered   death/died   sale/sold   poverty/poor   height/high   visitor/visit
        settler/settled   owner/own   attacker/attacked   winner/won   builder/builds   robotic/robot
        industrial/industry   economic/economy   governmental/government   musical/music   investor/invest
        investment/invested   gave permission/permit   accuracy/accurate   survival/survive   careful/care
        reader/read   painter/painted   pay a visit/visited   took a look/looked   made an offer/offered
        reached an agreement/agreed   belief/believed   movement/moved   argument/argue   repayment/repay
        closure/closed   kindness/kind   density/dense   frequency/frequent   dangerous/danger   dancer/danced
        erosion/eroded
    """,
    WordRelation.SYNONYM: """
        bought/purchased   car/automobile   resigned/stepped down   stepped down/quit   fled/ran away
        quickly/rapidly   lorry/truck   started/began   ended/finished   help/assist   physician/doctor   film/movie
        kid/child   huge/enormous   obtained/acquired   cop/policeman   razed/demolished   blaze/fire
        postponed/delayed   put off/postponed   called off/cancelled   carried out/conducted   set up/established
        turned down/rejected   sacked/fired   dismissed/fired   jail/prison   lawyer/attorney   firm/company
        jobless/unemployed   near/close to   happy/delighted   glad/happy   small/tiny   talks/negotiations
        protest/demonstration   probe/investigation   slammed/criticised   backed/supported   hurt/injured
        gunned down/shot   found out/discovered   purchase/bought   resignation/stepped down   acquisition/buy
        soccer/football   mom/mother   dad/father   wed/married   ballot/vote   gathered/collected   U.S./America
        UK/Britain   UN/United Nations   autumn/fall   nearly/almost   roughly/about   rise/increase   soared/surged
        plummeted/plunged   kidnapped/abducted   fewer than/less than   dispute/row   vow/pledge   vowed/promised
        infected/contaminated   colour/color   organisation/organization   lift/elevator   speedy/fast   wept/cried
    """,
    WordRelation.WIDER: """
        vehicle/car   vehicles/lorries   animal/dog   bird/sparrow   fruit/pears   vegetable/carrot
        building/church   instrument/violin   metal/copper   drink/lemonade   disease/malaria   weapon/rifle
        crime/burglary   garment/skirt   furniture/sofa   tree/oak   flower/tulip   insect/wasp   reptile/snake
        fish/trout   city/Paris   France/Paris   Europe/France   dog/poodle   horse/pony   ship/ferry
        plane/airliner   car/taxi   said/announced   said/admitted   told/warned   kill/assassinate   boat/canoe
        cattle/cow   game/chess   sport/tennis   meal/lunch   month/January   day/Monday   tool/hammer
        language/Swedish   bread/toast   phone/smartphone   cancer/leukaemia   missile/cruise missile   gun/pistol
        minister/foreign minister   school/primary school   church/cathedral   shop/supermarket
        guitar/electric guitar   hound/greyhound   mammal/dolphin   container/bottle   clothing/jacket   food/bread
        gem/ruby   natural disaster/earthquake   scientist/physicist   musician/pianist   writer/novelist
        athlete/cyclist   illness/influenza   relative/uncle   organization/company   shoe/boot
    """,
    WordRelation.NARROWER: """
        car/vehicle   lorries/vehicles   dog/animal   sparrow/bird   pears/fruit   carrot/vegetable
        church/building   violin/instrument   copper/metal   lemonade/drink   malaria/disease   rifle/weapon
        burglary/crime   skirt/garment   sofa/furniture   oak/tree   tulip/flower   wasp/insect   snake/reptile
        trout/fish   Paris/city   Paris/France   France/Europe   poodle/dog   pony/horse   ferry/ship
        airliner/plane   taxi/car   announced/said   admitted/said   warned/told   assassinate/kill   canoe/boat
        cow/cattle   chess/game   tennis/sport   lunch/meal   January/month   Monday/day   hammer/tool
        Swedish/language   toast/bread   smartphone/phone   leukaemia/cancer   cruise missile/missile   pistol/gun
        foreign minister/minister   primary school/school   cathedral/church   supermarket/shop
        electric guitar/guitar   greyhound/hound   dolphin/mammal   bottle/container   jacket/clothing   bread/food
        ruby/gem   physicist/scientist   pianist/musician   novelist/writer   cyclist/athlete   influenza/illness
        uncle/relative   company/organization   boot/shoe
    """,
    WordRelation.OPPOSITE: """
        rose/fell   risen/falls   growth/decline   increase/decreased   won/lost   winning/loses   accepted/rejected
        accept/refuse   alive/dead   open/closed   opened/shut   before/after   more/less   more/fewer   above/below
        inside/outside   with/without   for/against   until/since   hired/fired   arrived/departed   strong/weak
        strengthened/weakened   rich/poor   wet/dry   heavy/light   early/late   buy/sell   bought/sold
        legal/illegal   legally/illegally   paid/unpaid   vaccinated/unvaccinated   known/unknown   safe/unsafe
        homeless/home   harmless/harmful   careless/careful   success/failure   succeeded/failed   quickly/slowly
        rapid/slow   huge/tiny   ancient/modern   soared/plummeted   soared/fell   climbed/dropped
        improved/worsened   convicted/acquitted   arrested/released   built/demolished   allowed/banned
        permitted/prohibited   supported/opposed   agreed/disagreed   widened/narrowed   empty/full   public/private
        majority/minority   stability/instability   equality/inequality   honest/dishonest   non-smoking/smoking
        approve/disapprove   ability/inability   raised/lowered   lengthen/shorten   employed/unemployed
        unconfirmed/confirmed
    """,
    WordRelation.EXCLUSIVE: """
        county/village   Monday/Tuesday   red/blue   guitar/violin   French/German   minister/mayor   uncle/aunt
        north/south-east   gold/silver   husband/wife   March/April   spring/winter   breakfast/dinner   Mars/Venus
        dog/cat   horse/donkey   apple/pear   carrot/potato   tea/coffee   wine/beer   copper/iron   dollar/yen
        Italian/Greek   Kenya/Uganda   Norwegian/Swedes   general/colonel   sergeant/captain   army/navy
        Christian/Muslim   Hindu/Buddhist   arm/leg   knee/elbow   eye/ear   hat/helmet   boots/sandals
        guilty/innocent   unscathed/injured   kitchen/bathroom   school/hospital   church/mosque   murder/robbery
        arson/fraud   malaria/cholera   cancer/diabetes   tennis/golf   cricket/rugby   primary school/university
        car/bicycle   train/plane   bus/helicopter   senator/governor   president/prime minister
        chief executive/chairman   teacher/nurse   plumber/electrician   seven/eight   third/fourth   7th/8th
        morning/evening   yesterday/tomorrow   earthquake/flood   rifle/knife   brother/sister
        grandfather/grandmother   nephew/niece   pianist/drummer   Texas/Ohio   Scotland/Wales   kilometre/mile
        hourly/daily   export/import   poodle/terrier   trout/salmon   oak/pine   walked/swam
    """,
    WordRelation.NONE: """
        set/rise   lost/missed   house/teacher   teacher/woman   teacher/teaching   teachers/training
        economist/economy   killer/killing   violinist/violin   mother/teacher   soldier/father   doctor/mother
        building/teacher   minister/ministry   price/priceless   regard/regardless   under/der   interest/rest
        improve/prove   discover/cover   import/port   disease/ease   until/til   invest/vest   bank/river
        bank/shore   light/lamp post   spring/jump rope   minister/party   mayor/election   goal/match
        police/thief   hospital/doctor   patient/hospital   school/lesson   rain/umbrella   court/sentence
        ship/captain   egg/hen   tax/budget   wage/strike   vote/party   bridge/river   train/ticket   book/author
        red/apple   Monday/morning   March/winter   Paris/president   Kenya/farmer   gold/miner   said/did
        eat/sleep   run/sing   tall/blue   quickly/yesterday   wooden/large   three/large   third/3   fifths/80
        big/red   new/large   student/painter   official/minister   relative/neighbour   worker/resident
        zorblat/quux   /   word/   /word   company/profit   award/winner   storm/damage   film/actor   song/guitar
        snow/ski   farmer/field
    """,
}
CASES = [
    (*row.strip().split("/"), relation)
    for relation, rows in ROWS.items()
    for line in rows.strip().splitlines()
    for row in line.strip().split("   ")
]
LIKE = {WordRelation.EQUAL, WordRelation.FORM, WordRelation.SYNONYM}
TURNED = {WordRelation.WIDER: WordRelation.NARROWER, WordRelation.NARROWER: WordRelation.WIDER}


@pytest.mark.parametrize(("claim", "source", "expected"), CASES)
def test_relate(claim: str, source: str, expected: WordRelation) -> None:
    assert relate(claim.lower(), source.lower()) is expected


def test_every_relation_has_sixty_rows() -> None:
    for relation in WordRelation:
        assert sum(expected is relation for *_, expected in CASES) >= 60, relation


@pytest.mark.parametrize(("claim", "source", "expected"), CASES)
def test_the_other_way_round(claim: str, source: str, expected: WordRelation) -> None:
    assert relate(source.lower(), claim.lower()) is TURNED.get(expected, expected)


@pytest.mark.parametrize(("claim", "source"), [(a, b) for a, b, expected in CASES if expected in LIKE])
def test_words_that_mean_the_same_share_a_class(claim: str, source: str) -> None:
    assert classes(claim.lower()) & classes(source.lower())


@pytest.mark.parametrize(("wording", "expected"), [
    ("step down", 2), ("stepped down today", 2), ("prime minister said", 2), ("took part in it", 3),
    ("the house", 1), ("house", 1), ("shot up", 2), ("carried out", 2), ("far from", 2), ("car bomb", 2),
    ("high school", 2), ("according to him", 2), ("give up", 2), ("ran out of money", 2), ("came up with ideas", 3),
    ("made a decision", 3), ("issue warnings", 2), ("made a cake", 1),
    ("secretary of state", 3), ("cars of", 1), ("zorblat quux", 1), ("member of parliament", 3),
    ("poverty-stricken areas", 2), ("red light", 2), ("chief executive officer of", 3), ("is", 1),
])  # fmt: skip
def test_phrases_at(wording: str, expected: int) -> None:
    lemmas = [lemmas_of(word) for word in wording.replace("-", " ").split()]
    assert phrases_at(lemmas, 0) == expected


def test_no_phrase_begins_outside_of_a_text() -> None:
    lemmas = [lemmas_of("step"), lemmas_of("down")]
    assert [phrases_at(lemmas, index) for index in (-1, 1, 2)] == [0, 1, 0]
    assert phrases_at([], 0) == 0


@pytest.mark.parametrize(("claim", "source", "pos", "expected"), [
    ("rose", "tulip", "n", WordRelation.EXCLUSIVE),
    ("left", "departed", "v", WordRelation.SYNONYM),
    ("straight", "in a row", None, WordRelation.SYNONYM),
    ("telephoned", "rang up", None, WordRelation.SYNONYM),
    ("nonstop", "continuous", None, WordRelation.SYNONYM),
    ("jobless", "out of work", None, WordRelation.SYNONYM),
    ("left", "departed", "a", WordRelation.NONE),
    ("leaves", "depart", None, WordRelation.SYNONYM),
    ("car", "vehicle", "noun", WordRelation.NARROWER),  # an unknown part of speech is none
])  # fmt: skip
def test_the_part_of_speech_limits_the_senses(claim: str, source: str, pos: str | None, expected: WordRelation) -> None:
    assert relate(claim, source, pos) is expected


def test_any_two_strings_have_a_relation() -> None:
    chance = random.Random(7)  # noqa: S311 -- strings of any kind, the same each time
    for _ in range(500):
        one, other = ("".join(chance.choices(string.printable + "éß漢", k=chance.randrange(9))) for _ in range(2))
        assert relate(one, other) in WordRelation
        assert isinstance(classes(one), frozenset)
    assert relate("a" * 5000, "b " * 5000) is WordRelation.NONE


def test_the_table_of_senses_is_sorted_and_small() -> None:
    data = senses.TABLE.read_bytes()
    assert len(data) <= 4_000_000
    assert data.isascii()
    keys = [line.split(b"\t")[0] for line in data.splitlines()]
    assert keys == sorted(set(keys))
    assert b"WordNet 3.0" in data.splitlines()[0]
    table = SortedTable(senses.TABLE)
    for key in keys[1::997]:
        assert table.find(key.decode("ascii")) is not None


def test_words_without_a_common_key_have_no_relation() -> None:
    known = sorted({word.lower() for *pair, _ in CASES for word in pair})
    chance = random.Random(11)  # noqa: S311 -- pairs of any kind, the same each time
    for _ in range(5000):
        claim, source = chance.choice(known), chance.choice(known)
        if not related_keys(claim) & related_keys(source):
            assert _relate(compared(claim), compared(source)) is WordRelation.NONE, (claim, source)


@pytest.mark.parametrize("pos", [None, "n", "v", "a", "r"])
def test_what_excludes_another_word_is_told_to_be_able_to(pos: str | None) -> None:
    pairs = [(claim.lower(), source.lower()) for claim, source, _ in CASES]
    pairs += [(source, claim) for claim, source in pairs]
    known = sorted({word for pair in pairs for word in pair})
    chance = random.Random(13)  # noqa: S311 -- pairs of any kind, the same each time
    pairs += [(chance.choice(known), chance.choice(known)) for _ in range(3000)]
    for claim, source in pairs:
        if relate(claim, source, pos).excludes:
            assert may_exclude(claim, source, pos), (claim, source)
            assert excludes_any(claim, pos) or is_privative(source), (claim, source)
