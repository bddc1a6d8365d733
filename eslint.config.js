import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may not be imported by the files of a room, and why. Knowledge flows one way: see docs/architecture.md. */
function room(files, forbidden, message, more = {}) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: [...forbidden, ...ACROSS], message }] }],
    },
    ...more,
  };
}

/** Another room's files by their path: what a package gives away it names in its `exports`. */
const ACROSS = [
  '**/packages/*/src/**',
  '**/packages/schema/client/**',
  '**/apps/*/src/**',
  '**/prisma/*.ts',
  '**/prisma/generated/**',
];
const SERVER = ['graphql-yoga', '@graphql-yoga/*'];
const CONTRACT = ['graphql', 'graphql/*', '@pothos/*', 'gql.tada', '@drawdown/schema', '@drawdown/schema/*'];
const PAGES = [
  'next',
  'next/*',
  'react',
  'react-dom',
  'react/*',
  'urql',
  '@urql/*',
  '@drawdown/web',
  '@drawdown/web/*',
];

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/.next/**',
    '**/.build/**',
    '**/.data/**',
    'coverage/**',
    'prisma/generated/**',
    '**/next-env.d.ts',
    '**/graphql-env.d.ts',
    // A package of its own, with peers that are installed only to measure against them.
    'bench/**',
  ]),
  // What is found is mended; nothing is waved through from inside a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Libraries are told more types by declaring into their namespaces.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Every index is typed as perhaps missing; `!` says where the line above has made sure.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Matters of taste, in which neither way hides a fault.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'WebAssembly',
          'globalThis',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Vitest reads the names of fixtures from a first parameter, which must be a pattern also where none is asked for.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Import a thing from the file that defines it; no barrels.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings needs no code at run time.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read once, in the settings.' },
      ],
    },
  },
  {
    // Those who read the environment, or hand it whole to a program they start.
    files: [
      '**/settings.ts',
      'scripts/**',
      'prisma/embedded.ts',
      'prisma.config.ts',
      '**/*.test.{ts,tsx}',
      '**/testing/**',
      'tests/**',
      'apps/*/src/main.ts',
      'apps/web/server/main.ts',
      'packages/dossier/src/cli.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  room(['prisma/*.ts'], [...CONTRACT, ...SERVER, ...PAGES, '@drawdown/*'], 'The data knows nothing of who reads it.'),
  room(
    ['packages/domain/**/*.ts'],
    [...CONTRACT, ...SERVER, ...PAGES, '@drawdown/dossier/*', '@drawdown/api/*'],
    'The meaning knows the data, and has never heard of GraphQL, of dossiers or of pages.',
  ),
  room(
    ['packages/dossier/**/*.ts'],
    [...CONTRACT, ...SERVER, ...PAGES, '@drawdown/api/*'],
    'The way in knows the data and its meaning, not who asks for them.',
  ),
  room(
    ['packages/schema/src/**/*.ts'],
    [...SERVER, ...PAGES, 'gql.tada', '@drawdown/schema/*', '@drawdown/dossier/*', '@drawdown/api/*'],
    'The contract knows the meaning, not the door nor the pages behind it.',
  ),
  room(
    ['packages/schema/client/**/*.ts'],
    ['@drawdown/*', '@pothos/*', 'graphql', '../src/*'],
    "The client's side of the contract is the printed schema and nothing else.",
  ),
  room(
    ['apps/api/**/*.ts'],
    [...PAGES, '@drawdown/dossier/*', '@drawdown/schema/client'],
    'The door opens on the contract; it neither loads dossiers nor draws pages.',
  ),
  room(
    ['apps/web/**/*.{ts,tsx}'],
    [
      ...SERVER,
      '@pothos/*',
      '@prisma/*',
      'pg',
      'sql-template-tag',
      '@drawdown/db',
      '@drawdown/db/*',
      '@drawdown/domain',
      '@drawdown/domain/*',
      '@drawdown/dossier/*',
      '@drawdown/api/*',
      '@drawdown/schema/*',
      '!@drawdown/schema/client',
    ],
    "The pages see the contract's client side only.",
  ),
  room(
    ['apps/web/src/charts/**/*.{ts,tsx}'],
    [
      '@drawdown/*',
      'urql',
      '@urql/*',
      'gql.tada',
      'graphql',
      'next',
      'next/*',
      '**/figures/**',
      '**/app/**',
      '**/lib/ask*',
      '**/lib/settings*',
    ],
    'A chart knows its props: plain numbers in, SVG out.',
  ),
  {
    // The tests of a room look at it from outside, some of them through all the rooms at once.
    files: ['**/*.test.{ts,tsx}', '**/testing/**', '**/testing.ts', 'tests/**', 'scripts/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // What an API answers is read as it comes; a wrong guess at its shape fails the test.
    files: ['**/*.test.{ts,tsx}', '**/testing/**', '**/testing.ts', 'tests/**'],
    rules: Object.fromEntries(
      [
        'no-unsafe-assignment',
        'no-unsafe-member-access',
        'no-unsafe-argument',
        'no-unsafe-call',
        'no-unsafe-return',
        'no-base-to-string',
        'restrict-template-expressions',
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
    ),
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
);
