// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import astro from 'eslint-plugin-astro'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import regexp from 'eslint-plugin-regexp'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { listZones } from './scripts/import-table.mjs'

// Places that write markup they made themselves, from numbers and escaped text; never a record as it came.
const writesOwnMarkup = [
  // Metadata for search engines, with every "<" escaped; the head that Starlight itself made.
  'site/components/catalogue/ProjectPage.astro',
  'site/components/JsonLd.astro',
  'site/components/learn/TutorialFoot.astro',
  'site/components/starlight/Head.astro',
  // Written pages of the instance, as Astro rendered them, with terms marked, or as parts of a page to print.
  'site/components/learn/book/BookPart.astro',
  'site/components/glossary/MarkedText.astro',
  // Markdown of a commentary, in which micromark shows HTML as text and leaves no address that runs.
  'site/components/reports/Commentary.astro',
]

const markupSinks = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Text from data stays text: use textContent.',
  },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: 'Text from data stays text.' },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
    message: 'Build elements.',
  },
]

export default defineConfig(
  {
    name: 'portal/ignored',
    ignores: [
      'dist/',
      '.astro/',
      '.portal/',
      'history/',
      'node_modules/',
      'schemas/types.gen.ts',
      'schemas/types/',
      'test/fixtures/',
      'artefacts/',
    ],
  },
  {
    name: 'portal/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Code points are what is meant wherever a text is spread.
      '@typescript-eslint/no-misused-spread': 'off',
      // What has methods here is a closure, never a class: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    name: 'portal/casts',
    // The one cast of each door: after the schema said yes, and where what publish wrote is read.
    files: [
      'ingest/documents/validate.ts',
      'ingest/publish/read-published.ts',
      'site/site-data.ts',
      'scripts/**',
      'test/**',
    ],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    name: 'portal/published',
    // Scripts in the browser that fetch what this same build published.
    files: ['site/components/**/*.ts', 'site/scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    name: 'portal/tests',
    // What a test reads from JSON is checked by what it expects of it.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { name: 'portal/declarations', files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    name: 'portal/plain-javascript',
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'performance'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', 'no-unreachable': 'error', 'no-dupe-keys': 'error' },
  },
  astro.configs['flat/recommended'],
  {
    name: 'portal/astro',
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-define-vars-in-style': 'error' },
  },
  {
    name: 'portal/own-markup',
    files: writesOwnMarkup,
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    name: 'portal/everywhere',
    files: ['**/*.{ts,mjs,js,astro}'],
    plugins: { 'import-x': importX, regexp },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: import.meta.dirname, bun: false })],
      'import-x/extensions': ['.ts', '.mjs', '.js', '.astro'],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: listZones() }],
      'import-x/no-default-export': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-restricted-syntax': ['error', ...markupSinks],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-useless-escape': 'error',
      eqeqeq: 'error',
      'no-else-return': 'error',
      'prefer-const': 'error',
    },
  },
  { name: 'portal/printing', files: ['ingest/**/*.ts'], ignores: ['ingest/cli.ts'], rules: { 'no-console': 'error' } },
  {
    name: 'portal/default-exports',
    // What their tools ask for: a default export.
    files: ['*.config.{js,mjs,ts}', 'vitest*.config.ts', 'test/setup/*.ts', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
)
