"""The words that tell English from other languages: the small ones, and those runners log with.

Each list is one text; a word stands in one list only. The everyday words of the languages are
here with those of a run: numbers, days, weather, legs.
"""

# Plainly English.
ENGLISH = """
aardvark aargh able about above abracadabra aching acid across actually adjust adn advance
advances aero after afternoon again against age aged agenda ago agony ah ahead ain't aint air alas
algebra alibi alien almost alone along alpha already alright also alter although alumni always
amateur amazing ammo amnesia and anemia angst ankle anna's another antenna anti anxiety anxious
any anymore anything anyway anywhere apart area aren't arena arent argh aroma around arrived arvo
ashamed aside ask asked asleep asthma ate atlas attack audio auntie aura auto autumn avocado avoid
away awesome awful aww aye back bacteria badge bag ballerina banana bananas bandana banjo barely
barista bath battery bayou bazaar bazinga bc beach beat beaten beautiful became because become bed
before began begin begins behind being believe below besides bet beta better between beyond bias
big bikini bingo bio birthday bit bits bitten biz blah blame bleh blister blisters block bloody
blue boa body body's bonk bonked bons bonsai bonza boo boom boos bored boring boss both bought boy
bravo break breakfast breath breathing breeze bridge bright brighten bring bro broccoli broke
broken brought bruh bruised brutal btw buddy buffalo building burden bureau burrito bursa busy but
buy buzz cacti cadence café calf call called calm calves came can't canal canceled cancelled
cannae cannot cant canvas car cardio care careful cargo caribou caught cba chafing chai change
chaos charisma chat cheap cheered cheetah chest chi chia chicken child children chili chocolate
chosen christmas chuffed church chute cinema citizen city class clear cliché clock close clothes
cloudy clung cobra coca coffee cola colleague coma combo comfortable coming comma complete
completely concede condo confetti confidence coo cop cosmos couch cough could coulda couldn't
couldnt countdown country courage course court coz cramp cramped cramps crap crazy cried crossed
crowd crowds cry crying cuppa customer cuz cyclist dad's daddy daft damaged dammit damn damp dance
dark dat daughter day day's days dead deal death decent deed deep delta demo deserve desperate
dice did didn't didnae didnt died different difficult dilemma dingo dinnae dinner diploma dirty
dis disappointed disco distance ditto doctor dodo does doesn't doesnt dog dogma dogs doing dollar
dollars don't done dont doubt dove down downhill dozen dragged dragging drama drank dread dreaded
dreadful dream dressed drink drive driven droopy drove drunk drunken dry dude dues dug duh dunno
during dusty dying déjà each ear earlier early ears easier easily eat eaten eating echo eek effort
ego eight eighteen elbow electrolytes eleven emoji empty emu ended energy enigma enjoy enjoyed
enjoying enjoys enough ensemble entire especially espresso ethos euphoria euro evening evenings
ever every everybody everyone everything everywhere exactly excellent except excited excuse
excuses exhausted expect expected expo eye eyes face fact fade faded failed fall fallen falls
family fantastic farm fart farther farthest fascia fasten faster father fatigue fatigued fauna
favorite favourite fear feed feel feels feet fell felt few ffs fiancé fiancée fiasco fibula fiesta
fifteen fifty fight finally find fine fingers finished fins first flat flew floor flora flowers
flu flung flying foam focus fog foggy folk food fool foot forbidden forever forget forgiven forgot
forgotten formula forty forward foul found four fourteen fr fresh friday fried friend friends
frighten from front frost frozen frustrated fuck fucking fuel fungi funny furious further furthest
gala game gamma gang garden gas gate gave gecko gee gels gentle get gets getting ghost giggle
gimme girl give given giving glad go goal goals god goddamn goes going golden gone gonna good
gorgeous gorilla gosh got gotta gotten gr8 grad graffiti gran grand grandad granddad grandma
grandpa granola grass grateful great green grey grief grim grin groggy gross ground group grr
grumpy guava guess guilty guru gust gusto gusts gutted guy guys gym had haha hahaha haiku hail
hair halloween halo hamstring hamstrings happen happened happens harden has hate hated hates have
haven haven't he'd he'll he's head health hear heard heart heat heaven heavy heh hehe hell hella
hello help helped here hernia hero heroes herself hes hey hi hidden higher hijack hills hilly him
himself hip hippo hips his hit hiya hmm hobble hold hole holiday home homework honest honestly
honor hoo hope hoping horrid hospital hot hour hours house how hubby huge humid hun hundred
hungover hungry hurdle hurry hurt hurting hurts husband hyena hygiene hysteria i'd i'll i'm i've
ice iced icy idc idea ideas idk if igloo ignored iguana ill imagine imho imo impossible impromptu
improper improve improving inferno info injured injuries injury innit insane inside insists
insomnia instead into iron isn't isnt it it's its itself ive iz jalapeno java jazz jealous jelly
job jogged join joined joy judo jumbo just karaoke karma keep ken kept kick kicked kid kids kill
killed kilometers kilometre kilometres kimono kinda kitchen kitten kiwi knackered knee knees knew
know koala kombucha kudos laces lactic lake lame lamp lane laps larva lasagna last lata late
lately later laugh laughed laughing lava lazy lead least leave leaves led left leg legend legit
legs lemme less lessen let's lets libido life lift light lighten like liked likely lil limbo limp
limped line linen lingo listen listened listening little lived living llama lmao lock logo lonely
longer longest look looked looking looks loosen lose loses losing loss lost lot lots lotta loud
love loved lovely lower luck lucky lunch lung lungs luv ma'am macho mad made madness mafia mag
magic maiden majestic major majority make makes malaria mama manage managed mantra many march mare
martini massive mate matter may maybe mean meant meat medal media mega meh melt memo menu metro
mid middle might mile miles militia mill mind mini mint miserable misery miss missed mist mistake
mistaken misty mitten mojo mom monday money month months mood moon morning mosquito mother
motivation motto mouth moved movie moving much mud muddy multi mum mum's mummy muscle muscles must
mustn't mystery nacho nah nailed named nana nasty nature nausea nay naïve near nearly neck necks
need needed needn't neither nervous never new news next ngl nice niggle niggles night nine
nineteen ninja ninjas nirvana nobody noise non none nooo nope nor nose nostalgia not nothing now
nowhere numb numbers nuts oak object obscene off often oh oi old omega omen omg one ones only
onscreen onto oof ooh oops open opera opt orca orchestra ore origami other otter ouch our out
outdoors outside outta oven overdid overlong overtook owe own oxygen pack pad paella pain pajamas
pancakes panda panic panini papa paprika paranoia part past pasta patella path paths patio
pavement pay pea peninsula people perfect pergola perhaps persona pesto petite phobia phone photos
physio pick picked picture pie piece pies pigeon pilates pinto pity pizza place placebo places
plank planned plantar plasma play played plaza please plethora plod plodded pls plz pneumonia
point polenta polo poncho poor porridge portfolio potato potholes pr precede presto pretty
probably problem project promise promised promo proof propaganda proper proud proved proven psycho
puddle puddles puke puked pull pulled puma pure push pushed pushing put pyjamas quads quality
queasy queen quick quickly quiet quinoa quit quite quiz quota r raced rain rained raining rainy
raised ran rather ratio raven reach reached read ready realise realised realize realized really
reason recede record red regatta regret regrets reject rejoice repeat repeats replica rested retro
rhino rhinos ribs ricotta ridden right risen river road rocky rofl roller room rotten rough route
rubbish ruined runner's runny rusty safari saga said salsa salt same sandy sans saturday sauna
savanna save say says scared scary scenario scene school sciatica scream screamed screen second
seconds seem seemed seemingly seems seen seer semi send sense sent serene service servo session
sessions seven seventeen several shade shaken shaky shall shame shampoo shan't sharp shattered she
she's shes shin shins shirt shit shitty shivered shoe shoes shop short shorten shorts should
shoulda shower shuffled shut sick side sides sierra siesta sigh sight sigma sign silence silly
silo sin since siren sister sit sitting sixteen sixty ski skiing skin skip skipped sky sleep slept
slight slightly slip slipped slog slope sloppy slow slower sluggish slush small smart smashed
smell smh smile smiled smitten smoko smooth smug snap sneakers snow snowy soaked sob sobbed socks
soda sofa soft soften softly soggy sole soles solid some somebody somehow someone someone's
something sometimes somewhere sonata song soon sooo soooo sort sorta soul sound sounds soup
southern space spaghetti spare speedwork spend spent spit spite splints spoke spoken sprained
spring squats stairs stamina stampede stand star stare started stay stayed steady steep stench
step steps stereo sticky stiff stigma sting stitch stolen stomach stone stood stopped stopping
stops store story straight straighten strain strange stranger strangers street strength strengthen
stretch stretches stricken strides stroll strong stronger struggle struggled struggling strung
stubborn stuck studio stuff stumbled stung stupid subject suburbia such suck sucked sucks sudden
suddenly suffer suffered sugar sulk sulked summer sumo sun sunburn sunday sunny sunrise sunset
sunshine supposed surprised sushi swallow swan swans swear sweat sweaty sweet sweets swollen swore
swung table taboo tacos take taken talk talked talking tango taper task tattoo taxi tbh tea tears
teeth teh tell temperature tender tequila than thank thanks that that's thats the their them then
therapy there there's theres these they they're they've theyre thick thigh thighs thin thing
things think thirst thirsty thirteen thirty this tho those thou though thought thoughts thousand
three threshold threw throat through thru thunder thursday thx tiara tibia tie tight tighten till
time times tiny tips tired tiredness tires today today's toes tofu toga together toilet token told
tomato tomorrow ton tonight too took tornado totally tough tout toward towards towpath track
traffic train trainers trauma tread treadmill tree trees trekking tried trio tripped trivia trot
trots trotted truck trudge trudged truly truth try trying tsunami tuba tuesday tummy tun tundra
turbo turn turned tutu tuxedo twenty twice twisted two ty typo ugh ugly uh umbrella unable undo
uneven unhappy unseen until up uphill upset upside ur us useless using usually utopia vacuum vague
vanilla vegan vendetta venue veranda vertigo very vest veto videos vie view villa viola virtuoso
visa visit vista vodka voice volcano volunteers vomit waddle wahey wait waited waiting wake walk
walked walking wall waltz wanna wanted warmer wasabi wasn't wasnae wasnt waste wasted watched
watching wave way we're we've weak weaken weary weather wednesday wee week's weeks weep weigh
weight weird welcome well went wept were weren't werent wet what whatever whats wheels wheeze when
where whereas wherever which while whilst whine whining white who whoa whoever whole whose why
wide wife wifi wild wilde willing win windy winner wish wished with without woah wobbly woke woken
wolf woman women won won't wonder wondered wonderful wont woo wooden woohoo wool word words wore
work worked working works world worn worried worry worse worsen worst worth would woulda wouldn't
wouldnt wrist written wrong wtf xxx y'all yahoo yard yards yawn yay yeah year years yell yelled
yep yes yesterday yesterday's yet yikes yo you you're young your youre yup zebra zero zone
zucchini zumba
"""

