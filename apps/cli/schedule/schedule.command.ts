import { InvalidArgumentError, type Command } from 'commander';
import type { EventPlan, PlanProgress } from '#domain/events';
import type { CommandContext } from '../command-context.js';
import { writeWhole } from '../write-whole.js';
import { planInThread } from './plan-in-thread.js';
import { readEvent } from './read-event.js';

interface ScheduleOptions {
  readonly event: string;
  readonly out: string;
  readonly timeLimit: number;
}

/** `quatrefoil schedule --event E.json --out S.json [--time-limit 30]`: on files, with no database. */
export function addSchedule(program: Command, context: CommandContext): void {
  program
    .command('schedule')
    .description('plan the meetings of a brokerage event with the fewest breaks, on files alone')
    .requiredOption('--event <file>', 'the event: slots, tables, participants, meetings')
    .requiredOption('--out <file>', 'where to write the timetable')
    .option('--time-limit <seconds>', 'when to stop and give the best timetable so far', toSeconds, 30)
    .action((options: ScheduleOptions) => schedule(options, context));
}

async function schedule({ event: path, out, timeLimit }: ScheduleOptions, context: CommandContext): Promise<void> {
  const endMs = performance.now() + timeLimit * 1_000;
  const event = await readEvent(path);
  const run = planInThread(event, endMs - performance.now(), (progress) => context.warn(inWords(progress)));
  process.once('SIGINT', run.stop);
  try {
    const plan = await run.plan;
    await writeWhole(out, `${JSON.stringify(toOutput(plan))}\n`);
    context.print(outcomeInWords(plan));
  } finally {
    process.off('SIGINT', run.stop);
  }
}

function toOutput(plan: EventPlan): object {
  if (!('timetable' in plan)) return plan;
  return { status: plan.status, breaks: plan.breaks, slots: Object.fromEntries(plan.timetable) };
}

const breaksInWords = (count: number): string => (count === 1 ? '1 break' : `${count} breaks`);

function inWords({ breaks, atLeast }: PlanProgress): string {
  return `${breaks === null ? 'no timetable yet' : breaksInWords(breaks)}, at least ${atLeast} needed`;
}

function outcomeInWords(plan: EventPlan): string {
  switch (plan.status) {
    case 'optimal':
      return `${breaksInWords(plan.breaks)}, and no timetable has fewer.`;
    case 'feasible':
      return `${breaksInWords(plan.breaks)}; the search ended before it was clear whether fewer are possible.`;
    case 'infeasible':
      return 'No timetable can hold all these meetings.';
    case 'unknown':
      return 'The search ended before a timetable was found.';
  }
}

function toSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('Seconds, more than 0 and up to 86400.');
  return seconds;
}
