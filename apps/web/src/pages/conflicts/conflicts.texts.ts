import { texts } from '../../i18n/texts.js';

export const conflictsTexts = texts('conflicts', {
  competitors: { en: 'Competitors', ro: 'Concurenți' },
  competitorsHint: {
    en: 'They are not proposed to you, nor you to them. Only your organisation and platform admins see this list.',
    ro: 'Nu vă sunt propuși, nici dumneavoastră lor. Doar organizația dumneavoastră și administratorii platformei văd lista.',
  },
  interests: { en: 'Conflicts of interest', ro: 'Conflicte de interese' },
  interestsHint: {
    en: 'Organisations in which you have an interest: work, shares, family. Proposals that concern them then need a second person.',
    ro: 'Organizații în care aveți un interes: muncă, părți sociale, familie. Propunerile care le privesc cer apoi o a doua persoană.',
  },
  organisations: { en: 'Organisations', ro: 'Organizații' },
  typeName: { en: 'Type a name.', ro: 'Scrieți un nume.' },
  nothing: { en: 'No organisation with this name', ro: 'Nicio organizație cu acest nume' },
  save: { en: 'Save', ro: 'Salvați' },
  saved: { en: 'Saved.', ro: 'Salvat.' },
});
