"""The words that make harsh self-talk likely: the triggers of all patterns, made from them.

Reading the patterns themselves takes several times as long. A test holds the tables to them;
``python -m tests.mood.trigger_table`` writes both again.
"""

from typing import Final

#: A pattern has at most so many groups of triggers.
GROUPS: Final = 3
#: The number of a pattern's first group is its place in ``PATTERNS``; of each other, this much
#: more than of the one before. There are no more patterns than that.
NEXT_GROUP: Final = 200

#: Each trigger word with the numbers of the groups that it is in.
TRIGGERS: Final = """
":66 ':66 (:220 a:353,520 ability:40,75 abject:92 able:43,462 absolute:120,247 absolutely:475
absurd:210 abysmal:26,91,92 accomplishment:65 accordion:88 achieved:467 achievement:65 act:263
actually:506 adult:502 afraid:157 afterthought:89 ain't:212 aint:212 airhead:89 all:67,268,477
always:42,69,165,245 am:242,289,320,428,486 amateur:88 amateurs:88 amaze:117 ambition:75 an:520
and:287,488 anger:32,72 angrier:32,72 angry:32,72,141 annoy:117 annoyance:32,72 annoyed:3,32,72,141
another:168,353,492 anybody:58,481 anyone:58,102,300,354,481,502 anything:536 apart:84,87,449
appal:117 appalled:3,72,141 appalling:15,16,92 apparently:96 applause:305 aren't:212,337
arrogance:114 arrogant:91,532 arse:13,14,17,18,19,21,104,521 arsed:83 as:132,302,452,493,535
ashamed:3,32,33,72,74,141,163 ask:554 asked:119 ass:13,14,17,18,19,21,231,521 asthmatic:88
at:228,367,403,535 athlete:39,215,216,235,253,302,498,502 athletes:253 athletic:146 attempt:162,292
attempts:292 attitude:292 avoid:494 award:131 away:285 awful:13,14,15,16,21,26,204,210,230,231,401
baby:13,14,17,21,88,89,127,303 back:36,45,164 backbone:40,75 backside:104,521
bad:15,16,28,204,230,231,401,531,540 badly:540 balls:75,285 ballsed:84,87 ballsedup:84,87 banana:270
barely:55,56,57,258,265 base:292 bash:231 bashed:231 bashing:231 bastard:13,14,17,18,19,21
be:211,365,495,535,563 beat:70,231 beaten:70,259 beating:73,231 beatingup:73 became:97,497
because:132,467 become:97,497 been:259,339,365,555 beenable:259 beenbetter:259 beenbraver:259
beenfaster:259 beenfitter:259 beenstronger:259 beentougher:259 beginner's:211 behind:45,230
being:211,219,229,289,327,357,516,535,555 believe:101 believing:98 bellows:88 belly:104,521
belong:39,401 berate:73,231 berated:73,231 berating:73,231 berk:89,128 best:67 bet:1,2,108
better:64,259,263,302,502,544 bitch:13,14,17,18,19,21 bitter:72 blame:33,73,81,158,231
blamed:73,158,231 blaming:73,231 blancmange:88 blanket:89 blew:34 blind:211 blob:13,14,21,89
block:553 bloke:13,14,17,18,19,21,322,405 blouse:89 blow:71,494 blubbed:152 blubber:104 blubbery:121
boast:65 boasting:65 body:292,521 bone:91 bonehead:13,14,17,18,19,21,89 boneidle:91 bore:117
bored:3,508 botch:285 botched:84,87 bothered:83,462 bottle:45,71,75,285 bottled:34,84,87 bottler:89
bottom:75 bound:243 boy:303 brag:65 bragging:65 brain:89,221,292,503,521 brainless:91 brains:75
braver:259,302,462,502 bravery:75 brick:88 bring:79 broken:13,14,21 brought:79 buggered:84,87
buggeredup:84,87 buggies:270 buggy:51,270 build:161 built:39,137,467 bullheaded:91 bullied:231
bully:231 bullying:231 bum:104,521 bungled:84,87 burden:13,14,17,21,89 business:39,147 but:449,481
by:345,403,562 call:65,231,563 called:66,92,231 calling:231 can:44,70,208,258,265,296,312
can't:44,212,258,265,281,283,296,301,310,311,315,336,444,513 cannot:44,281,296,310,311,315,336,444
cant:44,212,281,283,296,301,310,311,315,336,444 capable:64,95,498 capitulated:84,87 carcass:521
career:292 careless:91 carried:259 carriedon:259 carthorse:88 case:89 cat:112
cause:13,14,17,18,19,21,89 caved:84,87 celebrate:65 celebrating:65 certain:108 chair:88 chance:553
chancer:89 character:75,161 charitable:11 charity:89 charitycase:89 chastise:73,231 chastised:73,231
chastising:73,231 cheat:13,14,17,18,19,21,88,89,231 cheated:231 cheating:231 cheer:305 cheers:305
cheesed:72 chick:13,14,17,18,19,21 chicken:89,532 chickened:84,87 chickenedout:84,87 chide:73
chided:73 chiding:73 child:51,58,88,112,270 children:51,270 chins:104 choke:45,46,71 choked:34,84,87
chump:13,14,17,18,19,21,89 clap:305 claps:305 clearly:96,333 clown:13,14,17,18,19,21,88,89,128
club:308 clue:75 clueless:91,129,204,210 coach:89,308 coasted:139 coasting:139 cock:494 cocked:84,87
cockedup:84,87 cocky:91,532 collapsed:559 come:63 comeback:292 coming:119 commit:136
commitment:75,292 committing:136 common:75 commonsense:75 complacency:114 complacent:91
complete:120,211,244,247,268 completely:477 constant:78 contempt:72 contemptible:91 contemptuous:3
control:40,75,159 convinced:108 coped:259 copped:84,87 coppedout:84,87 cos:132 couchpotato:89
could:44,60,208,258,265,312 could've:60,260 couldn't:44,212,281,283,296,310,315,336,444,513
couldnt:44,212,281,283,296,310,315,444 count:58,109 counted:58 counts:58 courage:75,159 course:138
cow:13,14,17,18,19,21,88,303 coward:13,14,17,18,19,21,22,23,88,89,128,303,532 coward's:285
cowardice:22,23,114 cowardly:91,129,532 cowed:91 crap:13,14,15,16,21,26,230,231 crappy:15,16,26,92
creature:215,216 cretin:89 cringe:74 cringeworthy:126 critic:221 crock:89 cross:32,72,141
crumbled:84,87,559 crybaby:13,14,17,18,19,21,89 culprit:78 curse:73,231 cursed:73,231 cursing:73,231
cuss:231 cussed:231 cussing:231 cut:39,115,137 dad:215,216 daft:13,14,21,91,204,210,532 daftest:90
daughter:215,216 day:268,269,553 dead:89 deadloss:89 deadweight:88,89 decent:302 deckchair:88
dedication:75 defence:82 defense:82 delude:73 deluded:73,91 deluding:73 delusion:100
delusional:91,129 delusions:100 demon:221 demons:221 denominator:78 deserted:559 deserve:33,39,119
deserved:33,39,119 designed:137 despair:73 despaired:73 despairing:3,72,73 despicable:91
despise:73,231 despised:73,231 despising:73,231 destined:243 destruct:280 destructive:280
determination:75,159 devil:221 dickhead:13,14,17,18,19,21,89 did:79,225,461
didn't:212,258,265,275,315,356,461,513,561 didnt:212,258,275,461 different:168,302 difficult:259
dignity:75 dim:91,532 dimmest:90 dimwit:89,128 dire:91,92 disappoint:37,71,231
disappointed:3,32,37,72,141,169,231,508 disappointing:231 disappointment:13,14,17,21,32,72,89
disaster:13,14,21,68 discipline:40,75,159,292 disciplined:502 disgrace:13,14,17,21,26,89,128
disgraceful:22,23,26,91,92,126,129 disgust:32,72,74,117,231 disgusted:3,32,72,74,141,231
disgusting:210 dismal:26,91,92 disorganised:532 display:162,292 displeased:72 dissatisfied:72
diva:127 dnf:71 do:79,225,244,263 doesn't:258,275,513 doesnt:258,275 dog:51,112
dolt:13,14,17,18,19,21,89 don't:212,242,258,265,275,311,315,333,334,336,356,561 done:79,225,259
donebetter:259 doneit:259 donemore:259 donkey:89 dont:212,258,275,356,561
doofus:13,14,17,18,19,21,89 doomed:243 doormat:89 dope:13,14,17,18,19,21,89 doubt:242
down:6,36,164,231,277,286,349 drag:236 dragged:236 dragging:236 drain:68 drama:89,127 dramaqueen:89
dreadful:15,16 dressed:270 drive:117 drunk:88 ducked:84,87 duckedout:84,87 dud:89 dug:259,462
dumb:13,14,20,21,22,23,25,91,211 dumbass:13,14,17,18,19,21 dumbest:22,23,25,90
dumbo:13,14,17,18,19,21 dummy:13,14,17,18,19,20,21,89 dunce:13,14,17,18,19,21,89,128 dunderhead:89
each:69 ear:285 earn:65 earned:65 earth:299 easier:259 easily:540 easy:259,285 effort:162,292
efforts:292 elephant:13,14,21,88,89 else:168,249,302,449,502 else's:249,449 embarrass:43,71,231
embarrassed:3,32,33,72,74,141,163,169,231,508 embarrassing:26,91,92,231 embarrassingly:26
embarrassment:13,14,17,21,72,89,128 endurance:292 enemy:148 enormous:204,210 enough:0,12,275
entire:268 entirely:477 entry:553 evaporated:559 even:55,56,57,244,251,449,567 ever:42,333,511
every:49,69 everybody:49,308,369,408,507 everyone:49,308,369,408,507,564 everyone's:49
everything:48,259,268,567 evidently:96 example:131 exasperate:117 exasperated:3,72 exasperation:72
except:449,481 excuse:33,82,215,216,292 excuses:33,82,142,292 expect:64,119,231 expected:64,231
expecting:299 exposed:557 eyes:206,406,507 face:115,563 fact:523 factor:78
fail:43,45,46,71,125,231,494,513 failed:37,38,45,46,68,125,167,231,336,513,559 failing:46,231,531
failure:13,14,17,18,19,21,22,23,47,68,88,89,125,204,401,531 fake:13,14,15,16,17,18,19,21,89 fall:494
far:540,545 fast:52 faster:259,302,451,462,502 fat:21,22,23,29,121,122,204,210,230,303,401,532
father:215,216 fatso:89,128 fattest:90,145 fatty:89 fault:33 feat:65 feckless:91,129 fed:3,32,72
fedup:3,72 feeble:26,58,91,92,121,129,532 feebleminded:91 feebleness:114 feeblest:90 feel:214,307
feeling:214 feet:521 fell:84,87 fellapart:84,87 felltobits:84,87 felltopieces:84,87 felt:214,307
few:540 field:49 fight:75 find:71,94 finding:94 finds:94 finest:134 finish:43,45,136,244,292
finished:259 finishing:511 fit:52 fitness:292 fitter:259,302,462 flab:104 flabby:121 flake:89
float:88 flop:89 fluffed:84,87 fluke:11 flunked:84,87 folded:84,87 follow:136 following:136
fool:13,14,17,18,19,20,21,22,23,33,43,88,89,100,202,204,210,231,235,303,401,532 fooling:41,100,151
foolish:13,14,21,22,23,25,91,204,210 foolishly:22,23,24 for:205,331,350,361,403,409,537,566
forever:165 forgive:231 form:93,292 fought:259 found:94,557 frame:521
fraud:13,14,17,18,19,21,22,23,88,89,128,204,210,401,557 friend:215,216 frightened:157
frittered:84,87 from:464,562 frustrated:3,32,72,141 frustration:32,72 fuck:299 fucked:34,84,87
fuckedup:84,87 fuming:72 funny:6 furious:32,72,141 further:259 fury:72 gained:467 gave:265,559
generous:11 genes:161 get:63,244 gets:265 getting:511 gifted:146 girl:13,14,17,18,19,21,303,322,405
git:13,14,17,18,19,21 give:45,46,71,265,330 given:259,462 giveneverything:259 givenit:259
givenmore:259 giving:531 glacial:92 glance:305 glances:305 go:563 going:243,271 gone:97,259
goneout:259 gonesub:259 gonewith:259 gonna:243,271 good:28,52,302,498 gormless:91,129 got:79,115,259
gotout:259 gotup:259 gran:51,112,270 grandfather:270 grandma:51,270 grandmas:270 grandmother:112,270
grandmothers:270 grannies:270 granny:51,112,270 greed:114 greedy:91,532 gremlin:221 gremlins:221
grief:231 grip:263,463 grit:75 gritted:259 grow:63 grumpy:32,72 guilt:74 guilty:74 gumption:75
gut:104 gutless:13,14,21,91,92,129,532 gutlessness:114 guts:40,75 gutted:32,72 guy:13,14,17,18,19,21
hack:115 hacked:72 had:462 hadn't:212,265,275,283,315,333 hadnt:212,275,283 half:89,302
halfhearted:91,92 halfwit:89,128 hand:265 handle:115 hanger:89 hangeron:89 hapless:91,129
happening:511 happy:231 hard:231,259 harden:63 harder:259,263 hardly:55,56,57,258,265,281,334
hash:285 hasn't:275,283 hasnt:275 hate:34,73,123,231,508 hated:34,73,123,231 hates:508 hating:73,231
hatred:32,72 have:63,115,260 haven't:212,265,275,283,315,333,561 havent:212,275 he:308,369
he'll:369,569 head:161,221,292,503,521 headed:91 hear:8 heart:521 hearted:91,92 heavy:29,230
heck:299 heifer:88,89 held:236,259,462 hell:231,299 her:564 hideous:204,210 him:564
hippo:13,14,21,88,89 hippopotamus:88 hit:117 hold:236 holding:236 hope:154,166,368 hoped:154
hopeless:13,14,15,16,21,22,23,71,89,91,92,129,166,204,532 hopelesscase:89 hoper:89 hoping:154,368
horrible:15,16,26,231 horse:88 house:88 houseofcards:88 how:30,140,201,222,401,409,523,531,541
hubris:114 huge:204,210 human:215,216,502 humiliate:43,71,231 humiliated:33,72,73,74,231
humiliating:73,126 hung:259 husband:215,216,308 hypocrite:89
i:200,201,209,213,226,229,234,237,239,241,248,249,256,261,262,264,267,276,284,289,290,291,293,295,297,298,300,304,314,319,320,323,324,328,329,332,335,338,339,340,341,342,352,355,404,410,428,430,438,440,450,451,463,469,471,475,479,485,486,487,488,492,499,503,510,516,518,522,530,546,549,550,551,565
i'd:213,234,237,242,256,262,267,271,284,289,291,297,298,304,314,328,329,338,339,341,342,352,364,404,410,438,471,475,485,487,488,516,530,549,550
i'll:239,242,243,271,289,304,364,404,471,475,488,565
i'm:201,213,219,229,237,239,242,249,264,271,276,284,289,290,291,295,300,304,314,320,328,329,332,334,335,338,339,342,352,404,410,428,450,469,471,475,485,486,487,488,492,516,518,522,546,565
i've:213,226,229,234,237,239,256,267,276,284,289,291,297,304,314,320,328,329,335,339,341,342,352,404,430,438,440,469,475,485,486,487,488,492,547,549,550,565
id:213,284,289,291,304,475,487,488 idiocy:22,23,114,531
idiot:13,14,17,18,19,20,21,22,23,58,88,89,127,128,202,204,210,231,235,250,303,313,401,531,532
idiotic:13,14,21,22,23,25,91,129 idiotically:22,23,24 idle:155,532 idleness:114
if:6,62,143,238,265,275,460 ignoramus:89 ill:242,271,289,471,475,488
im:201,213,229,239,242,264,271,276,284,289,290,291,295,304,320,328,329,404,428,450,471,475,487,488,492,516,518,546
imagine:111 imagined:98 imagining:98 imbecile:89,128 impatient:32,72,532
imposter:13,14,17,18,19,21,88,89,128 impostor:13,14,17,18,19,21,88,89,128 impressed:231
in:330,331,367,403 inadequacies:22,23 inadequacy:22,23,114 inadequate:13,14,21,91,129
incapable:91,95,296,336 incompetence:22,23,114 incompetent:13,14,21,91,129 inept:91,129
ineptitude:114 inevitably:138 inexcusable:26,126 inferior:13,14,21,91 inflicted:280 infuriate:117
insult:231 insulted:231 insulting:231 into:73 irked:72 irresponsible:91 irritate:117
irritated:3,32,72,141 irritation:72 isn't:212,258,265,315,334,337 isnt:212,258,265 issue:78
it:200,255,258,319,451,477,481,515,536,560,567 it'll:242 it's:200,242,255,258,477 its:255
ive:213,229,234,237,239,256,284,289,291,297,304,430,438,440,475,487,488,492,547
jackass:13,14,17,18,19,21,89 jelly:88,89 jiggle:104 jiggled:104 jiggling:104 job:303 jog:292
jogging:292 joke:13,14,17,21,26,89,202,204,210,401 judge:1,169 judged:1,557 judging:1,107,508
just:55,211,475 k:257,258,456 keep:136 kept:259,462 kettle:88 kick:231 kicked:231 kicking:231
kid:51,73,270 kidded:73 kidding:41,73,100,151 kids:51,270 kilometer:257,258,456
kilometre:257,258,456 kilometres:257,258,456 kind:11,35 klutz:13,14,17,18,19,21,89 km:257,258,456
kms:257,258,456 knew:4 knobhead:13,14,17,18,19,21,89 know:108,344,554 knowing:523 knownbetter:259
knows:4 laced:259 lack:22,23,76,275 lacked:76,275 lacking:76,275 lacklustre:92 lacks:275 lad:322
ladies:51 lady:13,14,17,18,19,21,51,405 laid:73 laidinto:73 lame:13,14,21 lamentable:91
lap:257,258,456 lapped:70 laps:257,258,456 lard:89,104 lardarse:89,128 lardass:89 lardy:121 lass:322
last:43,45,71,145,513,557 lasted:559 laugh:1,169,202 laughable:26,91,92,126 laughed:1,202,508,557
laughing:1,13,14,17,18,19,21,89,107,169,202,508 laughingstock:89 laughs:1 layabout:89 laying:73
layinginto:73 layinto:73 laziest:90 laziness:22,23,114
lazy:13,14,21,22,23,121,155,204,230,285,303,401,532 lazybones:89,128 learn:119,133 learned:133,467
learnt:133,467 lecture:73 lectured:73 lecturing:73 left:330 legs:292,521 lemming:88 less:102,302,327
lesson:131 let:13,14,21,43,45,71,85,86,97,149,236,494 letdown:13,14,21,86,89,286 letslip:84,87
letting:236 lettuce:88,89 liability:13,14,21,89 life:493 lightweight:89,128
like:6,156,218,231,238,288 lilylivered:91 link:78 little:540 livered:91 livid:32,72,141
loathe:73,231 loathed:73,231 loathing:72,73,231,280 log:109,563 logging:109
look:2,10,71,231,305,401,406,554,563 looked:2,10,401,406 looking:1,10,107,406 looks:10,305,406
lose:494 loser:13,14,17,18,19,20,21,22,23,88,89,128,204,303,401 lost:85 lostcause:89
lousy:15,16,26,58,92 love:156 low:231 luck:11 lucky:11,58,258 lumbered:104 lumbering:104 lummox:89
lump:13,14,17,18,19,21,88,89,128,303 lungs:161,521 m:257,258,456 mad:32,72 madder:32,72
made:39,85,137,225,299 mainly:477 make:43,225,244 makes:299 makeweight:89 making:511
man:13,14,17,18,19,21,51,63,303,313,322,405,502,556 manage:43,244,467 managed:259,467 marathon:292
marathoner:215,216,502 marshal:308 marshals:308 masquerading:135 masterclass:131 mate:215,216
matter:41,78
me:77,201,203,206,209,213,222,229,241,249,264,272,278,279,289,290,293,297,300,304,314,319,328,329,342,362,366,401,405,407,410,451,475,488,499,522
meal:285 meant:39,137 measly:26,58,92 medal:65,131 medals:65 mediocre:91 men:51 mentality:161
mentally:13,14,21 mentalstrength:75 mentaltoughness:75 mention:109 mentioning:109 mere:211 merely:55
mess:45,46,71,285,494 messed:46,84,87,494 messedup:84,87 meters:257,258,456 metres:257,258,456
mettle:75 mi:257,258,456 miffed:72 mile:257,258,292,456,467,545 mileage:292
miles:257,258,292,456,467,545 milkfloat:88 mind:221,292 minded:91 mindless:91 mindset:292
mine:222,278,304,475,488 mins:257,258,456 minutes:257,258,456 miserable:92 moaner:89 mock:231
mocked:231 mocking:231 mom:215,216 monologue:221 months:268 moped:152 moping:152 moral:75
moralfiber:75 moralfibre:75 more:130,259,302,502 morning:553
moron:13,14,17,18,19,20,21,22,23,89,128,235 moronic:129 mortified:3,72,74 mortifying:126 most:90
mostly:477 mother:51,215,216,502 much:515 mucked:84,87 muckedup:84,87 muffed:84,87 mug:89
mum:51,112,215,216 muppet:13,14,17,18,19,21,88,89,128 must:2,54,63,506 muster:467
my:200,222,226,266,272,293,300,304,314,321,328,329,340,342,359,362,469,475,481,487,488,492,522,548
myself:31,221,232,239,263,272,273,278,279,285,289,300,304,317,328,329,335,358,475,488,497,503
nailed:259 naive:91 name:299 nan:51,112,270 nana:51 narked:72 natural:75,146 naturalability:75
naturally:138 near:252 nearly:252 need:63 needless:138 neglected:139 nerve:75,159,285
never:42,69,71,204,212,245,252,275,333,336,337,444,513,561 newbie:88 nice:11 nincompoop:89
nitwit:13,14,17,18,19,21,89,128 no:7,228,240,275,281,300,347,354,408,475,566
nobody:7,13,14,17,18,19,21,89,281,300,354,408 nod:305 nods:305 nohoper:89 nor:275 normal:302,502
nose:406 noses:406 not:204,212,228,252,258,265,275,296,315,334,337,346,444,475
nothing:39,48,58,67,68,200,211,258,265,281,334,360 notice:554 noticed:554 novice:88 nuisance:89
numpty:13,14,17,18,19,21,89,128 oaf:89 obviously:96 of:275,300,331,357,403,464,493,495 off:535
old:112,204,270 olds:270 on:277,479,481,562 one:118,250,302,313,322,405,567
only:50,55,56,57,67,113,211,567 opportunity:553 others:49,308,408 ought:54,59,63 oughta:54 ounce:275
out:211,537 outrun:70 overtaken:70,71 overtook:70 overweight:29,230 own:348 pace:288,292 pacing:292
painfully:26 paltry:58,92 pansy:13,14,17,18,19,21,89 paper:88 partner:215,216 passed:70 passing:135
past:70,91,204 pastit:91
pathetic:13,14,15,16,20,21,22,23,26,58,91,92,121,126,129,202,204,210,226,230,303,401,532
pathetically:26,129 patronising:105 patronizing:105 peabrain:89 pedestrian:92 peeved:72
pensioner:51,270 pensioners:51,270 people:49,102,308,369,408,502,507,564 performance:162,292
performances:292 perseverance:75 persevered:259 persisted:259 persistence:75
person:118,215,216,235,250,303,313,502,556,568 personality:161 phoney:89,128 phony:89 physique:521
picture:111 piddling:58 piddly:58 pieces:84,87 pig:13,14,17,18,19,21,88,532 pigheaded:91
pillock:13,14,17,18,19,21,89,128 pissed:32,72 pitied:1,6,73,406 pities:6,406,508
pitiful:26,58,91,92,126,129 pity:1,6,11,73,105,169,280,406,508 pitying:1,6,73,105,107,406 plain:314
plainly:96 plan:536 playing:135,299 pleased:231 plod:292 plodder:89 plonker:13,14,17,18,19,21,89,128
podgy:121 pointless:68 polite:11 poor:15,16,26 poorly:540 poser:89 poseur:89 posing:135 post:109,563
posting:109 pot:285 potato:89 potatoes:13,14,21 power:75 practiced:259 practised:259 pram:51,270
prams:270 prat:13,14,17,18,19,21,89,127,128 precious:532 predictably:138 preparation:292
prepared:259 pretend:15,16,135 pretended:135 pretender:89 pretending:98,135 pride:75
princess:89,127,303 prize:131 probably:506 problem:13,14,21,78 progress:292 promise:536
proper:53,58,120,302 proud:58,134,231 proudest:134 pudding:88 pull:63 pulled:71 punched:117
punish:73,231 punished:73,231 punishing:73,231 puny:58,92,121 pure:211,314 purely:477
pushchair:51,270 pushchairs:270 pushed:259,462 pussied:34 put:225,259,563 putin:259 putting:225
quickly:540 quit:45,46,71,219,462,494 quitter:13,14,17,18,19,21,22,23,89,128 quitting:531
race:269,292,553 racer:215,216,502 races:292 racing:493 rage:32,72 raging:32,72 ran:559 rational:302
ready:498 real:53,58,302 really:506 reason:118 reckless:91 reckon:4 reckons:4 recognise:156,554
recognize:156,554 record:109 recording:109 regret:6,124,406,508 regrets:508 regretted:6,124,406
reproach:73 reproached:73 repulse:117 resent:231 resented:231 resentful:3 resentment:72
resilience:75 resolve:75,159 respect:75,156,231 result:292 results:292 rhino:270
ridiculous:1,22,23,25,91,92,204,210,230,401 ridiculously:26 right:39,45,120,147 rip:231 ripped:231
ripping:231 roll:6 rolled:6 rolling:6 rookie:88 rotten:15,16,92
rubbish:13,14,15,16,21,26,71,91,204,230,231,401 ruin:45,46,71,150,494 ruined:46,68,150
run:244,259,292,553 runfaster:259 runfurther:259 runharder:259 runit:259 runmore:259
runner:39,215,216,235,250,253,302,313,405,498,502,556 runners:253 running:292,493,511 runs:292
runt:89,128 runthe:259 sabotage:231,280,494,531 sabotaged:84,87,231,280 sabotaging:231,280 sack:88
sad:15,16,58,92 sadcase:89 saggy:121 sane:302 santa:270 sap:89 saving:166 say:106 scarcely:258,265
scared:157,532 scaredy:89 scaredycat:89 schedule:536 schoolboy:88 schoolgirl:88 scold:73,231
scolded:73,231 scolding:73,231 scorn:72 scornful:3 scrap:275 scratch:515 scrawny:121 scream:32
screamed:73 screamedat:73 screaming:32,73 screamingat:73 screw:45,46,71,494 screwed:34,46,84,87
screwedup:84,87 season:553 second:91 secondrate:91 see:8,111,136,554 seed:497 seeing:136 seem:96
seems:96 seen:1,554 seething:72 self:80,292,521,531 selfcontrol:75 selfdiscipline:75 selfish:91
selfrespect:75 sense:8,75 sensible:302 serious:302 serves:33 shaken:117 shambles:89,285
shambolic:126 shame:33,72,75,117,231 shameful:22,23,26,91,92,126,129 shaming:231 shape:29,230
share:109,563 she:308,369 she'll:369,569 sheep:88 sheer:211,314 shirking:139 shit:13,14,15,16,21,231
shitty:15,16,26,92 shocking:92 short:309,540 should:54,59,60,144 should've:54,59,60,260
shoulda:54,59 shouldn't:54,59,401 shouldnt:54,59,401 shouldve:54,59 shout:32,65 shouted:32
shouting:32 show:160,162,467,563 showing:292 shred:275 shuffle:292 sick:3,32,72,508 sicken:117
sight:210 silly:204,210 simpleton:89 since:132 sissy:13,14,17,18,19,21 skipped:139 skipping:139
skived:84,87 skiver:89 slack:532 slacked:84,87,139 slackedoff:84,87 slacker:13,14,17,18,19,21,89,128
slacking:139 slap:73 slapped:73 slapping:73 slide:71,285 slim:52 slip:84,87,285
slob:13,14,17,18,19,21,89,128 sloppy:91 sloth:89,114,303
slow:21,29,71,122,204,230,236,259,309,401,540 slowcoach:89 slowed:236 slower:288,513
slowest:29,45,71,145,557 slowing:236 slowly:540 slowpoke:89 slug:13,14,17,18,19,21,88,89 smacked:117
smarter:302 smell:8,554 smile:305 smiles:305 smirk:6,406 smirked:6,406 smirking:6,406
snail:51,112,270 snail's:92 snail'space:92 snails:92 snailspace:92 snapped:559 sneer:6,406
sneered:6,406 sneering:6,406 snigger:169 sniggering:1 sniveling:152 snivelled:152 snivelling:152
snowflake:89 so:154,268,501,543 socalled:92 sod:13,14,17,18,19,21 soft:91,204,497,532 softest:90
softie:89 softy:89 solely:477 somebody:302,502,568 someone:302,502,568 something:130
sorry:5,15,16,26,58,92 sort:35,63 souffle:88 spanner:89 special:498 specimen:215,216
spectacle:89,231 speed:288,292 spine:40,75 spineless:13,14,21,91,92,129 spinelessness:114 splits:292
spoil:46,150,494 spoiled:150 spoilt:150 sporty:146 spot:554 squandered:84,87 squarely:477
stamina:40,292 stand:231,563 stared:1 staring:1,107,202 startedtraining:259 state:97,204,210,497
stayed:259 stayedstrong:259 stayedwith:259 staying:75 stayingpower:75 stick:45,136 stickability:75
sticking:136 still:110 stomach:75,115,161 stone:88 stood:259 stop:219,263,327,513
stopped:327,462,513 stops:513 story:93 strangle:117 strangled:117 strength:40,75 stride:292
stroller:51 strong:52 stronger:259,302,462,502 strop:152 struggle:513 struggles:513 struggling:513
stubborn:532 stuck:136,259,462 stuffed:84,87 stuffedup:84,87
stupid:13,14,20,21,22,23,25,91,121,202,204,210,230,303,401,531,532 stupidest:22,23,25,90
stupidity:22,23,114,531 stupidly:22,23,24 substandard:91 such:120,501,543 suck:27 sucked:27 sucks:27
suitcase:88 sulked:152 sulking:152 supposed:43,54,59,243 sure:108 surprise:117 surrendered:84,87
swear:32 swearing:32,73 swearingat:73 swore:32,73 sworeat:73 sympathetic:105 sympathy:105 takes:39
talent:40,75 talented:146 talentless:91 talked:85 tank:330 tea:88 teabag:88 teach:119
teammate:215,216 tear:73 tearing:73,231 tearinginto:73 tearinto:73 technique:292 tell:8,73,563
telling:73 tellingoff:73 telloff:73 temperament:161 tent:88
terrible:13,14,15,16,21,26,204,230,231,401 terrified:157 textbook:131 than:449,464 thank:158
that:200,219,238,255,258,268,451,477,492,501,523 that's:200,255,258,477 thats:255,477 the:318,481
them:507,564 there:243 there's:243 they:308,354,369,408 they'll:369,569 thick:13,14,21,91,532
thickest:90 thighs:104,521 thin:52 things:536 think:1,4,41,106,202,508
thinking:1,4,98,107,202,221,299 thinks:1,4,508 third:91 thirdrate:91
this:200,255,451,477,492,501,515,567 though:6,238 thought:1,4,98,106,202,221,503,508 threw:84,85,87
threwaway:84,87 throttle:117 throttled:117 through:536 throw:85 throwing:85 thrown:85 thump:73
thumped:73 ticked:72 time:269,292 times:269,292 tired:3,32,72,508 tiring:259 tissue:88
to:316,363,479,493,537 toad:88 today's:492 todays:492 toddler:51,88,112,270 toddlers:51,270
token:118,122 told:73 toldoff:73 too:116,275,309,501,543 took:85 tore:73,231 toreinto:73
tortoise:51,112,270 torture:73 tortured:73 torturing:73 total:120,211,247,268 totally:477
tough:231,259 toughed:259 toughen:63 tougher:259,302,462,502 toughness:40,75 tractor:88 tragic:92
trained:259,462 training:259,292,493 tried:259,462 trophy:131 trouble:78 true:53,302,493
trust:93,231 trusted:95 tuboflard:89 tummy:104 turned:97,497 turns:96
twat:13,14,17,18,19,21,89,128,231 twit:13,14,17,18,19,21,89,128 typical:93 typically:138
ugly:13,14,21 umbrella:88 unable:296,336 underachiever:89 undermine:73 undermined:73 undermining:73
underwhelming:92 undeserving:13,14,21 undid:84,87 undisciplined:29,91,129,230,532
unfit:29,91,122,204,230,401,532,540 unfittest:90,145 unfitto:91 unforgivable:126 ungrateful:91
unhappy:32,72,141 unlovable:91 unsurprisingly:138 unworthy:13,14,21 up:115,164,263,463,498
upload:109,563 uploading:109 upset:32,72,141 us:564 use:498
useless:13,14,15,16,21,22,23,71,91,92,121,122,129,204,230,303,401,532 uselessness:22,23,114 usual:93
utter:120,247 vain:91,532 vanity:114 version:556 voice:221,503 voices:221 waddle:292 waddled:104
waddling:104 wait:9 waited:9 waiting:9 walk:71,244,513 walked:462,513 walker:51,270 walkers:51,270
walking:513 wallowed:152 wallowing:152 wally:13,14,17,18,19,21,89,128 walrus:88,89
wannabe:13,14,17,18,19,21,89 want:207,368 wanted:207,368 wants:207 wardrobe:88
was:225,314,355,365,555 washed:91 washedup:91 wasn't:212,239,258,265,315,334,337,343
wasnt:212,258,265,343 waste:13,14,17,18,19,21,47,68 wasted:68,84,87,153 waster:89 wasting:204
watching:107 wave:305 waves:305 way:43,269,294,541,545 ways:294 wazzock:89
weak:13,14,15,16,21,22,23,45,89,91,92,204,230,303,401,532 weakest:90,145
weakling:13,14,17,18,19,21,89,128 weaklink:89 weakminded:91 weakness:22,23 weakwilled:91 wear:563
weaselled:84,87 weedy:121 week:553 weeks:268 weenie:13,14,17,18,19,21 weight:88 went:559
wenttopieces:84,87 weren't:337,343 werent:343 wetblanket:89 wetlettuce:89 wetpaperbag:88
whale:13,14,21,88,89,128 what:2,99,200,201,217,219,306,353,401,409,435,492,523,536,556 wheezing:122
when:333 where:154 whined:152 whinged:152 whinger:89 whinging:152 whining:152 who:7,278,351,556
whole:268 wholly:477 why:41,61,409 wife:215,216 will:40,242,243,271,333,364,569 willed:91
willpower:40,75,159,292 wimp:13,14,17,18,19,20,21,22,23,88,89,127,128,204,303,532 wimped:34,84,87
wimpedout:84,87 wimpy:92 winged:139 winging:139 wiser:302 wish:62,102,368 wishing:368,508
with:300,302,403,407 without:275 witness:554 wobble:104 wobbled:104 wobbling:104 wobbly:104,121
woeful:26,91,92 woman:13,14,17,18,19,21,51,303,313,322,405,502,556 women:51 won't:212,242,271,333
wonder:9,169 wondered:9 wondering:1,9,202,508 wonders:9 wont:212,242 worked:259 workedharder:259
workshy:91 world:49,299 worse:513 worst:15,16,28,29,145,228,348,531 worth:39,309,467
worthless:13,14,21,22,23,68,91,129 worthy:39,231 would:102,242,271,312,364 wouldn't:102,265
wreck:46,494 wrecked:150 wretched:91 wriggled:84,87 wriggledout:84,87 write:68 writing:109
wrong:41,78 wuss:13,14,17,18,19,21,22,23,89,127,128,303 wussed:34,84,87 wussedout:84,87 year:70,553
years:268 yell:32 yelled:32,73 yelledat:73 yelling:32,73 yellingat:73 yellow:91 you:103,219,499,564
yourself:263,463 zero:275,475 \u2018:66 \u201c:66 \u201d:66
"""

#: The numbers of the groups that patterns do not have.
ABSENT: Final = """
223 224 227 233 246 254 274 282 325 326 400 402 411 412 413 414 415 416 417 418 419 420 421 422 423
424 425 426 427 429 431 432 433 434 436 437 439 441 442 443 445 446 447 448 453 454 455 457 458 459
465 466 468 470 472 473 474 476 478 480 482 483 484 489 490 491 496 500 504 505 509 512 514 517 519
524 525 526 527 528 529 533 534 538 539 542 552 558
"""
