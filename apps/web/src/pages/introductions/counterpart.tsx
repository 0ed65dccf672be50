import { describeAnonymous } from '#domain/introductions';
import { useLanguage } from '../../i18n/texts.js';
import type { Introduction } from './introductions.queries.js';

/** Who has the challenge: the name, or what the teaser lets say. */
export function useChallengeOwner(introduction: Introduction): string {
  const language = useLanguage();
  const { owner, isFirm, sectors, region } = introduction.challenge;
  const described = describeAnonymous({ isFirm, sectors, region }, language);
  return owner?.name ?? described.charAt(0).toLocaleUpperCase(language) + described.slice(1);
}

/** The other side for somebody of one side; both sides for a broker. */
export function useCounterpart(introduction: Introduction): string {
  const owner = useChallengeOwner(introduction);
  const lab = introduction.capability.owner.name;
  if (introduction.mySides.includes('challenge')) return lab;
  return introduction.mySides.includes('capability') ? owner : `${owner} – ${lab}`;
}
