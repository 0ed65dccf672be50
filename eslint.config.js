import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one name is used everywhere.' },
  {
    selector:
      "PropertyDefinition:has(> Decorator[expression.callee.name=/^(OneToMany|ManyToOne|OneToOne|ManyToMany)$/]) > TSTypeAnnotation > TSTypeReference[typeName.name!='Relation']",
    message: 'Type relations as Relation<T>: emitted metadata breaks circular ES modules.',
  },
];
/** At most four parameters; constructors are exempt, since they only receive what Nest injects. */
const fewParameters = [
  {
    selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]',
    message: 'At most four parameters: pass an object.',
  },
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
    message: 'At most four parameters: pass an object.',
  },
];
const noHiddenClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Take `now` as an argument; only apps read the clock.',
};

export default tseslint.config(
  { ignores: ['**/dist/', '*.config.js', '**/*.cjs', 'apps/web/src/api/schema.d.ts', '**/*.mjs', '.quatrefoil/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Take Config; only main.ts reads the environment.' },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': 'off',
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', ...everywhere, ...fewParameters, noHiddenClock],
    },
  },
  { files: ['apps/**', 'test/**'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...fewParameters] } },
  { files: ['**/*.data.ts', 'migrations/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['apps/cli/**', 'apps/standalone/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A page shows what is past at the moment when it is drawn.
      'react-hooks/purity': 'off',
      // Its remedy breaks calls whose types are inferred from the API's description.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Markup is long and full of small conditions without being hard to read.
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      // Handlers of React are often asynchronous: what they return is nobody's.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['apps/web/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['apps/*/main.ts', 'apps/*/main-*.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.spec.ts', 'libs/testing/**', 'apps/*/testing/**', 'libs/features/*/testing/**', 'test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
