import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error it has no types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sources = ['src/**/*.ts'];
const typed = [...sources, 'vite.config.ts', 'test/**/*.{ts,js,mjs}', 'docs/*.js', 'demo/**/*.ts'];
const shipped = [...sources, 'demo/**/*.{ts,js,mjs}'];

/** Ways to make markup or code of a string: what a visitor or a page says must never become either. */
const stringsAsCode = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build nodes, or render with Lit: a string must not become markup.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Build nodes, or render with Lit: a string must not become markup.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'document.write does not belong in a library.',
  },
];

const unsafeLit = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((name) => `**/directives/${name}.js`);

export default defineConfig(
  {
    ignores: [
      'dist',
      'dist.*',
      'docs/api',
      'coverage',
      'test-results',
      'node_modules',
      'test/browser/pages/**/*.{js,mjs}',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      // Each file's own project: src sees no Node types, tests do.
      parserOptions: {
        project: ['tsconfig.json', 'test/tsconfig.json', 'test/tools/tsconfig.json'],
        tsconfigRootDir: process.cwd(),
      },
    },
    rules: {
      // `typeof import('./x.js')` names the type of what import() brings.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['test/**/*.{js,mjs,ts}', 'docs/*.js'],
    rules: {
      // Tools talk to packages without types; tests look into what they are given.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // Fakes of asynchronous things need not wait; chai asserts by reading properties.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // What is declared there is there for its type.
  { files: ['test/types/**/*.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  { files: ['demo/**/*.{js,mjs}'], extends: [tseslint.configs.recommended] },

  {
    files: shipped,
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...stringsAsCode],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: unsafeLit, message: 'A string must not become markup.' },
            {
              group: ['lit/static-html.js'],
              importNames: ['unsafeStatic'],
              message: 'A string must not become markup.',
            },
          ],
        },
      ],
    },
  },
  {
    files: sources,
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': 'error',
      // Setters and listeners are taken from prototypes on purpose: a page can clobber the names.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/data/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'location',
        'fetch',
        'localStorage',
        'console',
      ],
    },
  },
);
