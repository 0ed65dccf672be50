import type { InstanceKind } from '#platform/instance';
import type { Content, DemoLogin } from './content.js';

export interface Ready {
  readonly address: string;
  readonly folder: string;
  readonly kind: InstanceKind;
  readonly content: Content;
  readonly isReady: boolean;
  readonly seconds: number;
}

/** What the screen says when the product is up. */
export function describeReady({ address, folder, kind, content, isReady, seconds }: Ready): string {
  const first = isReady
    ? `Quatrefoil is ready at ${address} (after ${seconds.toFixed(1)} s).`
    : `Quatrefoil does not answer at ${address} yet; its logs are in ${folder}/logs.`;
  const lines = ['', first];
  if (content.logins.length > 0) lines.push('', 'Sign in as:', ...table(content.logins));
  if (content.setupLink !== null)
    lines.push('', 'Open this link once to make the first administrator:', `  ${content.setupLink}`);
  if (kind === 'demo') lines.push('', `Mails of the demo: ${address}/mailbox`);
  lines.push('', `Data: ${folder} · logs: ${folder}/logs · Ctrl-C stops everything.`);
  return lines.join('\n');
}

function table(logins: readonly DemoLogin[]): string[] {
  const rows = logins.map(({ role, email, password }) => [role, email, password] as const);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1].length)));
  return rows.map(
    ([role, email, password]) => `  ${role.padEnd(widths[0]!)}  ${email.padEnd(widths[1]!)}  ${password}`,
  );
}
