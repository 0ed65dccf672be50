/** Words that say nothing about a topic, folded (without diacritics). */
export const ENGLISH_STOP_WORDS = words(`
a about above after again against all also although always am among an and any are as at be became because been
before being below between both but by can cannot could did do does doing done down due during each either else etc
even ever every few for from further had has have having he hence her here hers herself him himself his how however i
if in into is it its itself just least less let like made make many may me might more most much must my myself near
neither no nor not now of off often on once one only onto or other others our ours ourselves out over own per perhaps
rather s same several shall she should since so some such than that the their theirs them themselves then there
therefore these they this those though through thus to together too toward towards two under until up upon us use used
using very via was we well were what when where whether which while who whom whose why will with within without would
yet you your yours yourself yourselves
`);

export const ROMANIAN_STOP_WORDS = words(`
a abia acea aceasta aceea aceeasi acei aceia aceiasi acel acela acelasi acele acelea aceleasi aceleia acelor acelorasi
acelui aceluia aceluiasi acest acesta aceste acestea acestei acesteia acestia acestor acestora acestui acestuia acolo
acum adica afara ai aia aiba aici al ala alaturi ale alea alocuri alora alt alta altceva altcineva altcumva alte altei
alteia altele altfel alti altii altor altora altui altuia altul altundeva am amandoi amandoua ambele ambelor ambii
anume apoi ar are as asa asadar asemenea asemeni asta astalalt astea asteia astfel astora astuia asupra atare atat
atata atatea atati atatia atator atunci au avand avea aveam aveau avem aveti avuse avusese avut avuta avute avuti azi
ba ca cam cand capat care careia caror carora caruia cat cata catava cate cateva cati cativa catorva catre ce cea
cealalta ceea cei ceilalti cel celalalt cele celeilalte celelalte cellalt celor celorlalte celorlalti celuilalt ceva
chiar ci cica cine cineva cu cui cuiva cum cumva da daca dansa dansele dansii dansul dar dara darmite dat data dau de
deasupra decat deci dedesubt dedesubtul degeaba deja deloc deoarece deodata deopotriva desi desigur despre din
dinafara dinainte dinapoi dinauntru dincoace dincolo dinspre dintotdeauna dintr dintre doar doi doua drept dumneaei
dumnealor dumnealui dumneasa dumneata dumneavoastra dupa ea ei el ele era erai eram erati erau este esti eu exista fac
faca facand face facea faceai faceam faceau facem faceti facurati facusem facut facuta facute facuti fara fata fi fie
fiecare fiecarei fiecareia fiecarui fiecaruia fiind fiindca fim fiti fiu foarte fost fosta foste fosti fura fuse
fusese fuseseram hai i ia iar iarasi iau ii il ilor imi impotriva imprejur impreuna in inainte inapoi inauntru inca
incat incotro indata indeosebi insa insasi insele insesi insine insisi insiva inspre insumi insusi insuti intai
intocmai intotdeauna intr intre intrucat isi iti la langa le li lor lui ma macar mai mare mea mei mele mereu meu mi
mie mine mod mult multa multe multi ne ni nicaieri nici nicicum nicidecum niciodata niciun niciuna niciunei niciunui
niciunul nimanui nimeni nimic niscaiva niste noastra noastre noi nostri nostru nou noua nu numai o oare oarecare odata
ori oricand oricare oricarei oricareia oricaror oricarui oricaruia oricat oricata oricate oricati orice oricine oricui
oricum orisicare orisice oriunde pana parca pe pentru pesemne peste poata poate pot poti prea precum prin printr
printre putand putea puteai puteam puteau putem puteti putut s sa sai sale sant sau se si sie siesi sine spre sub sunt
suntem sunteti ta tai tale tau te ti tie tine toata toate tocmai tot totdeauna toti totodata totul totusi trebui
trebuia trebuiasca trebuiau trebuie trebuiesc trebuind trebuise trebuit tu tuturor ul ului un una unde unei uneia
unele uneori unii unor unora unu unui unuia unul uri va vi voastra voastre voi voiam vom vor vostri vostru vrea vreau
vrei vrem vreo vreti vreun vreuna vreunei vreunor vreunui vreunul vroia vroiam vrut
`);

/** Frequent words that only one of the two languages has: enough of them tell the language of a text. */
export const ENGLISH_SIGNS = words(`
the of and to for with is that on by be from this which will was were have has been or not these their its it we our
can into than such used using an at but if there they how what when where who
`);

export const ROMANIAN_SIGNS = words(`
si de la cu pentru este sunt din pe sau prin unei unui al ale nu se sa ca mai dintre fi fara care cele cel celor acest
aceasta aceste acestui poate trebuie dupa catre printr intr despre unor ce lor lui o sub fiind pana doar avem dorim
cautam vrem noastre noastra nostru
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
