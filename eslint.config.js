/** The lint rules: typescript-eslint's strict and stylistic typed sets. A rule is off only with its reason beside it. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // test/types holds calls that must not compile; fixtures, and the cases of the corpus, hold code as others may write it.
  globalIgnores(['dist*/', 'build*/', 'site/', 'coverage/', 'test/types/', 'test/corpus/{cases,modules,packages}/', '**/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `typeof import('x')` is how the type of a module that is loaded late is named.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `ReadonlyArray<readonly [string, number]>` reads better than brackets behind brackets, `(A | B)[]` as well as the other.
      '@typescript-eslint/array-type': 'off',
      // `range(stop)` and `range(start, stop)` are two sentences, though one signature could take both.
      '@typescript-eslint/unified-signatures': ['error', { ignoreDifferentlyNamedParameters: true }],
      // An interface that only extends gives a long type a short name in hints and messages.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Getters, setters and methods of built-ins are values here: they are compared, and called on other objects.
      '@typescript-eslint/unbound-method': 'off',
      // With noUncheckedIndexedAccess, an index that was just checked still gives `undefined`; `!` says that it was.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers and booleans print as one expects; what the rule is there for, objects and undefined, it still finds.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `return fail(error)` ends a function that returns nothing in one step, and `() => stop()` needs no braces.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `_` marks a parameter that is there for its place.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Whatever was thrown passes through us unchanged: users may throw what they like, `null` too.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // A type parameter used once documents a public signature and lets it infer.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `test()` returns a promise that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }] },
      ],
      // Functions that do nothing are what many tests hand over.
      '@typescript-eslint/no-empty-function': 'off',
      // Many tests need an async function that awaits nothing, for the sake of its being async.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
