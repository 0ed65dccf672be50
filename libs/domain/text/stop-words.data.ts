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
a abia acea aceasta aceea aceeasi acei aceia acel acela acelasi acele acelea acest acesta aceste acestea acestei
acestia acestor acestora acestui acolo acum ai aia aici al ale alea alt alta alte altele altfel alti altii altul am ar
are as asa asemenea asta astea astfel asupra asta atat atata atatea atati atunci au avea avem aveti avut azi ba ca cam
cand capat care careia caror carora caruia cat cata cate cati catre ce cea ceea cei ceilalti cel cele celor ceva chiar
ci cine cineva cu cui cum cumva da deoarece daca dar dat data dau de deci deja desi despre din dintr dintre doar doi doua drept
dupa ea ei el ele era erau este eu exista face facut fara fata fi fie fiecare fiind fost i ii il imi in inca inainte
inapoi insa intr intre intrucat isi iti la langa le li lor lui ma mai mare mea mei mele mereu meu mi mine mod mult multa multe
multi ne nici nimeni nimic nici niste noastra noastre noi nostri nostru nou noua nu numai o oarecare ori oricare orice
oricine oricum pana pe pentru peste poate pot prea precum prin printr printre putea putem s sa sai sale sau se si sine spre
sub sunt suntem ta tai tale te ti toata toate tot toti totodata totul totusi trebuie tu tuturor un una unde unei unele uneori
unii unor unora unu unui unul va vi voastra voastre voi vom vor vostri vostru vreo vreun
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
