import type { BrokenRule } from '#domain/review';
import type { Translate } from '../../i18n/texts.js';
import type { writingTexts } from './writing.texts.js';

export type WritingTranslate = Translate<(typeof writingTexts)['entries']>;

/** A broken rule of lengths and counts in the words of the page, which name the field. */
export function ruleWords({ code, bound = 0 }: BrokenRule, label: string, w: WritingTranslate): string {
  const field = label.replace(/ \((opțional|optional)\)$/, '');
  if (code === 'no-contact') return w('ruleNoContact');
  if (code === 'too-short') return w('ruleTooShort', { field, count: bound });
  if (code === 'too-long') return w('ruleTooLong', { field, count: bound });
  return code === 'too-many' ? w('ruleTooMany', { field, bound }) : w('ruleMissing', { field });
}
