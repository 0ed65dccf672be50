import { environment } from './environment.js';

/** The text of `.env.example`: one commented line a variable, in the order of the schema. */
export function renderEnvExample(): string {
  const lines = Object.entries(environment.shape).map(([name, field]) => {
    const accepted = field.safeParse(undefined);
    const value = accepted.success && accepted.data !== undefined ? String(accepted.data) : '';
    return `# ${field.description ?? ''}\n${accepted.success ? '# ' : ''}${name}=${value}\n`;
  });
  return lines.join('\n');
}
