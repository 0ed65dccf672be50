// Compiles layout.mjml into layout.data.ts. `--check` writes nothing and fails when the two differ.
// The result is committed, so that neither the build nor a running process needs MJML.
import { readFileSync, writeFileSync } from 'node:fs';
import mjml2html from 'mjml';

const source = new URL('layout.mjml', import.meta.url);
const target = new URL('layout.data.ts', import.meta.url);
// No fonts: MJML would have them fetched from elsewhere each time a mail is read.
const options = { validationLevel: 'strict', keepComments: false, minify: false, fonts: {} };
const { html, errors } = await mjml2html(readFileSync(source, 'utf8'), options);
if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));

const lines = html.split('\n').map((line) => line.trim());
const template = lines.filter((line) => line !== '').join('\n');
const content = `/** Made from layout.mjml by \`npm run mail:layout\`: do not edit. A handlebars template. */
export const layout = \`${template.replace(/[\\`]|\$\{/g, '\\$&')}\`;
`;
if (!process.argv.includes('--check')) writeFileSync(target, content);
else if (readFileSync(target, 'utf8') !== content) {
  process.stderr.write('layout.data.ts is not what layout.mjml compiles to: run `npm run mail:layout`\n');
  process.exitCode = 1;
}
