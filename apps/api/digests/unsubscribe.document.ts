import type { Language } from '#domain/vocabulary';

const texts = {
  ro: {
    ask: 'Nu mai doriți rezumatul Quatrefoil?',
    explain: 'Mesajele despre contul, prezentările și întâlnirile dumneavoastră vin în continuare.',
    button: 'Mă dezabonez',
    done: 'V-ați dezabonat',
    again: 'Rezumatul nu mai vine. Îl puteți porni din nou oricând.',
    settings: 'Setările rezumatului',
  },
  en: {
    ask: 'No more Quatrefoil digests?',
    explain: 'Mails about your account, introductions and meetings still come.',
    button: 'Unsubscribe',
    done: 'You are unsubscribed',
    again: 'The digest comes no more. You can switch it on again at any time.',
    settings: 'Digest settings',
  },
} as const;

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;
padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:6px;background:#1d5c3a;color:#fff;cursor:pointer}`;

function page(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} – Quatrefoil</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Asks; the form posts to the page's own address. */
export function unsubscribePage(language: Language): string {
  const { ask, explain, button } = texts[language];
  return page(language, ask, `<p>${explain}</p><form method="post"><button>${button}</button></form>`);
}

export function unsubscribedPage(language: Language): string {
  const { done, again, settings } = texts[language];
  return page(language, done, `<p>${again}</p><p><a href="/digests">${settings}</a></p>`);
}
