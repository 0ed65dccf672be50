import type { Page } from 'playwright-core';

/** A mail of the demonstration, as its mailbox lists it. */
export interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly hasCalendar: boolean;
}

export async function lettersIn(page: Page): Promise<readonly Letter[]> {
  const answer = await page.request.get('/api/v1/mailbox');
  return ((await answer.json()) as { items: Letter[] }).items;
}

/** The newest mail to somebody with such a subject, once it is there; its text with the links. */
export async function textOfLetter(page: Page, recipient: string, subject: RegExp): Promise<string> {
  const { id } = await until(async () =>
    (await lettersIn(page)).find((letter) => letter.recipient === recipient && subject.test(letter.subject)),
  );
  const answer = await page.request.get(`/api/v1/mailbox/${id}`);
  return ((await answer.json()) as { text: string }).text;
}

/** What `look` finds, once it finds something. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('It did not happen in time.');
}
