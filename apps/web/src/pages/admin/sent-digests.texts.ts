import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'digest.moved_on': {
    en: 'This digest was settled or tried again meanwhile. Load the page again.',
    ro: 'Între timp, acest rezumat a fost lămurit sau încercat din nou. Reîncărcați pagina.',
  },
  'digest.not_wanted': {
    en: 'This person has switched digests off, or has no account any more: nothing was sent.',
    ro: 'Persoana a oprit rezumatele sau nu mai are cont: nu s-a trimis nimic.',
  },
});

export const sentDigestsTexts = texts('sentDigests', {
  title: { en: 'Sent digests', ro: 'Rezumate trimise' },
  lead: {
    en: 'Who got which digest, who did not and why. A digest never goes out twice by itself.',
    ro: 'Cine a primit ce rezumat, cine nu și de ce. Un rezumat nu pleacă niciodată de două ori de la sine.',
  },
  none: { en: 'No digest was written yet', ro: 'Încă nu s-a scris niciun rezumat' },
  noneText: {
    en: 'They are written when the day and hour that each person chose have come, for those with something new. Your own, as it would be now, is on the page of your digest.',
    ro: 'Se scriu când vin ziua și ora alese de fiecare persoană, pentru cine are ceva nou. Pe al dumneavoastră îl puteți vedea, cum ar fi acum, pe pagina rezumatului.',
  },
  ownDigest: { en: 'See your own digest', ro: 'Vedeți rezumatul dumneavoastră' },
  periods: { en: 'The last five weeks', ro: 'Ultimele cinci săptămâni' },
  period: { en: 'Period', ro: 'Perioada' },
  week: { en: 'Week {{number}} of {{year}}', ro: 'Săptămâna {{number}} din {{year}}' },
  doubts: { en: 'In doubt', ro: 'Nelămurite' },
  doubtsLead: {
    en: 'The connection or the worker broke while these were handed over: the mail server took them, or not. Where MAIL_LOOKUP_URL is set the server is asked, for a day. What is left, you settle: look into its log for the Message-ID, or ask the person.',
    ro: 'Legătura sau procesul s-a întrerupt la predarea lor: serverul de e-mail le-a preluat sau nu. Dacă MAIL_LOOKUP_URL este setat, serverul este întrebat timp de o zi. Ce rămâne lămuriți dumneavoastră: căutați Message-ID în jurnalul lui sau întrebați persoana.',
  },
  noDoubts: { en: 'No digest is in doubt.', ro: 'Niciun rezumat nu este nelămurit.' },
  all: { en: 'All digests', ro: 'Toate rezumatele' },
  person: { en: 'Name or mail address', ro: 'Nume sau adresă de e-mail' },
  state: { en: 'State', ro: 'Stare' },
  anyState: { en: 'Any', ro: 'Oricare' },
  nothingFound: { en: 'No digest fits this filter', ro: 'Niciun rezumat nu se potrivește filtrului' },
  nothingFoundText: {
    en: 'Somebody without any may have switched digests off, paused them, or have no account.',
    ro: 'Cine nu are niciunul poate că le-a oprit, le-a suspendat sau nu are cont.',
  },
  pending: { en: 'Waiting', ro: 'În așteptare' },
  sending: { en: 'Being sent', ro: 'Se trimite' },
  sent: { en: 'Sent', ro: 'Trimis' },
  'in-doubt': { en: 'In doubt', ro: 'Nelămurit' },
  failed: { en: 'Failed', ro: 'Eșuat' },
  suppressed: { en: 'Not sent', ro: 'Netrimis' },
  reason: { en: 'Why', ro: 'De ce' },
  nothingNew: { en: 'Nothing was new for this person.', ro: 'Nu era nimic nou pentru această persoană.' },
  stopped: {
    en: 'The worker stopped while it sent this.',
    ro: 'Procesul s-a oprit în timp ce îl trimitea.',
  },
  subject: { en: 'Subject', ro: 'Subiect' },
  window: { en: 'Tells about', ro: 'Despre' },
  tried: { en: 'Last tried', ro: 'Ultima încercare' },
  attempts: { en: 'Tries', ro: 'Încercări' },
  messageId: { en: 'Message-ID', ro: 'Message-ID' },
  arrived: { en: 'It arrived', ro: 'A ajuns' },
  arrivedQuestion: { en: 'Did it arrive?', ro: 'A ajuns?' },
  arrivedText: {
    en: 'The digest of {{name}} counts as sent and is not sent again. That you said so is written down.',
    ro: 'Rezumatul pentru {{name}} se consideră trimis și nu se mai trimite. Se notează că ați spus-o.',
  },
  again: { en: 'Send again', ro: 'Trimiteți din nou' },
  againQuestion: { en: 'Send it again?', ro: 'Îl trimiteți din nou?' },
  againText: {
    en: 'It goes to the present address of {{name}}, with the same Message-ID. If the first one did arrive, it comes twice.',
    ro: 'Pleacă la adresa de acum a persoanei {{name}}, cu același Message-ID. Dacă primul a ajuns, vine de două ori.',
  },
  done: { en: 'Done.', ro: 'Gata.' },
  asked: {
    en: 'The digest is on its way: it leaves within moments.',
    ro: 'Rezumatul este pe drum: pleacă în câteva clipe.',
  },
});
