import type { InstanceKind } from '#platform/instance';
import type { DemoLogin } from './content.js';

export interface Ready {
  readonly address: string;
  readonly folder: string;
  readonly kind: InstanceKind;
  readonly logins: readonly DemoLogin[];
  readonly isReady: boolean;
  readonly seconds: number;
}

/** What the screen says when the product is up. */
export function describeReady({ address, folder, kind, logins, isReady, seconds }: Ready): string {
  const first = isReady
    ? `Quatrefoil is ready at ${address} (after ${seconds.toFixed(1)} s).`
    : `Quatrefoil does not answer at ${address} yet; its logs are in ${folder}/logs.`;
  const people = logins.length === 0 ? [] : ['', 'Sign in as:', ...table(logins)];
  const mails = kind === 'demo' ? [`Mails of the demo: ${address}/mailbox`] : [];
  return ['', first, ...people, '', ...mails, `Data: ${folder} · logs: ${folder}/logs · Ctrl-C stops everything.`].join(
    '\n',
  );
}

function table(logins: readonly DemoLogin[]): string[] {
  const rows = logins.map(({ role, email, password }) => [role, email, password] as const);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1].length)));
  return rows.map(
    ([role, email, password]) => `  ${role.padEnd(widths[0]!)}  ${email.padEnd(widths[1]!)}  ${password}`,
  );
}
