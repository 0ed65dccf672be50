/**
 * Endings that a Romanian word takes when it is inflected, and what its dictionary form may end in instead, the likeliest
 * first. Folded. Nouns and adjectives: plural, article, genitive. Verbs: the persons, the participle, the gerund and the
 * verbal noun, from the infinitive or the verbal noun that a dictionary has.
 */
const NOUNS = `
uri:,u,a urile:,u,a urilor:,u,a
ati:ate,at atii:atie,ate,at atilor:ate,at atile:ate,at
iuni:iune iunii:iune iunile:iune iunilor:iune
ele:a,el,,e,ea elele:ea,el,ela elelor:ea,el,ela elor:a,,e,el
ie:iu ii:,e,ie,iu,i,a iile:ie iilor:ie,iu iului:iu iul:iu iei:ie,ia
oare:or,oara oarele:or,oara,oare oarelor:or,oara,oare oarei:oare,oara
ori:oare,or orii:oare,or orile:oare,ora orilor:oare,or
oane:on,oana oanele:on,oana oanelor:on,oana oni:on
oase:os,oasa oasa:os oasele:os oaselor:os
zi:d,da,de,z,za zii:d,z zile:da,de,za zilor:d,da,de,z
te:ta tile:te,ta
ul:,u ului:,u lui: le:,l lor: ilor:,a,e,u,ie ile:a,e,,ie
ua: eaua:ea aua:a
ia:ie,iu,i ea:e, ei:a,e,ie,
a:,e,ea,u e:,a,u i:,e,a,u,ie
`;
const VERBS = `
eaza:a,are ez:a,are ezi:a,are eze:a,are za:,re ze:,re
am:a,are,i,ire ati:a,are and:a,are andu:a,are at:a,are ata:a,are ate:a,are atul:a,are atului:a,are
area:a,are arii:a,are ari:a,are arilor:a,are arile:a,are
esc:i,ire este:i,ire esti:i,ire easca:i,ire im:i,ire iti:i,ire ind:i,ire,e,ere it:i,ire ita:i,ire ite:i,ire itul:i,ire itului:i,ire
irea:i,ire irii:i,ire iri:i,ire irilor:i,ire irile:i,ire
asc:i,ire aste:i,ire asca:i,ire
em:e,ere,ea eti:e,ere ut:e,ere,ea uta:e,ere uti:e,ere ute:e,ere
erea:e,ere,ea erii:e,ere eri:e,ere erilor:e,ere erile:e,ere
s:ge,de,ce,te sa:ge,de,ce,te se:ge,de,ce,te si:ge,de,ce,te
a:i,e e:a,i :a,e,i
`;
const SHORTEST_BASE = 3;

type Bases = ReadonlyMap<string, readonly string[]>;

const nouns = endings(NOUNS);
const verbs = endings(VERBS);

/**
 * What a folded Romanian word may be a form of, the likeliest first: nouns before verbs, and of each those that keep more
 * of the word. The word itself is not among them.
 */
export function dictionaryForms(word: string): string[] {
  return [...formsBy(nouns, word), ...formsBy(verbs, word)];
}

function formsBy(bases: Bases, word: string): string[] {
  const forms: string[] = [];
  for (let start = word.length; start >= SHORTEST_BASE; start--) {
    const base = word.slice(0, start);
    for (const other of bases.get(word.slice(start)) ?? []) forms.push(base + other);
  }
  return forms;
}

function endings(list: string): Bases {
  return new Map(
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((entry) => {
        const [ending = '', others = ''] = entry.split(':');
        return [ending, others.split(',')];
      }),
  );
}
