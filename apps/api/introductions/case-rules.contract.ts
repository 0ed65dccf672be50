import { z } from 'zod';
import { defaultLimits, limitBounds, timedStates } from '#domain/introductions';
import type { CaseRulesService } from '#features/introductions';
import { text } from '../http/text.js';

const days = z.int().min(limitBounds.least).max(limitBounds.most);
const limits = z.strictObject(
  Object.fromEntries(timedStates.map((state) => [state, days])) as Record<(typeof timedStates)[number], typeof days>,
);
const holiday = z.strictObject({ fromOn: z.iso.date(), untilOn: z.iso.date(), name: text(0, 200).default('') });

export const caseRulesBody = z
  .strictObject({
    limits,
    keepsNationalHolidays: z.boolean(),
    holidays: z.array(holiday).max(100),
  })
  .meta({ id: 'CaseRules' });
export type CaseRulesBody = z.infer<typeof caseRulesBody>;

/** The limits in days that hold, set or not. */
export const caseRulesView = z
  .strictObject({
    limits,
    keepsNationalHolidays: z.boolean(),
    holidays: z.array(z.strictObject({ fromOn: z.string(), untilOn: z.string(), name: z.string() })),
    version: z.int(),
  })
  .meta({ id: 'CaseRulesView' });
export type CaseRulesView = z.infer<typeof caseRulesView>;

export function toCaseRulesView(rules: Awaited<ReturnType<CaseRulesService['get']>>): CaseRulesView {
  const { limits: set, keepsNationalHolidays, holidays, version } = rules;
  return { limits: { ...defaultLimits, ...set }, keepsNationalHolidays, holidays: [...holidays], version };
}
