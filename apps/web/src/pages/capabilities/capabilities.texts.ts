import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

export const capabilitiesTexts = texts('capabilities', {
  newTitle: { en: 'New capability', ro: 'Capabilitate nouă' },
  editTitle: { en: 'Edit the capability', ro: 'Modificarea capabilității' },
  stepWhat: { en: 'What can you do, own or offer?', ro: 'Ce știți să faceți, ce aveți sau ce oferiți?' },
  stepWhatLead: {
    en: 'Say what a firm gets from it. One capability a page: better three short ones than a list of everything.',
    ro: 'Spuneți ce obține o firmă. O capabilitate pe pagină: mai bine trei scurte decât o listă cu de toate.',
  },
  organisation: { en: 'Of which organisation?', ro: 'A cărei organizații?' },
  kind: { en: 'Kind', ro: 'Tip' },
  kindExpertise: { en: 'People who know how', ro: 'Oameni care știu cum' },
  kindTechnology: { en: 'Something developed that can be used', ro: 'Ceva dezvoltat, care poate fi folosit' },
  kindEquipment: { en: 'Machines and laboratories', ro: 'Aparate și laboratoare' },
  kindService: { en: 'Work that can be ordered', ro: 'Lucrări care pot fi comandate' },
  titleHint: {
    en: 'One line, for example: Hyperspectral imaging of fruit and vegetables',
    ro: 'Un singur rând, de exemplu: Imagistică hiperspectrală pentru fructe și legume',
  },
  description: { en: 'Description', ro: 'Descriere' },
  descriptionHint: {
    en: 'What you have solved, at what scale, with which limits. Matching reads this, so name materials, processes and quantities.',
    ro: 'Ce ați rezolvat, la ce scară, cu ce limite. Potrivirea citește acest text: numiți materiale, procese și cantități.',
  },
  stepCooperation: { en: 'How mature, and what cooperation?', ro: 'Cât de matură și ce fel de cooperare?' },
  trl: { en: 'Readiness (TRL)', ro: 'Maturitate (TRL)' },
  cooperationTypes: { en: 'Kinds of cooperation you offer', ro: 'Feluri de cooperare oferite' },
  iprStatus: { en: 'State of the rights (optional)', ro: 'Situația drepturilor (opțional)' },
  stepEvidence: { en: 'With what, and what shows it?', ro: 'Cu ce mijloace și ce dovezi?' },
  stepEvidenceLead: {
    en: 'Equipment and evidence make matches better and are quoted in their reasons.',
    ro: 'Echipamentele și dovezile îmbunătățesc potrivirile și sunt citate în motivele lor.',
  },
  equipment: { en: 'Equipment (optional)', ro: 'Echipamente (opțional)' },
  equipmentHint: { en: 'Separated by commas', ro: 'Separate prin virgulă' },
  evidence: { en: 'Evidence (optional)', ro: 'Dovezi (opțional)' },
  paste: { en: 'Paste DOIs or BibTeX', ro: 'Lipiți DOI-uri sau BibTeX' },
  pasteHint: {
    en: 'One DOI a line, or BibTeX as your reference manager exports it.',
    ro: 'Un DOI pe rând sau BibTeX, așa cum îl exportă programul de referințe.',
  },
  addPasted: { en: 'Add to the list', ro: 'Adăugați la listă' },
  pasteProblems: {
    en: 'Nothing was added, because some lines cannot be read:',
    ro: 'Nu s-a adăugat nimic, pentru că unele rânduri nu pot fi citite:',
  },
  lineProblem: { en: 'Line {{line}}: {{rule}}', ro: 'Rândul {{line}}: {{rule}}' },
  lineNotDoi: { en: 'this is no DOI such as 10.1000/xyz123', ro: 'nu este un DOI precum 10.1000/xyz123' },
  lineRepeats: { en: 'this DOI is there twice', ro: 'acest DOI apare de două ori' },
  lineNotClosed: { en: 'not closed, or not BibTeX', ro: 'neînchis sau nu este BibTeX' },
  lineNoTitle: { en: 'there is no title', ro: 'lipsește titlul' },
  lineLongTitle: { en: 'the title is too long', ro: 'titlul este prea lung' },
  lineBadUrl: { en: 'the URL is no web address', ro: 'URL-ul nu este o adresă web' },
  evidenceUntitled: {
    ro: 'Dovada {{number}} nu are titlu: scrieți-l sau eliminați dovada.',
    en: 'Evidence {{number}} has no title: write it, or remove the evidence.',
  },
  pastedLeft: {
    en: 'Paste DOIs or BibTeX: add what is pasted to the list, or empty the field',
    ro: 'Lipiți DOI-uri sau BibTeX: adăugați la listă textul lipit sau goliți câmpul',
  },
  pasteNothing: { en: 'There is nothing to add in this text.', ro: 'În acest text nu este nimic de adăugat.' },
  pasteKnown: {
    en: 'All of this is in the list already.',
    ro: 'Toate acestea sunt deja în listă.',
  },
  pasteTooLong: {
    en: 'Paste DOIs or BibTeX: at most {{max}} characters at once',
    ro: 'Lipiți DOI-uri sau BibTeX: cel mult {{max}} de caractere odată',
  },
  pasteTooMany: { en: 'At most {{max}} pieces of evidence', ro: 'Cel mult {{max}} de dovezi' },
  added: {
    en: { one: '{{count}} added', other: '{{count}} added' },
    ro: { one: '{{count}} adăugată', few: '{{count}} adăugate', other: '{{count}} de dovezi adăugate' },
  },
  evidenceTitleHint: {
    en: 'Title: it is shown, and used for matching',
    ro: 'Titlul: este afișat și folosit la potrivire',
  },
  evidenceTitle: { en: 'Title of evidence {{number}}', ro: 'Titlul dovezii {{number}}' },
  removeEvidence: { en: 'Remove evidence {{number}}', ro: 'Eliminați dovada {{number}}' },
  addByHand: { en: 'Add one by hand', ro: 'Adăugați una manual' },
  evidenceKind: { en: 'Kind of evidence {{number}}', ro: 'Tipul dovezii {{number}}' },
  evidenceYear: { en: 'Year of evidence {{number}}', ro: 'Anul dovezii {{number}}' },
  year: { en: 'Year', ro: 'An' },
  stepPeople: { en: 'Who answers?', ro: 'Cine răspunde?' },
  stepPeopleLead: {
    en: 'These people are asked when an introduction is proposed. Visitors who are not signed in do not see their names.',
    ro: 'Acești oameni sunt întrebați când se propune o prezentare. Vizitatorii fără cont nu le văd numele.',
  },
  mineTitle: { en: 'My capabilities', ro: 'Capabilitățile mele' },
  mineLead: {
    en: 'What your organisation can do, own or offer, and what was imported about it.',
    ro: 'Ce știe să facă, ce are sau ce oferă organizația dumneavoastră și ce s-a importat despre ea.',
  },
  mineNoneTitle: { en: 'No capabilities yet', ro: 'Încă nicio capabilitate' },
  mineNoneText: {
    en: 'Describe what you can do: challenges that fit come to you, each with its reasons.',
    ro: 'Descrieți ce știți să faceți: provocările potrivite ajung la dumneavoastră, fiecare cu motivele ei.',
  },
  write: { en: 'Describe a capability', ro: 'Descrieți o capabilitate' },
  edit: { en: 'Edit', ro: 'Modificați' },
  continueDraft: { en: 'Go on writing', ro: 'Continuați' },
  seeChallenges: { en: 'Challenges that fit', ro: 'Provocări potrivite' },
  changeDraft: { en: 'A change is being written', ro: 'O modificare este în lucru' },
  changeInReview: { en: 'A change is being reviewed', ro: 'O modificare este în verificare' },
  claim: { en: 'Claim it', ro: 'Revendicați' },
  claimQuestion: { en: 'Take up this imported capability?', ro: 'Preluați această capabilitate importată?' },
  claimText: {
    en: 'You confirm that it is your organisation’s, and become its contact person. You can correct it next.',
    ro: 'Confirmați că este a organizației dumneavoastră și deveniți persoana ei de contact. Apoi o puteți corecta.',
  },
  claimHint: {
    en: 'This record was imported. Claim it to be asked when it fits, and to correct it.',
    ro: 'Această înregistrare a fost importată. Revendicați-o pentru a fi întrebat când se potrivește și pentru a o corecta.',
  },
  claimedHint: {
    en: 'You claimed this record. Complete it and submit it, so that others see it.',
    ro: 'Ați revendicat această înregistrare. Completați-o și trimiteți-o, ca să o vadă și alții.',
  },
  archive: { en: 'Archive', ro: 'Arhivați' },
  archiveQuestion: { en: 'Archive the capability?', ro: 'Arhivați capabilitatea?' },
  archiveText: {
    en: 'It is not shown and not matched any more. This cannot be undone.',
    ro: 'Nu mai este afișată și nici potrivită. Nu se poate anula.',
  },
  imported: { en: 'Imported record', ro: 'Înregistrare importată' },
  factsTitle: { en: 'In short', ro: 'Pe scurt' },
  offeredBy: { en: 'Offered by', ro: 'Oferită de' },
  clusters: { en: 'Clusters', ro: 'Clustere' },
  contacts: { en: 'People', ro: 'Persoane' },
  rights: { en: 'Rights', ro: 'Drepturi' },
  publishedOn: { en: 'Published', ro: 'Publicată' },
  evidenceHeading: { en: 'Evidence', ro: 'Dovezi' },
  equipmentHeading: { en: 'Equipment', ro: 'Echipamente' },
  noEvidence: { en: 'No evidence given', ro: 'Nicio dovadă' },
  showAllEvidence: {
    en: { one: 'Show {{count}} more', other: 'Show {{count}} more' },
    ro: { one: 'Încă {{count}}', few: 'Încă {{count}}', other: 'Încă {{count}}' },
  },
  review: { en: 'Review', ro: 'Verificați' },
  reviewTitle: { en: 'Review: {{title}}', ro: 'Verificare: {{title}}' },
  reviewLead: {
    en: 'Publish it when a firm can understand what it would get. Nobody reviews a text of his own.',
    ro: 'Publicați-o când o firmă poate înțelege ce ar obține. Nimeni nu își verifică propriul text.',
  },
  reviewIsChange: {
    en: 'This changes a published capability; the published text stays until you approve.',
    ro: 'Aceasta modifică o capabilitate publicată; textul publicat rămâne până la aprobare.',
  },
  reviewNothing: { en: 'Nothing waits for your review here.', ro: 'Aici nimic nu așteaptă verificarea dumneavoastră.' },
});

nameProblems({
  'capability.wrong_contact': {
    en: 'Contact persons belong to the organisation',
    ro: 'Persoanele de contact aparțin organizației',
  },
  'capability.in_review': {
    en: 'It is being reviewed: you can edit it again when the reviewer has answered',
    ro: 'Este în verificare: o puteți modifica din nou după răspunsul verificatorului',
  },
  'capability.stale': {
    en: 'Somebody else changed it meanwhile. What you typed is kept here: open it again and compare',
    ro: 'Altcineva a modificat-o între timp. Ce ați scris s-a păstrat aici: deschideți-o din nou și comparați',
  },
  'review.own_text': {
    en: 'You wrote this: somebody else reviews it',
    ro: 'Dumneavoastră ați scris acest text: îl verifică altcineva',
  },
  'review.not_reviewer': {
    en: 'The manager of one of the clusters of the organisation reviews this',
    ro: 'Îl verifică managerul unuia dintre clusterele organizației',
  },
});
