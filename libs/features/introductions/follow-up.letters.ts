import { followUpAnswers, type FollowUpAnswer } from '#domain/introductions';
import { followUpAnswerLabels, type Language } from '#domain/vocabulary';
import { action, defineLetter, facts, paragraph, type LetterBlock } from '#platform/mail';

/** What a mail asks that follows a case up. */
export interface FollowUpModel {
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  readonly day: number;
  /** Leads to a page with one button; opening it changes nothing. */
  readonly url: string;
}

function answers(url: string, language: Language): LetterBlock[] {
  const of = (answer: FollowUpAnswer): LetterBlock =>
    action(followUpAnswerLabels.labels[answer][language], `${url}?answer=${answer}`);
  return followUpAnswers.map(of);
}

export const introductionFollowUp = defineLetter<FollowUpModel>({
  kind: 'introduction-follow-up',
  policy: 'transactional',
  ro: ({ challengeTitle, capabilityTitle, day, url }) => ({
    subject: `Cum a continuat, după ${day} de zile: ${challengeTitle}`,
    preheader: 'Spuneți dintr-un clic cum a continuat după întâlnire; nu trebuie să vă autentificați.',
    title: 'Cum a continuat?',
    blocks: [
      facts({ Provocare: challengeTitle, Capabilitate: capabilityTitle }),
      paragraph(
        `V-ați întâlnit acum ${day} de zile. Alegeți răspunsul care se potrivește; îl confirmați pe pagina care se deschide.`,
      ),
      ...answers(url, 'ro'),
    ],
    footer: { why: 'Primiți acest mesaj pentru că ați participat la o întâlnire prin platformă.' },
  }),
  en: ({ challengeTitle, capabilityTitle, day, url }) => ({
    subject: `How it went on, ${day} days later: ${challengeTitle}`,
    preheader: 'Say in one click how it went on after the meeting; no need to sign in.',
    title: 'How did it go on?',
    blocks: [
      facts({ Challenge: challengeTitle, Capability: capabilityTitle }),
      paragraph(`You met ${day} days ago. Choose the answer that fits; you confirm it on the page that opens.`),
      ...answers(url, 'en'),
    ],
    footer: { why: 'You get this mail because you took part in a meeting through the platform.' },
  }),
});
