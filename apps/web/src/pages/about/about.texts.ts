import { texts } from '../../i18n/texts.js';

export const aboutTexts = texts('about', {
  title: { en: 'Accessibility', ro: 'Accesibilitate' },
  aim: {
    en: 'Quatrefoil is meant to be usable by everybody. We build to WCAG 2.2, level AA, and check every page by program at three widths, light and dark, in both languages.',
    ro: 'Quatrefoil trebuie să poată fi folosit de oricine. Construim după WCAG 2.2, nivelul AA, și verificăm automat fiecare pagină la trei lățimi, luminos și întunecat, în ambele limbi.',
  },
  canTitle: { en: 'What works', ro: 'Ce funcționează' },
  can1: { en: 'Everything can be done with the keyboard alone.', ro: 'Totul se poate face doar cu tastatura.' },
  can2: {
    en: 'Text can be enlarged to 400 % without losing content.',
    ro: 'Textul poate fi mărit la 400 % fără să se piardă conținut.',
  },
  can3: {
    en: 'Nothing is said by colour alone; movement stops when the system asks for it.',
    ro: 'Nimic nu este transmis doar prin culoare; mișcarea se oprește când sistemul o cere.',
  },
  can4: {
    en: 'Forms name their problems first and keep what was typed.',
    ro: 'Formularele numesc întâi problemele și păstrează ce s-a scris.',
  },
  limitsTitle: { en: 'What does not yet', ro: 'Ce nu funcționează încă' },
  limits: {
    en: 'Programs find about a third of all problems. A review with people who use screen readers has not been made yet, and the pages need JavaScript.',
    ro: 'Programele găsesc cam o treime din probleme. O evaluare cu persoane care folosesc cititoare de ecran nu s-a făcut încă, iar paginile au nevoie de JavaScript.',
  },
  contactTitle: { en: 'Tell us', ro: 'Scrieți-ne' },
  contact: {
    en: 'If something is in your way, tell your cluster manager or the operator of this site; every mail you get from us names its address.',
    ro: 'Dacă ceva nu poate fi folosit, anunțați managerul clusterului dumneavoastră sau administratorul acestui site; adresa lui se află în orice e-mail primit de la noi.',
  },
});
