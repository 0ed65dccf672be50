import { texts } from '../../i18n/texts.js';
import { nameProblems } from '../../parts/problem-words.js';

nameProblems({
  'introduction.document_type': {
    en: 'Files of this kind are not taken. Send a PDF, a JPEG, PNG or WebP picture, or a docx, xlsx, pptx, odt, ods or odp file without macros.',
    ro: 'Fișierele de acest fel nu sunt acceptate. Trimiteți un PDF, o imagine JPEG, PNG sau WebP ori un fișier docx, xlsx, pptx, odt, ods sau odp fără macrocomenzi.',
  },
  'introduction.document_name': {
    en: 'The name must end as the file is: .pdf for a PDF, .docx for a Word file.',
    ro: 'Numele trebuie să se termine după felul fișierului: .pdf pentru un PDF, .docx pentru un fișier Word.',
  },
  'introduction.document_would_tell': {
    en: 'The file may tell the other side who you are, by what is listed here.',
    ro: 'Fișierul poate arăta celeilalte părți cine sunteți, prin cele enumerate aici.',
  },
  'introduction.too_many_documents': {
    en: 'A case holds 40 documents of 200 MB together. Remove one first.',
    ro: 'Un caz cuprinde cel mult 40 de documente, 200 MB în total. Eliminați întâi unul.',
  },
  'files.too_large': {
    en: 'The file is larger than 20 MB. Send a smaller one.',
    ro: 'Fișierul are peste 20 MB. Trimiteți unul mai mic.',
  },
  'files.incomplete': {
    en: 'The file did not arrive whole, or is empty. Send it again.',
    ro: 'Fișierul nu a ajuns întreg sau este gol. Trimiteți-l din nou.',
  },
  'files.too_many_uploads': {
    en: 'Many files are being sent right now. Try again in a minute.',
    ro: 'Acum se trimit multe fișiere. Încercați din nou peste un minut.',
  },
});

export const documentTexts = texts('documents', {
  title: { en: 'Documents', ro: 'Documente' },
  lead: {
    en: 'PDF, pictures and office files of 20 MB at most. You decide from when the other side may read each.',
    ro: 'PDF, imagini și fișiere de birou de cel mult 20 MB. Dumneavoastră hotărâți de când poate citi cealaltă parte fiecare document.',
  },
  none: { en: 'No document yet.', ro: 'Încă nu există documente.' },
  anonymous: {
    en: 'You are anonymous to the other side. The name and the properties of the file are checked for what would name you; its content is not: look through it for names, logos and addresses.',
    ro: 'Sunteți anonim pentru cealaltă parte. Se verifică dacă numele și proprietățile fișierului arată cine sunteți; conținutul nu se verifică: căutați în el nume, sigle și adrese.',
  },
  stage: { en: 'The other side may read it', ro: 'Cealaltă parte îl poate citi' },
  'stage-teaser': { en: 'At once', ro: 'Imediat' },
  'stage-identity': { en: 'Once both sides have said yes', ro: 'După ce ambele părți au spus da' },
  'stage-annex': {
    en: 'Once both sides have accepted the confidentiality text',
    ro: 'După ce ambele părți au acceptat textul de confidențialitate',
  },
  file: { en: 'File', ro: 'Fișier' },
  choose: { en: 'Choose a file', ro: 'Alegeți un fișier' },
  chooseFirst: { en: 'Choose a file first', ro: 'Alegeți întâi un fișier' },
  clear: { en: 'Take another file', ro: 'Renunțați la fișier' },
  name: { en: 'Name that is shown', ro: 'Numele afișat' },
  give: { en: 'Give the document', ro: 'Puneți la dispoziție' },
  sending: { en: 'Sending: {{percent}} %', ro: 'Se trimite: {{percent}} %' },
  checking: { en: 'The file is being checked.', ro: 'Fișierul se verifică.' },
  strip: { en: 'Take the details out', ro: 'Eliminați detaliile' },
  stripHint: {
    en: 'Have the details taken out of the file, change the name, or let the other side read it later only.',
    ro: 'Lăsați să se elimine detaliile din fișier, schimbați numele ori amânați citirea de către cealaltă parte.',
  },
  nameHint: {
    en: 'Change the name, or let the other side read it later only.',
    ro: 'Schimbați numele ori amânați citirea de către cealaltă parte.',
  },
  'found-name': { en: 'in the name: {{value}}', ro: 'în nume: {{value}}' },
  'found-author': { en: 'author: {{value}}', ro: 'autor: {{value}}' },
  'found-company': { en: 'organisation: {{value}}', ro: 'organizație: {{value}}' },
  'found-position': { en: 'place where it was taken: {{value}}', ro: 'locul unde a fost făcută: {{value}}' },
  'found-device': { en: 'device: {{value}}', ro: 'aparat: {{value}}' },
  'found-signature': {
    en: 'digital signature ({{value}}), which cannot be taken out',
    ro: 'semnătură digitală ({{value}}), care nu se poate elimina',
  },
  'found-attachment': {
    en: 'attached file ({{value}}), which cannot be taken out',
    ro: 'fișier atașat ({{value}}), care nu se poate elimina',
  },
  'found-text': { en: 'in its properties: {{value}}', ro: 'în proprietăți: {{value}}' },
  'found-file': {
    en: 'it has a password or is damaged, so that nobody can look into it',
    ro: 'are parolă sau este deteriorat, deci nu poate fi verificat',
  },
  remove: { en: 'Remove', ro: 'Eliminați' },
  removeName: { en: 'Remove {{name}}', ro: 'Eliminați {{name}}' },
  removeQuestion: { en: 'Remove the document?', ro: 'Eliminați documentul?' },
  removeText: {
    en: 'Nobody can download it any more. Who has done so before keeps it.',
    ro: 'Nimeni nu îl mai poate descărca. Cine l-a descărcat deja îl păstrează.',
  },
});
