"""Words that tell English from its neighbours: the small ones, and those that runners log with.

A word stands in neither list where both sides use it every day.
"""

_ENGLISH_TEXT = """
a an away far stay yeah lol haha neither nor truly full whole place side class the and of to
that it's i'm i've i'd i'll you your you're he's she she's they them their this these those
there here what when where which who why how is are were been being have has had does did doing
don't didn't doesn't isn't wasn't aren't weren't can't couldn't won't wouldn't cannot could
would should might must shall not with without from into onto about after before again until
while because though although if then than too very just only even still yet never always ever
now today yesterday tomorrow tonight morning evening afternoon night week month year my mine me
myself we our us it its her his him i at by for but or as be up out off over down back more
most much many some any every each other another all both few less least own same such so no
yes well really quite pretty rather almost enough also maybe perhaps was am in on do go goes
going gone went come came get gets got getting make makes made take took taken think thought
know knew feel feels felt feeling want wanted need needed like liked love loved hate hated try
tried trying keep kept let see saw look looked say said tell told find found start started stop
stopped give gave run runs running ran walk walked walking jog jogged jogging race raced mile
miles minute minutes mins hour hours day days time times pace hill hills legs leg knee knees
feet foot calf calves ankle hip hips shin shins toe hamstring quads shoes shoe watch rain rainy
cold hot warm wet wind windy sun sunny heat weather road treadmill training long short hard
easy slow slower fast faster quick first last next new old good great nice bad better best
worse worst happy sad tired sore heavy strong weak proud fun awful terrible amazing awesome
lovely solid decent steady steps recovery tempo session sessions intervals speed splits half
full finish finished finally done crossed line home bed work head mind body breath breathing
heart pain hurt hurts hurting aching tight rough tough miserable crying cried tears smashed
nailed killed sick brutal insane little big bit lot lots bits thing things way something
nothing everything anything someone everyone nobody people friend friends club coach course
water through around along under between against during two three four five six seven eight
nine ten one once twice right left longest furthest farthest further farther goal goals record
personal beat ready rest rested sleep slept woke early late struggled struggling struggle push
pushed pushing hope hoping wish glad sorry thanks thank please okay ok given giving
"""
ENGLISH = frozenset(_ENGLISH_TEXT.split())

_FOREIGN_TEXT = """
ich und der das nicht ist ein eine einen einem mein meine meinen mir mich dich wir ihr auf mit
für aber heute gestern morgen sehr war waren habe hatte haben bin wurde nach zum zur dem den
des sich auch noch schon wieder gelaufen laufen lauf müde gut gar kein keine weil wenn dann als
vom beim immer nur oder aus bei ganz mehr el los las una unos que y por para pero con muy hoy
ayer mi mis yo estoy estaba fue he corrí correr carrera cansada cansado porque cuando como
más también lo le les del al sin sobre nada bien siempre nunca la du une et est je j'ai c'est
pas qui dans pour mais avec très suis étais était mon ma mes au aux ce cette ai hier
aujourd'hui couru courir fatigué fatiguée plus sur être il gli di che è sono ho non per molto
oggi ieri mia mio della nel corsa corso stanca stanco anche come più questo questa perché alla
eu não um uma com mas muito hoje ontem meu minha foi corri estou estava também do da dos het
een niet ik van en maar mijn heb ben was vandaag gisteren erg heel met voor naar ook nog geen
moe gelopen hardlopen dit dat wel veel weer jag och inte är det att ett på med för men idag
igår mycket min mitt var har sprang trött jeg ikke og til av meg løp sliten veldig dag nie jest
się na że ale dzisiaj bardzo mój moja byłam byłem biegałam ve bir bu çok değil ama bugün için
"""
FOREIGN = frozenset(_FOREIGN_TEXT.split()) - ENGLISH
