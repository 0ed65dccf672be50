import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { buildPdfFile, buildWordFile } from '#testing';
import { problemsAtEveryWidth } from './browser.js';

/** An anonymous owner gives a file that names her, is told by what, and has it taken out; the other side reads it. */
export async function giveDocuments(owner: Page, other: Page, introduction: string): Promise<void> {
  await owner.goto(introduction);
  const given = { name: 'Plan Ana Popescu.docx', mimeType: '', buffer: buildWordFile({ author: 'Ana Popescu' }) };
  await owner.locator('input[type=file]').setInputFiles(given);
  await owner.getByLabel('Cealaltă parte îl poate citi').selectOption({ label: 'Imediat' });
  await owner.getByRole('button', { name: 'Puneți la dispoziție' }).click();
  await owner.getByText('autor: Ana Popescu').waitFor();
  expect(await problemsAtEveryWidth(owner)).toEqual([]);
  await owner.getByLabel('Numele afișat').fill('Plan.docx');
  await owner.getByRole('button', { name: 'Puneți la dispoziție' }).click();
  await owner.getByRole('button', { name: 'Eliminați detaliile' }).click();
  await owner.getByRole('link', { name: 'Plan.docx' }).waitFor();

  await other.goto(introduction);
  const offer = { name: 'Oferta.pdf', mimeType: '', buffer: await buildPdfFile() };
  await other.locator('input[type=file]').setInputFiles(offer);
  await other.getByRole('button', { name: 'Puneți la dispoziție' }).click();
  await other.getByRole('link', { name: 'Oferta.pdf' }).waitFor();
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('link', { name: 'Plan.docx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Plan.docx');
  const content = readFileSync(await download.path());
  expect(content.includes('Popescu')).toBe(false);
  expect(await problemsAtEveryWidth(other)).toEqual([]);
  await other.getByRole('button', { name: 'Eliminați Oferta.pdf' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Eliminați', exact: true }).click();
  await other.getByRole('link', { name: 'Oferta.pdf' }).waitFor({ state: 'detached' });
}
