import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { action, defineLetter, facts, heading, items, letter, paragraph, quote, type LetterContent } from './index.js';

const content = (overrides: Partial<LetterContent> = {}): LetterContent => ({
  subject: 'Trei potriviri noi',
  preheader: 'Cea mai bună: pompe de căldură silențioase',
  title: 'Noutăți pentru dumneavoastră',
  blocks: [
    paragraph('Bună ziua,\nacestea sunt noi.'),
    heading('Potriviri'),
    items([
      {
        title: 'Pompe de căldură silențioase',
        detail: 'până la 1 dec. 2026',
        reasons: ['același domeniu', 'aceeași regiune'],
        action: { label: 'Deschide', url: 'https://q.example/c/1' },
      },
    ]),
    facts({ Oraș: 'Cluj-Napoca', Județ: null }),
    quote('De ce nu?'),
    action('Vezi toate', 'https://q.example/all'),
  ],
  footer: { why: 'Primiți acest mesaj săptămânal.', links: [{ label: 'Schimbă', url: 'https://q.example/digest' }] },
  ...overrides,
});

const write = (model: LetterContent): ReturnType<typeof letter> =>
  letter({
    template: defineLetter<LetterContent>({ kind: 'test', policy: 'transactional', ro: (m) => m, en: (m) => m }),
    model,
    to: { personId: '0f8fad5b-d9cb-469f-a165-70867728950e', email: 'ana@example.ro', language: 'ro' },
    period: '1',
  });

const visible = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>\s*([\s\S]*?)\s*<\/a\s*>/g, '$2: $1')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x3D;', '=');

describe('a letter', () => {
  it('says the same in both parts', () => {
    const { html, text } = write(content());
    const words = (source: string): string[] => source.split(/[\s>*=-]+/).filter((word) => word !== '');
    const shown = new Set(words(visible(html)));
    expect(words(text).filter((word) => !shown.has(word))).toEqual([]);
    expect(text).toContain('* Pompe de căldură silențioase\n  până la 1 dec. 2026\n  - același domeniu');
    expect(text).not.toContain('Județ');
  });

  it('names its language, has one h1 and a preheader, and follows light and dark', () => {
    const { html } = write(content());
    expect(html).toMatch(/<html lang="ro" dir="ltr"/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('Cea mai bună: pompe de căldură silențioase</div>');
    expect(html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('puts title, detail and link of an item on lines of their own', () => {
    const item = { title: 'Titlu', detail: 'Detaliu', action: { label: 'Deschide', url: 'https://q.example/' } };
    const { html } = write(content({ blocks: [items([item])] }));
    expect(html).toMatch(/<h3>Titlu<\/h3>\s*<div>Detaliu<\/div>\s*<div>\s*<a href="https:\/\/q\.example\/">/);
  });

  it('fetches nothing: no picture, no font, no style from elsewhere', () => {
    const { html } = write(content());
    expect(html).not.toMatch(/<img|<link|@import|url\(|src=/i);
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([url]) => new URL(url).host);
    expect(new Set(addresses)).toEqual(new Set(['q.example', 'www.w3.org']));
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  });

  it('shows hostile text as text', () => {
    const evil = '<script>alert(1)</script>{{title}}"><img src=x>\u0000';
    const { html, subject, text } = write(
      content({ subject: `a\r\nBcc: eve@x.ro`, title: evil, blocks: [paragraph(evil), items([{ title: evil }])] }),
    );
    expect(subject).toBe('a Bcc: eve@x.ro');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('{{title}}');
    expect(text).toContain('<script>alert(1)</script>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('refuses a link to %s', (url) => {
    expect(() => write(content({ blocks: [action('x', url)] }))).toThrow(RangeError);
  });

  it('keeps subjects short without cutting a letter', () => {
    expect([...write(content({ subject: 'ș'.repeat(300) })).subject]).toHaveLength(78);
  });

  it('is laid out as the MJML source says', async () => {
    const script = path.resolve('libs/platform/mail/compile-layout.mjs');
    await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
  });
});
