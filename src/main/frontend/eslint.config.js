import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// One direction: app -> features -> components/api/lib. The zones are listed from the folders, so a new feature is guarded at once.
const features = readdirSync(new URL('src/features', import.meta.url));
const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});
const climbing = '../../*';
const zones = [
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      [
        '@/app/*',
        climbing,
        ...features.filter((other) => other !== feature).map((other) => `@/features/${other}/**`),
      ],
      'A feature may import itself, components, api and lib only; compose features in app.',
    ),
  ),
  forbid(
    ['src/components/**', 'src/lib/**', 'src/api/**'],
    ['@/app/*', '@/features/**', climbing],
    'components, api and lib know no feature and no page.',
  ),
  {
    ...forbid(
      ['src/forms/**'],
      ['@/*', '!@/api', '@/api/*', '!@/api/schemas', '../*', 'react', '@mantine/*', '@tanstack/*'],
      'forms.js is loaded by pages of other sites: it takes nothing from the console but the types of the document.',
    ),
    ignores: ['**/*.test.ts'],
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'public/', 'src/api/schema.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      js.configs.recommended,
      ...tseslint.configs.strictTypeChecked,
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: { parserOptions: { projectService: true }, globals: globals.browser },
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { 'src/**/': 'KEBAB_CASE' }],
      'max-lines': ['error', { max: 200 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'vi', property: 'mock', message: 'Test files share their modules: use vi.spyOn.' },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [js.configs.recommended], languageOptions: { globals: globals.node } },
  ...zones,
);