# Everyday words of English and of some other language as well ("was", "man", "over").
SHARED = """
a af all am an animal are arm arms as at bad bar be been beer best bra bus by camera capital
central cold color come control d dag data dig do door era even extra fair far fast film final
fire fit five for full general ha half hand hands hard hat he heel her horrible hotel i in
international is k kilometer kind km kms let live ll local loop m man me men met mi min mine mins
minute minutes moment mono more most music my myself nap national natural no normal nu of on once
or original over park photo piano plan plus possible pot pour pub radio re real regular rest
restaurant s sad sat saw see self similar simple six so solo son sore still storm t ten terrible
test til to toe total tour tram u under usual vain ve vent video want warm was water we week west
will wind winter ya
"""

# English words that runners everywhere write.
BORROWED = """
app challenge chill club coach cool cooldown easy fartlek feeling finish fitness footing fun gel
gps happy high hill interval intervals jog jogger jogging level lol long low marathon marathons ok
okay pace parkrun party personal podcast power race recovery run runner runners running runs set
sets sorry speed split splits sport sprint start stop stress stretching sub super team tempo top
trail trails training ultra warmup watch weekend workout wow yoga
"""

# Small foreign words that also stand in the names of people and places, or in slang.
FOREIGN_IN_NAMES = """
ai al ale ali als au ay az ba bel belle ben bin bis bo bon bos bosc brod brood casa ce col con cor
cua da dan das de del dem den der des di dia dit dom dos du duga dva e el en es este et fant fel
fer fin fred frig gos grande han hem hen hindi ho hoe hon hutan il ir ist ja jest joie jos jove ka
kata ke kell ki kilo kis ko kop kota la lago lama lang las le les lide lidi lima lo longue los ma
mai mal mar mas mes mil mon mont monte mu na nada ne ni noi nou nova ny nyt o od om oma ont op ora
os ou ovi pa par pas pes petit po poco pont por porta posao qua que res rok rue sa sal sam sao se
sei sera si sis sol sola son's ste su sur ta tak te ti tid tot tre tri tu um uma un una uno v va
van vand var vi ville volta von w wa war wat wiki y yang yn z za ze zima
"""

