import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'availability.stale': {
    en: 'Your hours were changed elsewhere in the meantime. Load the page again, then repeat your change.',
    ro: 'Programul dumneavoastră a fost schimbat între timp în altă parte. Reîncărcați pagina, apoi repetați schimbarea.',
  },
});

export const calendarTexts = texts('calendar', {
  title: { en: 'Calendar', ro: 'Calendar' },
  lead: {
    en: 'Times for meetings are only offered within your hours, and only where you are free.',
    ro: 'Orele de întâlnire se propun numai în programul dumneavoastră și numai când sunteți liber.',
  },
  meetings: { en: 'Meetings ahead', ro: 'Întâlniri viitoare' },
  noMeetings: {
    en: 'No meetings yet. Times appear here once both sides of an introduction say yes, or an event is planned.',
    ro: 'Încă nicio întâlnire. Orele apar aici după ce ambele părți ale unei prezentări acceptă sau după ce se planifică un eveniment.',
  },
  table: { en: 'Table {{number}}', ro: 'Masa {{number}}' },
  held: { en: 'held, not chosen yet', ro: 'rezervată, încă nealeasă' },
  week: { en: 'Days and hours', ro: 'Zile și ore' },
  hours: { en: 'Your hours', ro: 'Programul dumneavoastră' },
  standard: {
    en: 'You have set nothing yet: Monday to Friday, 9:00 to 17:00 counts.',
    ro: 'Nu ați stabilit încă un program: se folosește luni–vineri, 9:00–17:00.',
  },
  zone: { en: 'Time zone', ro: 'Fus orar' },
  from: { en: 'From', ro: 'De la' },
  until: { en: 'Until', ro: 'Până la' },
  add: { en: 'Add hours', ro: 'Adăugați ore' },
  addOn: { en: 'Add hours on {{day}}', ro: 'Adăugați ore {{day}}' },
  remove: { en: 'Remove', ro: 'Ștergeți' },
  closed: { en: 'no meetings', ro: 'fără întâlniri' },
  away: { en: 'Days away', ro: 'Zile de absență' },
  awayHint: {
    en: 'Nothing new is proposed to you on these days, and no times are offered.',
    ro: 'În aceste zile nu vi se propune nimic nou și nu se oferă ore.',
  },
  addAway: { en: 'Add days away', ro: 'Adăugați o absență' },
  firstDay: { en: 'First day', ro: 'Prima zi' },
  lastDay: { en: 'Last day', ro: 'Ultima zi' },
  capacity: { en: 'New introductions a week, at most', ro: 'Prezentări noi pe săptămână, cel mult' },
  capacityHint: { en: '0 means: none for now.', ro: '0 înseamnă: deocamdată niciuna.' },
  notice: { en: 'Earliest notice, in hours', ro: 'Cu cel puțin atâtea ore înainte' },
  noticeHint: { en: 'No time is offered sooner than this.', ro: 'Nicio oră nu se oferă mai devreme de atât.' },
  buffer: { en: 'Minutes free around each meeting', ro: 'Minute libere în jurul fiecărei întâlniri' },
  mostADay: { en: 'Meetings a day, at most', ro: 'Întâlniri pe zi, cel mult' },
  reminders: { en: 'Reminders by mail', ro: 'Reamintiri prin e-mail' },
  dayBefore: { en: 'A day before the meeting', ro: 'Cu o zi înainte de întâlnire' },
  hourBefore: { en: 'An hour before the meeting', ro: 'Cu o oră înainte de întâlnire' },
  exceptions: { en: 'Other hours on single days', ro: 'Alt program în anumite zile' },
  exceptionsHint: {
    en: 'Hours that are open or closed on one day, whatever the week says.',
    ro: 'Ore disponibile sau blocate într-o anumită zi, indiferent de programul săptămânii.',
  },
  addOpen: { en: 'Add free hours', ro: 'Adăugați ore disponibile' },
  addClosed: { en: 'Block a day or hours', ro: 'Blocați o zi sau ore' },
  openOn: { en: 'Free on', ro: 'Disponibil în' },
  closedOn: { en: 'Blocked on', ro: 'Blocat în' },
  removeException: { en: 'Remove day {{number}}', ro: 'Ștergeți ziua {{number}}' },
  exceptionDate: {
    en: 'Other hours, day {{number}}: enter a date such as 24/11/2026',
    ro: 'Alt program, ziua {{number}}: scrieți o dată precum 24.11.2026',
  },
  exceptionTime: {
    en: 'Other hours, day {{number}}: enter both times',
    ro: 'Alt program, ziua {{number}}: completați ambele ore',
  },
  exceptionOrder: {
    en: 'Other hours, day {{number}}: the end must be later than the start',
    ro: 'Alt program, ziua {{number}}: sfârșitul trebuie să fie după început',
  },
  exceptionPast: {
    en: 'Other hours, day {{number}}: the day is over',
    ro: 'Alt program, ziua {{number}}: ziua a trecut',
  },
  save: { en: 'Save the hours', ro: 'Salvați programul' },
  saved: { en: 'Saved.', ro: 'S-a salvat.' },
  timeFault: { en: '{{day}}: enter both times', ro: '{{day}}: completați ambele ore' },
  orderFault: {
    en: '{{day}}: the end must be later than the start',
    ro: '{{day}}: sfârșitul trebuie să fie după început',
  },
  overlapFault: {
    en: '{{day}}: two stretches overlap, join them',
    ro: '{{day}}: două intervale se suprapun, uniți-le',
  },
  daysFault: {
    en: 'Days away, period {{number}}: enter both days, the last not before the first',
    ro: 'Zile de absență, perioada {{number}}: completați ambele zile; ultima nu poate fi înaintea primei',
  },
  pastFault: {
    en: 'Days away, period {{number}}: the last day is over',
    ro: 'Zile de absență, perioada {{number}}: ultima zi a trecut',
  },
  removeHours: { en: 'Remove {{day}} from {{from}}', ro: 'Ștergeți: {{day}} de la {{from}}' },
  removeAway: { en: 'Remove period {{number}}', ro: 'Ștergeți perioada {{number}}' },
  numberFault: {
    en: '{{field}}: a whole number from {{least}} to {{most}}',
    ro: '{{field}}: un număr întreg de la {{least}} la {{most}}',
  },
});
