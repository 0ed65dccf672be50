import Handlebars from 'handlebars';
import { manyLines, oneLine } from '#platform/plain-text';
import { layout } from './layout.data.js';
import type { LetterBlock, LetterContent, LetterItem, LetterLink, MailLanguage } from './letter-content.js';

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What RFC 5322 recommends for a line. */
const SUBJECT_LIMIT = 78;
const handlebars = Handlebars.create();
handlebars.registerHelper('breaks', (text: string) => {
  return new Handlebars.SafeString(handlebars.escapeExpression(text).replaceAll('\n', '<br />'));
});
const renderHtml = handlebars.compile<LetterView>(layout, { strict: false, noEscape: false });

type LetterView = Omit<LetterContent, 'blocks'> & {
  readonly language: MailLanguage;
  readonly blocks: readonly object[];
};

/**
 * Makes the HTML part and the text part of a letter from one content, so that they say the same.
 * @throws RangeError for a link that is not http(s).
 */
export function renderLetter(content: LetterContent, language: MailLanguage): RenderedLetter {
  const clean = cleanContent(content);
  return {
    subject: clean.subject,
    html: renderHtml({ ...clean, language, blocks: clean.blocks.map(toView) }),
    text: renderText(clean),
  };
}

/** Gives each block a property of the name of its kind, which the layout asks for. */
function toView(block: LetterBlock): object {
  return { [block.kind]: true, ...block };
}

function cleanContent({ subject, preheader, title, blocks, footer }: LetterContent): LetterContent {
  return {
    subject: shorten(oneLine(subject), SUBJECT_LIMIT),
    preheader: oneLine(preheader),
    title: oneLine(title),
    blocks: blocks.map(cleanBlock),
    footer: { why: oneLine(footer.why), links: (footer.links ?? []).map(cleanLink) },
  };
}

function cleanBlock(block: LetterBlock): LetterBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return { kind: block.kind, text: manyLines(block.text) };
    case 'heading':
      return { kind: 'heading', text: oneLine(block.text) };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) })),
      };
    case 'action':
      return { kind: 'action', action: cleanLink(block.action) };
    case 'items':
      return { kind: 'items', items: block.items.map(cleanItem) };
  }
}

function cleanItem({ title, detail, reasons, action }: LetterItem): LetterItem {
  return {
    title: oneLine(title),
    ...(detail ? { detail: oneLine(detail) } : {}),
    reasons: (reasons ?? []).map(oneLine),
    ...(action ? { action: cleanLink(action) } : {}),
  };
}

function cleanLink({ label, url }: LetterLink): LetterLink {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new RangeError('A link of a letter is not http(s).');
  return { label: oneLine(label), url: href };
}

/** Cuts at a letter, never inside one, and says so with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

function renderText({ title, blocks, footer }: LetterContent): string {
  const parts = [
    `${title}\n${'='.repeat(Math.min(title.length, 72))}`,
    ...blocks.map(blockText),
    ['--', footer.why, ...(footer.links ?? []).map(linkText)].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(block.text.length, 72))}`;
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'action':
      return linkText(block.action);
    case 'items':
      return block.items.map(itemText).join('\n\n');
  }
}

function itemText({ title, detail, reasons, action }: LetterItem): string {
  const lines = [`* ${title}`];
  if (detail) lines.push(`  ${detail}`);
  for (const reason of reasons ?? []) lines.push(`  - ${reason}`);
  if (action) lines.push(`  ${linkText(action)}`);
  return lines.join('\n');
}

function linkText({ label, url }: LetterLink): string {
  return `${label}: ${url}`;
}
