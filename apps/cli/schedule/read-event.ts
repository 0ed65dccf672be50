import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { BrokerageEvent } from '#domain/events';
import { CommandFailure } from '../command-context.js';
import { fileFailure } from '../file-failure.js';

const SHOWN_ISSUES = 5;

const id = z.string().min(1).max(200);
const slot = z.number().int().min(1).max(1_000);
const count = z.number().int().min(0).max(1_000);

/** Slots that the event does not have are harmless here: files of real events name them. */
const participant = z.strictObject({ id, unavailable: z.array(count).max(1_000) });

const meeting = z.strictObject({
  id,
  participants: z.tuple([id, id]).refine(([a, b]) => a !== b, 'must be two different people'),
  session: z.enum(['morning', 'afternoon', 'any']),
  slot: slot.optional(),
  after: z.array(id).max(1_000).optional(),
});

const event = z
  .strictObject({
    name: z.string().max(500).optional(),
    slots: slot,
    morningSlots: count,
    tables: count,
    fairness: count,
    participants: z.array(participant).max(5_000),
    meetings: z.array(meeting).max(20_000),
  })
  .superRefine((value, context) => {
    for (const { path, message } of referenceProblems(value)) context.addIssue({ code: 'custom', path, message });
  });

interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Ids that stand twice or name nothing, and slots that the event does not have. */
function referenceProblems(value: BrokerageEvent): Problem[] {
  const people = new Set(value.participants.map((person) => person.id));
  const meetings = new Set(value.meetings.map((one) => one.id));
  const isKnown = (ids: ReadonlySet<string>, list: readonly string[], path: (string | number)[]): Problem[] =>
    list.flatMap((name, i) =>
      ids.has(name) ? [] : [{ path: [...path, i], message: `"${name}" is not in this file` }],
    );
  return [
    ...(value.morningSlots > value.slots ? [{ path: ['morningSlots'], message: 'must not be more than slots' }] : []),
    ...repeated(value.participants, 'participants'),
    ...repeated(value.meetings, 'meetings'),
    ...value.meetings.flatMap((one, i) => [
      ...isKnown(people, one.participants, ['meetings', i, 'participants']),
      ...isKnown(meetings, one.after ?? [], ['meetings', i, 'after']),
      ...((one.slot ?? 0) > value.slots
        ? [{ path: ['meetings', i, 'slot'], message: `the event has ${value.slots} slots` }]
        : []),
    ]),
  ];
}

function repeated(list: readonly { readonly id: string }[], field: string): Problem[] {
  const seen = new Set<string>();
  return list.flatMap((one, i) => {
    if (seen.has(one.id)) return [{ path: [field, i, 'id'], message: `"${one.id}" stands twice` }];
    seen.add(one.id);
    return [];
  });
}

/** @throws CommandFailure naming the file, the field and the rule */
export async function readEvent(path: string): Promise<BrokerageEvent> {
  const parsed = event.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const shown = issues.slice(0, SHOWN_ISSUES).map((issue) => `  ${issue.path.join('.') || 'file'}: ${issue.message}`);
  const more = issues.length > shown.length ? [`  and ${issues.length - shown.length} more`] : [];
  throw new CommandFailure([`${path} is not an event:`, ...shown, ...more].join('\n'));
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw fileFailure('read', path, error);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFailure(`${path} is not JSON.`);
  }
}