# Names that look foreign, and words that are as good as any on both sides: they say nothing.
NAMES = """
addis adidas africa alabama alaska alicia allen amanda america ana andrea angela anna anne antonio
arizona arkansas asia asics athens atlanta australia barbara barcelona bella berlin boston brooks
bruno california canada cap carla carmen carolina chicago chile china christina clara co colorado
com coros costa cuba cynthia dakota dallas debra delhi diana die diego dim dubai due ella em emma
er erica eva fifa fiona fitbit florida fort francisco freya garmin georgia gina glasgow gut haag
hannah hawaii helen hoka hugo idaho im ina india indiana iowa ireland jam jamaica jan jana janeiro
jessica jo joanna joe jolla josh juan julia kansas karen kenya laura lauren lena lent leo lina
linda lisa lisbon lite llandudno loch london lopez louisiana luca lucas lucia madrid malaga male
mallorca manchester marco maria mario martha mayo melissa mere mexico mia milano milo monica
montana mumbai nairobi nasa natasha nebraska net nevada nike nina nora ohio oklahoma olivia
orlando oslo ottawa otto palma paris patricia paula pedro per peru pet petra philadelphia pod
polar port pro rebecca rica rio roma rosa russia sade sahara san sandra santa sara saucony
scotland seattle sept sevilla sex skye sofia sophia stephen steven strava tanya tara tessa texas
theo theresa thomas tim tina tokyo torino toronto usa vanessa vegas vera veronica victoria vienna
virginia viva wales warren zara
"""

