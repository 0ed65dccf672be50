import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'meeting.begun': {
    en: 'The meeting has begun, so it cannot be moved or called off. Say how it went instead.',
    ro: 'Întâlnirea a început, deci nu mai poate fi mutată sau anulată. Spuneți cum a decurs.',
  },
  'meeting.note_needed': {
    en: 'Message to the others: less than 24 hours before the meeting, write why',
    ro: 'Mesaj pentru ceilalți: cu mai puțin de 24 de ore înainte de întâlnire, scrieți motivul',
  },
  'meeting.time_invalid': {
    en: 'Day and time: suggest a time between an hour and 90 days from now',
    ro: 'Ziua și ora: propuneți o oră aflată între o oră și 90 de zile de acum',
  },
  'meeting.time_not_free': {
    en: 'This time is not free for everybody. Suggest another one.',
    ro: 'Ora aceasta nu este liberă pentru toți. Propuneți alta.',
  },
  'meeting.enough_times': {
    en: 'As many times are held as may be. Choose one of them, or find new times.',
    ro: 'Sunt rezervate deja cât mai multe ore posibil. Alegeți una dintre ele sau căutați alte ore.',
  },
  'meeting.own_suggestion': {
    en: 'Your side suggested this time, so somebody of the other side confirms it.',
    ro: 'Ora a fost propusă de partea dumneavoastră, deci o confirmă cineva din cealaltă parte.',
  },
});

export const meetingTexts = texts('meeting', {
  suggest: { en: 'Suggest a time', ro: 'Propuneți o oră' },
  suggestQuestion: { en: 'Which time do you suggest?', ro: 'Ce oră propuneți?' },
  suggestText: {
    en: 'It is held for everybody, and somebody of the other side confirms it. Times by the clocks of {{zone}}.',
    ro: 'Se rezervă pentru toți, iar cineva din cealaltă parte o confirmă. Ore după ceasul din {{zone}}.',
  },
  day: { en: 'Day', ro: 'Ziua' },
  time: { en: 'Time', ro: 'Ora' },
  dayMissing: { en: 'Day: enter a date such as 24/11/2026', ro: 'Ziua: scrieți o dată precum 24.11.2026' },
  skipped: {
    en: 'Time: the clocks of {{zone}} skip it on this day. Choose another one.',
    ro: 'Ora: ceasurile din {{zone}} o sar în această zi. Alegeți alta.',
  },
  byChallenge: { en: 'suggested by the side of the challenge', ro: 'propusă de partea cu provocarea' },
  byCapability: { en: 'suggested by the side of the capability', ro: 'propusă de partea cu capabilitatea' },
  byBroker: { en: 'suggested by the broker', ro: 'propusă de broker' },
  waitsForOther: { en: 'the other side confirms it', ro: 'o confirmă cealaltă parte' },
  join: { en: 'Take part as broker', ro: 'Participați ca broker' },
  joinQuestion: { en: 'Take part in the meeting?', ro: 'Participați la întâlnire?' },
  joinText: {
    en: 'While a time is being chosen, times are found that suit you too. A confirmed time is kept for you if you are free.',
    ro: 'Cât timp se alege ora, se caută ore care vă convin și dumneavoastră. O oră confirmată vi se rezervă dacă sunteți liber.',
  },
  leave: { en: 'No longer take part', ro: 'Nu mai participați' },
  leaveQuestion: { en: 'Leave the meeting to the two sides?', ro: 'Lăsați întâlnirea celor două părți?' },
  leaveText: {
    en: 'Your time is free again, and your calendar is told. The meeting goes on.',
    ro: 'Timpul dumneavoastră este din nou liber, iar calendarul este anunțat. Întâlnirea rămâne.',
  },
  keepMeeting: { en: 'Keep the meeting', ro: 'Păstrați întâlnirea' },
  note: { en: 'Message to the others', ro: 'Mesaj pentru ceilalți' },
  noteHint: {
    en: 'Needed less than 24 hours before the meeting, otherwise optional.',
    ro: 'Obligatoriu cu mai puțin de 24 de ore înainte de întâlnire, altfel opțional.',
  },
  noteOf: { en: 'Message with the last change', ro: 'Mesajul ultimei schimbări' },
  interpreter: {
    en: 'Interpreter, from and to which language (optional)',
    ro: 'Interpret, din ce și în ce limbă (opțional)',
  },
  accessibility: {
    en: 'What anybody needs to take part (optional)',
    ro: 'De ce are nevoie cineva ca să participe (opțional)',
  },
  accessibilityHint: {
    en: 'Step-free entrance, captions, a break. Seen by those who take part and the broker; not in calendars.',
    ro: 'Acces fără trepte, subtitrare, o pauză. Văd doar participanții și brokerul; nu apare în calendare.',
  },
  addTo: { en: 'Add to calendar', ro: 'Adăugați în calendar' },
  asFile: { en: 'Calendar file (.ics)', ro: 'Fișier de calendar (.ics)' },
  interpreterIs: { en: 'Interpreter', ro: 'Interpret' },
  accessibilityIs: { en: 'Needed to take part', ro: 'Necesar pentru participare' },
});
