import { texts } from '../../i18n/texts.js';

export const conflictsTexts = texts('conflicts', {
  competitors: { en: 'Competitors', ro: 'Concurenți' },
  competitorsHint: {
    en: 'They are not proposed to you, nor you to them. Only your organisation and platform admins see this list.',
    ro: 'Nu vă sunt propuși, nici dumneavoastră lor. Doar organizația dumneavoastră și administratorii platformei văd lista.',
  },
  coAuthors: { en: 'Co-authors', ro: 'Coautori' },
  coAuthorsLabel: {
    en: 'Do not propose people whom our contact persons have published with',
    ro: 'Nu ne propuneți persoane cu care persoanele noastre de contact au publicații comune',
  },
  coAuthorsHint: {
    en: 'Only publications that stand as evidence in capabilities on both sides count.',
    ro: 'Contează doar publicațiile care apar ca dovezi în capabilități de ambele părți.',
  },
  brokerTie: { en: 'The broker’s tie to the sides', ro: 'Legătura brokerului cu părțile' },
  interests: { en: 'Conflicts of interest', ro: 'Conflicte de interese' },
  interestsHint: {
    en: 'Organisations in which you have an interest: work, shares, family. Proposals that concern them then need a second person.',
    ro: 'Organizații în care aveți un interes: muncă, părți sociale, familie. Propunerile care le privesc cer apoi o a doua persoană.',
  },
  conflict: { en: 'A conflict is declared', ro: 'Este declarat un conflict' },
  tie: { en: 'Your tie to the sides', ro: 'Legătura dumneavoastră cu părțile' },
  secondPerson: {
    en: 'Another broker of the cluster, or a platform admin, must agree before you can propose. Names, times and the reason are kept.',
    ro: 'Un alt broker al clusterului sau un administrator al platformei trebuie să fie de acord înainte de a propune. Numele, momentele și motivul se păstrează.',
  },
  reason: { en: 'Why propose all the same?', ro: 'De ce propuneți totuși?' },
  reasonHint: {
    en: 'At least ten letters; the second person reads it; other brokers of the cluster and platform admins see it on their board.',
    ro: 'Cel puțin zece litere; a doua persoană îl citește; ceilalți brokeri ai clusterului și administratorii platformei îl văd pe panoul lor.',
  },
  ask: { en: 'Ask a second person', ro: 'Cereți acordul unei a doua persoane' },
  askedBy: { en: 'Asked by {{name}}', ro: 'Cerut de {{name}}' },
  approvedBy: { en: 'Agreed by {{name}}', ro: 'Acord dat de {{name}}' },
  waiting: { en: 'Waiting for a second person', ro: 'Se așteaptă a doua persoană' },
  waitingTitle: { en: 'A second person is asked for', ro: 'Se cere acordul unei a doua persoane' },
  approve: { en: 'Agree', ro: 'Sunt de acord' },
  organisations: { en: 'Organisations', ro: 'Organizații' },
  typeName: { en: 'Type a name.', ro: 'Scrieți un nume.' },
  nothing: { en: 'No organisation with this name', ro: 'Nicio organizație cu acest nume' },
  save: { en: 'Save', ro: 'Salvați' },
  saved: { en: 'Saved.', ro: 'Salvat.' },
});