_FOREIGN_TEXTS = {
    "German": """
abend aber acht allein alt alte alten arbeit auch auf aus bei beim beine berg bist blase brot
danach dann dass dich dienstag diese dieser dieses doch donnerstag dort drei durch eigene ein eine
einem einen einer einfach endlich etwas fertig freitag freude freund freunde freundin froh fuß
fünf für füße ganz gar gedacht gefunden gefühl gegen gegessen geht gekommen gelaufen gemacht
geschafft geschlafen gesehen gestern geweint gewesen ging glücklich groß große gute guten guter
habe haben hatte haus herz het heute hier hund ich ihr immer immerhin jahr jahre jeden jetzt junge
kaffee kein keine kinder klein kleine knie konnte kopf krampf kurz kurze können lachen lange
langer langsam lauf laufen leben leider letzte leute liebe lief linken macht mehr mein meine
meinem meinen mensch menschen mich minuten mir mit mittwoch montag morgen musste mutter möchte
müde müssen nach nachbarin neu neue neuen neuer neun nicht nichts noch nur oder ohne rechten regen
runde sagt sagte samstag schade schlecht schlechte schlimm schmerz schmerzen schnee schnell
schneller schon schuh schuhe schwer schwere schön schöne sechs sehr sein seine sich sieben sind
sonne sonnig sonntag stadt stimmung stolz straße stunde tage traurig trotzdem tür uhr und unter
vater vergessen viel vielleicht vier vom wald waren warum wasser weg wege weh wehtut weil weinen
weiter wenn wettkampf wie wieder wir wirklich woche wollen wollte wurde wurden wütend zehn zeit zu
zuhause zum zur zusammen zwei über überholt
""",
    "French": """
alors ami amie amis amour ampoule année années après aujourd'hui aussi aux avais avait avant avec
bien bonne c'est cette chaud chaussure chaussures chemin chez chien cinq coeur colline colère
comme contente courir courte couru crampe cœur d'un d'une dans demain dernier dernière deux
dimanche disait dix dommage donc dormi douleur droite eau elle encore enfants enfin envie est fait
fatigué fatiguée fois forêt froid gauche genou gens heure heures heureuse heureux hier honte huit
humeur ils j'ai j'étais jamais jambe jambes je jeudi jeune kilomètres l'air lente lui lundi mais
maison mangé marché mardi matin mauvais mauvaise mauvaises mercredi miettes moi moins mollet
montre mère même n'ai neige neuf nous nouveau nouveaux nouvelle nouvelles oublié où parc parce
pendant pensé petits peu peur peut-être peux pied pieds pleurer pluie porte pourtant pouvais puis
père qu'il quand quatre quel quelle qui rien rire s'est samedi semaine ses seul seule soir soleil
sortie sous suis temps toujours tous toute travail triste trois trop trouvé très tête une vendredi
vers veux vieille vieilles vieux vite voisine voulais vouloir vous vraiment vu ça étais était été
être
""",
    "Spanish": """
agua alegre alegría amiga amigo amigos amor ampolla antes así aunque ayer año años bien bonita
bonito bosque buena bueno cabeza calambre calle calor camino cansada cansado carrera cinco ciudad
como comí contenta contento corazón correr corrí corta corto cuando cuatro cuerpo cuesta derecha
derecho desde después diez dijo dolor domingo donde dormí duele día días encontré enfadada enojada
entonces entre esa ese esta estaba esto estoy feliz frío fue fui ganas gente gracias grandes hasta
hice hola hora horas hoy izquierda izquierdo joven jueves juntos kilómetros larga largo lenta
lento llorar lloré lluvia luego lunes lástima madre mala malo martes mañana mejor menos miedo
minutos miércoles mucha mucho muy más nieve niños noche nueva nuevas nueve nuevo nuevos nunca ocho
olvidé otra otro padre para parque pensé peor pequeña pequeño pero perro pesadas pierna piernas
poca podía porque pude puedo puerta querer quería quiero quizás qué realmente reloj reír rodilla
rápido salí seis semana siempre siete sobre sábado también tarde tiempo toda todo trabajo tres
triste tuve unas unos veces vecina vergüenza vez vida vieja viejas viejo viejos viento viernes
visto zapatillas zapatos ánimo
""",
    "Italian": """
acqua alla allo amica amici amico amore anche ancora anni anno arrabbiata bambini bello bene bosco
brutta brutto buona buono caffè caldo cane che chilometri chilometro ciao cinque città contenta
contento corsa corso corta corto così crampo cuore dal dalla davvero degli dei della delle destra
destro dieci dimenticato disse dolore domani domenica dopo dormito ero fatto felice finalmente
forse freddo gamba gambe gente ginocchio gioia giovane giovedì giro gli grazie ieri insieme lavoro
lenta lentamente lento lunedì lunga lungo madre mangiato martedì mattina meglio mercoledì minuti
mio molto nel nella neve niente nove nuova nuove nuovi nuovo oggi orologio padre parco passo paura
peccato peggio pensato perché piangere pianto piccola piccolo piede piedi pioggia pioveva più poi
posso potevo prima quale quando quattro questa questo ridere sabato salita scarpa scarpe sempre
sentiero senza sette settimana sinistra sinistro sonno sono stamattina stanca stanchezza stanco
stata stato strada sul sulla testa triste trovato tutta tutto umore uscita vecchi vecchia vecchie
vecchio venerdì vento vergogna vescica vicina visto vita voglia voglio volere volevo è
""",
    "Portuguese": """
achei ainda alegre alegria amanhã amiga amigo amigos amor ano anos antes assim até bem bolha bom
cabeça cachorro calor caminho cansada cansado chorar chorei chuva cidade cinco comi consegui
coração corpo corri corrida curta curto cãibra depois dez direita direito disse diz doendo dois
domingo dor dormi duas então esqueci esquerda esquerdo essa esse esta estava estou eu feliz filhos
fim fiz floresta foi fraco frio gente hoje horas isso joelho jovem juntos já longa longo mais medo
melhor mesmo meu minha minutos muita muito mãe nas neve noite novas nove novo novos nunca não
obrigada obrigado oito onde ontem outra pai para parque pela pelo pena pensei pequena pequeno
perna pernas pior podia porque posso pé pés qual quando quatro querer queria quero quilômetro
quilômetros quinta raiva realmente relógio rir rua ruim sapatos saí segunda seis sem semana sempre
sete sexta sozinha subida sábado só talvez também tarde trabalho treino triste três tudo tênis
velha velhas velho velhos vento vergonha vez vezes vida visto vizinha vontade água ânimo
""",
    "Dutch": """
acht alleen alles altijd avond benen berg bij bijna blaar blij buurvrouw daar daarna deur deze
dinsdag doet donderdag drie dus duurloop echt een eindelijk erg gedacht geen gegeten gekomen
gelopen gelukkig geslapen gevonden geweest gewoon gezien ging gisteren goed goede groot grote
hardlopen heb hele het hond hoofd hoog horloge huilen humeur ik jaar jammer jong jonge kan keer
kinderen klein kleine knie koffie kon kort korte koud kramp kunnen laag lachen lange langs
langzaam langzamer lekker leven liefde liep linker lopen maandag maar meer mensen mezelf mijn
minder misschien moe moeder moest mooi mooie morgen naar negen niet niets nieuw nieuwe nog nooit
ochtend omdat ook oud oude pijn rechter regen rondje rustig samen schaamte schoen schoenen slaap
slapen slecht slechte sneeuw snel sneller stad straat thuis tien tijd toch toen twee uit uur vader
vandaag veel verdrietig vergeten vier vijf voet voeten volgende voor vorige vreugde vriend
vrienden vriendin vrijdag waarom waren weer weg weinig wel werd werk wie wil willen woensdag wordt
zaterdag zegt zei zelf zes zeven zijn zin zon zondag zonder zwaar zware
""",
    "Swedish": """
arbete arg att av bara benen berg blev bröd bästa det där dålig dåliga dåligt dörr efter egen
eller ensam ett fem fot fredag från fyra för förra fötter gamla gammal gata gatan gick glädje
glömde glömt goda grannen grät gråta gå gång gånger går hade har hela hemma hittade hjärta hjärtat
humör hund hur huvud huvudet här höger idag igår imorgon ingen inget inte jag jobbet kaffe kan
kanske klocka klockan knä knät kommit kort korta kramp kunde kändes kärlek ledsen liten livet lugn
lång långa långsam långt lördag mamma med mer mina mindre mitt mycket måndag måste nej nio nya
nytt när nästa nästan och också onsdag pappa på regn regnade runda rundan rädd sedan sett sju
skavsår sko skog skogen skor skratta skönt smärta små snabbare snö som sovit sprang springa stad
stor stora synd säger sömn söndag tillbaka tillsammans tio tisdag torsdag trött tung tunga två
tänkte ung utan varför varit vatten vecka veckan verkligen vilja vill vind vägar vägen väldigt vän
vänner vänster ändå äntligen är ätit år åtta över
""",
    "Danish, Norwegian": """
alene alligevel arbeid arbejde av bakke bange bedste bein benene beste ble blev brød børn dårlig
dårlige dør efter egen eller endelig etter fandt fem fint fod forrige fra fredag fødder følte
føltes føtter gaden gamle gammel ganger gik gikk glede glemt glemte glæde gode godt gråt gråte
græd græde gå går hadde har havde hele hjem hjemme hjerte hjertet hode hodet hoved hovedet humør
hund hurtigere hvor hvordan hvorfor højre høyre idag igen igjen ikke ingen jeg jobb kaffe kan
kanskje ked kjærlighet klokke klokken kne knæ kommet kort korte krampe kunne kærlighed lange langt
lei lidt likevel lille liten litt livet lordag lyst løb løbe løp løpe lørdag mandag med meg meget
mer mig mindre mitt mor måske måtte naboen nei nej neste nesten nye nytt når næsten og også ondt
onsdag otte raskere redd regn regnede regnet rolig rolige rundt sagde sammen seg seks selv sett
sidste sier sig siger sint sju sko skoene skog skogen skov skoven sliten smerte smerter smuk små
sne snø som sondag sovet spist stolt stor synd syv søndag søvn tenkte tilbage tilbake tirsdag
torsdag træt trøtt tung tunge tur turen tænkte uden uge uke ung uten vann ved vei veien vej vejen
veldig ven venn venstre vil virkelig vondt vred være været vært år åtte
""",
    "Finnish": """
aika aina ajattelin aurinko ehkä ei eilen elämä enemmän ennen että haluan halusin harmi hidas
huomenna huono hyvin hyvä hyvät ihan ihmiset ilman ilo iloinen iso isot isä itkeä itkin jalat
jalka jalkaterä juoksin juoksu juoksua juosta jälkeen kahdeksan kahvi kaksi kanssa katu kaunis
kaupunki kello kengät kenkä kerta keskiviikko kilometriä kipeä kipu koira koko kolme koska kotona
kovin kramppi kuin kun kuuma kuusi kylmä kymmenen lapset lauantai leipä lenkin lenkki lopussa lumi
lyhyt löysin maanantai melkein metsä mieli miksi minua minun minä mitään mutta myös mäki naapuri
nauraa neljä niin nopea nopeammin nukuin nuori näin oikea olen oli olin ollut paha paljon paras
pelko perjantai pienet pieni pitkä pitkät polvi puisto pää rakkaus rakko raskaat raskas sanoi
sanoo satoi seitsemän silti sitten sunnuntai surullinen sydän söin taas tai takaisin teki tiistai
todella torstai tosi tuli tuuli työ tänään unohdin uudet uusi vaikka vanha vanhat vasen vesi vielä
vihainen vihdoin viikko viikolla viisi voin vuosi vuotta vähän väsynyt yhdeksän yhdessä yksi yksin
ystävä ystävät äiti
""",
    "Polish": """
bardzo bez bieg biegałam biegałem biegu boli buty był była byłam byłem było ból cały całą chce
chciałam chcę chleb ciężkie ciężko czas cztery czwartek czy deszcz dla dlaczego dnia dobra dobry
dobrze domu droga drzwi duża dużo duży dwa dzieci dziesięć dziewięć dzień dzisiaj dziś długa długi
gdzie gorzej gorąco góra głowa jadłam jak jeden jestem jeszcze jutro już kawa kiedy kilometr
kilometry kilometrów kolano krótka krótki lepiej lewa ludzie mam mała mało mały miasto miałam
miałem miłość mnie mogę mogłam moja moje może myślałam mój mówi młoda nad naprawdę nastrój nic nie
niedziela nigdy noga nogi nowa nowe nowy odcisk osiem padało piątek pięć poniedziałek potem
powiedziała praca prawa prawie przed przez przy przyjaciele przyjaciółka przyszła płakać płakałam
radość rano raz razem razy sama serce siebie siedem się skurcz smutna smutno sobie sobota spałam
spokojnie spokojny stara stary stopa stopy strach szczęśliwa sześć szkoda szybciej szybko sąsiadka
słońce tata trening trzy tydzień tygodniu tylko ulica wczoraj wiatr widziałam wieczorem więc woda
wolno wreszcie wstyd wszystko wtorek własny zapomniałam zawsze zegarek zimno znalazłam znowu znów
zła zły ładna śmiać śnieg środa źle że życie
""",
    "Czech, Slovak": """
aby aj ako bez bol bola bolest bolo bolí bota boty brečela brečet byl byla bylo běh běhala běhu
běžel běžela celou celý cesta chci chleba chtěla chtělo deset devět dlouhá dlouhý dnes dobrá dobrý
dobře doma domů dost dveře déšť děti hanba hezky hezké hlava hodinky hodně horko iba jak je jeden
jedla jen jenom ještě jsem jsi jsme kamarádka kde když keď kilometr kilometry kilometrů koleno
konečně kopec krásná krásný krát krátká krátký káva křeč lepší levá lidé láska lépe malá minulý
mladá mně moc mohla možná myslela málem málo máma mě město můžu nad našla nebo neděle není nic nie
nikdy noha nohy nová nové nový nálada okolo okruh opravdu osm ostuda pak pomalu pomalý pondělí
potom pravá prečo protože proč práce pršelo puchýř pátek pět před přes přesto přišla přátelé
radost roky rychle rychleji ráno rýchlejšie sama sebe sebou sedm skoro slunce smutno smutná smát
sníh sobota som sousedka spala spolu spánku späť srdce stará staré starý strach středa taky také
topánky tréning táta týden týdnu těžké těžký tři ulice utíkala už velká velký velmi večer viděla
vlastní voda vztek vítr včera všechno vždy zapomněla zase znovu zítra úterý čas čtvrtek čtyři
řekla říká šest škoda špatný špatně šťastná že život
""",
    "Hungarian": """
ajtó akarok akartam alatt aludtam anya apa aztán bal barátnő barátok boldog cipő csak csütörtök
egy egyedül együtt elfelejtettem előtt emberek engem erdőben eső ettem ez fej fejem fiatal futni
futottam futás fáj fájdalom fáradt félelem gondoltam gyerekek gyors gyorsabb görcs hegy hideg hogy
hol holnap hosszú három hét hétfő hó idő itt jobb jó jók jött kedd kedv kenyér kettő kevés kicsi
kilenc kilométer kutya kár kávé két körül lassan lassú láb lábak lábam lábfej láttam magam
magamtól majd majdnem meg megint meleg mert mikor minden mindig miért mond mondta munka már még
mégis mérges múlt nagy nagyon nehéz nekem nem nevetni nyolc négy nélkül ott otthon perc péntek
rossz rá régi rövid saját semmi soha sok szerda szerelem szombat szomorú szomszéd szégyen szél
szép szív szívem sírni sírtam találtam talán tegnap tudok tudtam tényleg térd térdem tíz több utca
után vagyok vasárnap vissza volna volt voltam város végig végre víz vízhólyag élet és év évek óra
öröm öt új út
""",
    "Romanian": """
acasă acolo acum aici alerg alergam alergare alergarea alergat ani apoi aproape apă azi bine
bucurie bun buni bună bășică cafea cald capul ceas chiar cinci copii crampă crezut cu cum câine
când că dar dată din doi dormit dreapta duminică după durere eram eu fericită foarte fost frică
frumoasă frumos furioasă fără genunchi grele greu găsit iar iarăși ieri inima inimă iubire joi
kilometri kilometru lungă luni lângă mamă marți mea mei mereu meu mic mică miercuri muncă mâine
mâncat niciodată nimic nouă oameni obosit obosită oraș ori pantofi parc patru pe pentru picioare
picior ploaie plouat plâng plâns poate prieteni prietenă prin puteam puțin puțină pâine până păcat
pădure rea repede rușine râde rău sau scurt scurtă sfârșit singură soare somn spre spus stradă
stânga sunt sâmbătă să săptămâna tată timp toată totul totuși trebuit trecută trei trist tristă
tânăr uitat unde unu ușoară ușor ușă veche vechi vecina venea venit viață vineri voiam vreau vânt
văzut zece zice zis zăpadă împreună în încă șapte șase și
""",
    "Turkish": """
acı altı ama arkadaş arkadaşlar ayak ayakkabı ayağım ağladım ağlamak ağrı ağrıyor ağır aşk baba
bacak bacaklar bacaklarım bana baş başım belki beni benim beş bir birlikte bu bugün buldum büyük
cuma cumartesi daha dakika dedi değil diyor diz dizim dokuz dört dün düşündüm ekmek eski evde
geldi geldim genç geri gerçekten geçen gibi girdi göl gördüm gülmek güneş güzel hafta hayat hep
hiç hızlı hızlıydım idi iki ile insanlar istedim istemiyorum istiyorum iyi için iş kadar kafam
kahve kalbim kalp kapı kendi kendim kendimle kez kilometreden komşum korku koşmak koştum koşu
koşuyorum kramp köpek kötü küçük kısa kızgın mutlu mı nasıl neden nerede neredeyse oldu orman
pazar pazartesi perşembe rüzgar rüzgâr saat salı sağ sekiz sen sevinç sokak sonra sonunda soğuk
sıcak tepe tur unuttum uyku uyudum uzun vardı yalnız yarın yavaş yazık yağmur yedi yedim yeni yine
yok yol yolda yorgun yorgunum yıl zaman çarşamba çocuklar çok çünkü önce üzgün üç şehir
""",
    "Indonesian": """
akan akhirnya aku anak angin anjing apa ayah bagus bahagia baik banget baru belum berat berhenti
berlari bersama besar besok bilang bisa bukit buruk capek cepat cinta dari datang delapan dengan
dingin dua empat enak enam hampir hanya hari harus hati hidup hujan ibu indah ingin ini itu jalan
juga jumat kaki kalau kali kamis kanan karena kecil kemarin kenapa kepala kerja ketemu kiri kopi
kram kurang lagi lambat lari lebih lecet lelah lihat lupa lutut makan malam malu marah masih
matahari mau menangis menit minggu muda mungkin nangis nyeri orang pagi panas panjang pelan pendek
pikir pintu rabu roti rumah saat sabtu saja sakit sampai sangat satu saya sayang sebelum sedih
sekali selasa sembilan semua senang sendiri senin sepatu sepuluh setelah siang sudah sungguh tahun
takut taman tanpa tapi teman teman-teman tertawa tetangga tetapi tidak tidur tiga tujuh untuk
waktu
""",
    "Croatian, Slovene": """
bez bih bil bila bilo bol boli bolje brdo brzo brže cipele danas deset desna devet djeca dobar
dober dobra dobro doma došla gdje glava godina godine grč hitreje htjela ili ipak jako je jedan
jedva jela jer još jutro jučer kad kada kako kava kaže ker kilometar kilometara kilometra kiša
koljeno kratak kratka krog kroz kruh kuće kući lagano lep lijep lijepo lijeva ljubav ljudi ljuta
loše mala mali malo mene minuta mislila mlada mogla mogu možda nad nakon napokon našla nedjelja
nije nikad nisam nisem ništa noga noge nove novi oko okoli opet osam petak plakala plakalo plakati
polako ponedjeljak poslije pred prijatelji prijateljica prije puno puta radost rekla sama samo
sebe sedam skoro smijati smo snijeg spavala spet sramota srce sretna srečna srijeda stara stari
stopalo strah stvarno subota sunce susjeda sutra sve tako teden tenisice teške teško tjedan tko
trčala trčanje trčao trčati tudi tužna ulica umoran umorna utorak uvijek velika veliki vendar već
večer vidjela vjetar vlastiti voda vrata vrijeme vrlo vruće vse zaboravila zajedno zakaj zašto
zelo četiri četvrtak še šest šteta što šuma žalostna želim život žulj
""",
    "Catalan": """
abans ahir aigua això alegria altre amb amic amics amiga amor anar anys aquest aquesta avui bona
butllofa bé cafè calor cama cames camí cansada cansat carrer cinc ciutat contenta correguda
corrent curt curta córrer deia dels demà després deu diu dolent dormit dreta encara enfadada
esquerra estic feina feliç fet gairebé ganes genoll gent hores junts llarg llarga llàstima menjat
millor minuts molt molta més neu noves oblidat parc pel pels pensat perquè però petita peu peus
pitjor plorar plovia pluja poc poca podia potser prou pujada quan quatre quilòmetre quilòmetres
quin quina rampa realment rellotge riure sabata sabates sempre setmana sortida sortir també temps
tenia tinc tota tres trista trobat vaig vegada vegades vell vella velles vergonya veïna vida vist
voler vuit vull
""",
    "Afrikaans": """
agt alleen alles altyd alweer amper baie bene berg beter bly buurvrou deur deurmekaar dinsdag
donderdag draf drie eie eindelik ek gedink gedraf gehardloop gekom gekry gelukkig gesien geslaap
gesê geëet gister goed goeie groot haar hardloop hartseer het hoekom hond horlosie huil huis hulle
jaar jammer jong jou kan keer kinders klein knie koffie kon kort koud kramp kwaad lewe liefde
linker maandag maar mense miskien moeg moes moet mooi môre nege nie niks nog nooit nuwe omdat ons
ook oud pyn regter regtig reën rustig rustige saam saterdag ses sewe skande skoen skoene sleg
sneeu sondag sonder stad stadig stadiger straat swaar sy sê tien tuis twee tyd uit uiteindelik
vandag vergeet verlede vier vinnig vinniger vir voet voete vreugde vriende vriendin vrydag vyf
waar weer werk wil woensdag wou
""",
    "Estonian": """
aasta aastat aeg aeglaselt aga armastus eelmisel ei eile elu ema enne esmaspäev halb halvasti hea
hirm homme hästi ikkagi ilma ilus inimesed isa jalad jalanõud jalg jooks jooksin jooksma joosta
juba jälle kaheksa kahju kaks kiiremini kilomeeter kilomeetrit kodus koer kogu kohv kolm kolmapäev
koos kord kramp kui kuidas kuigi kurb kus kuum kuus kõik külm kümme lapsed laupäev leib leidsin
linn lumi lõpuks lühike magasin mets midagi miks mina minutit mis mitte mul mägi mõtlesin naaber
naerda neli neljapäev noor nutsin nutta nädal nädalal nägin olen oli olin olnud paha parem
paremini parim peaaegu pikad pikk päike pärast põlv pühapäev rahulik raske rasked reede rohkem
rõõm saan sadas sain seitse sest siis suur suured sõber sõbrad sõin süda tagasi tahan tahtsin
teisipäev terve tossud tuju tuli tund tuul täna tänav tõesti töö uks und unustasin uued uus valu
vana vanad vasak veel vesi vihane vihm viis vill väga vähe vähem väike väiksed väsinud võib-olla
õnnelik üheksa üks üksi ütleb ütles
""",
    "Vietnamese": """
buồn bánh bè bạn bảy bố bốn bộ cho chuột chân chín chó chạy cà cây có công cùng cũ cũng cười của
cửa dài gian giày gió giận giờ gì gối hai hàng hôm hơn hồ khi khóc không là lại lạnh lần lớn muốn
mình mưa mười mẹ mệt một mới nghĩ người ngắn ngủ nhiều nhà nhưng nhỏ này nói nóng năm nước nắng
phê phút phải phố quá quên rút rất rồi rừng sau suýt sáu sẽ số sống sợ thành thấy thật thời trong
trái trước trẻ tuyết tuần tám tôi tốt viên việc vui và vì vẫn về với xóm xấu yêu ít ăn đang đau đi
đã đường được đầu đến đồi đồng
""",
    "Lithuanian, Latvian": """
aš bija buvo kaip kelį kilometrų kā labai nei vakar vėl yra ļoti šiandien šodien
""",
    "Swahili": """
kilomita kuliko kwa lakini maili mbaya nilikimbia nimekimbia nzuri sana tena
""",
    "Filipino": """
ako ang bukas kahapon kasi kaysa maganda masakit mga naman ng ngayon pagod pero rin takbo tumakbo
""",
    "Icelandic": """
aftur að ekki gær hljóp mjög og samt síðustu viku við ég í það þreytt þreyttur
""",
}
FOREIGN = " ".join(_FOREIGN_TEXTS.values())
