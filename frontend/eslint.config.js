import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FEATURES = ['session', 'home', 'tasks', 'filing', 'matters', 'catalogue', 'grants', 'audit'];

/** Forbids imports that match one of the patterns, with one reason. */
function forbid(message, ...patterns) {
  return { 'no-restricted-imports': ['error', { patterns: [{ regex: patterns.join('|'), message }] }] };
}

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/lib/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-new-func': 'error',
      'no-implied-eval': 'error',
    },
  },
  // One direction: app -> features -> ui -> lib. Features never import each other.
  ...FEATURES.map((feature) => ({
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: forbid('A feature imports only itself, ui and lib.', '^@/app', `^@/features/(?!${feature}(/|$))`, '^\\.\\./\\.\\./'),
  })),
  ...FEATURES.map((feature) => ({
    files: [`src/features/${feature}/*.{ts,tsx}`],
    rules: forbid('A feature imports only itself, ui and lib.', '^@/app', `^@/features/(?!${feature}(/|$))`, '^\\.\\./'),
  })),
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    rules: forbid('Shared components know only ui and lib.', '^@/(app|features)', '^\\.\\./\\.\\./'),
  },
  {
    files: ['src/lib/**/*.{ts,tsx}'],
    rules: forbid('lib has no components.', '^@/(app|features|ui)', '^antd', '^\\.\\./\\.\\./'),
  },
);
