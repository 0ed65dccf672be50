import { checkGiven, checkList, checkText, when, type BrokenRule } from '#domain/review';
import type { CapabilityContent } from './content.js';

/** Lengths in characters, counts in items; drafts keep the upper bounds too. */
export const capabilityBounds = {
  title: { min: 10, max: 150 },
  description: { min: 60, max: 8_000 },
  equipment: { min: 0, max: 2_000 },
  sectors: { min: 1, max: 5 },
  topics: { min: 1, max: 10 },
  evidence: { min: 0, max: 150 },
  evidenceTitle: { min: 1, max: 500 },
  evidenceText: { min: 0, max: 4_000 },
  pasted: { min: 1, max: 200_000 },
} as const;

/** The rules that keep a capability from review, in the order of the form; empty when it is ready. */
export function capabilityProblems(content: CapabilityContent, contactIds: readonly string[]): BrokenRule[] {
  const bounds = capabilityBounds;
  return [
    ...checkText('title', content.title, bounds.title),
    ...checkText('description', content.description, bounds.description),
    ...checkText('equipment', content.equipment, bounds.equipment),
    ...checkList('sectors', content.sectors, bounds.sectors),
    ...checkGiven('region', content.region),
    ...checkList('topics', content.topics, bounds.topics),
    ...checkGiven('trl', content.trl),
    ...checkList('cooperationTypes', content.cooperationTypes, { min: 1, max: 20 }),
    ...checkList('workLanguages', content.workLanguages, { min: 1, max: 20 }),
    ...when(contactIds.length === 0, 'contactIds', 'no-contact'),
  ];
}
