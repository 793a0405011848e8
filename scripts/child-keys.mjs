// Writes src/ast/child-keys.ts from @babel/types, which itself would take too long to load in a run.
import { VISITOR_KEYS } from '@babel/types';
import { writeFileSync } from 'node:fs';

const types = new Map();
for (const [type, keys] of Object.entries(VISITOR_KEYS)) {
  const key = keys.join(' ');
  types.set(key, [...(types.get(key) ?? []), type]);
}
const lines = [...types].map(([keys, names]) => `${keys}: ${names.join(' ')}`);

writeFileSync(
  'src/ast/child-keys.ts',
  `// Written by scripts/child-keys.mjs.

/** Keys: the types of nodes whose children stand behind these, in source order. */
const TABLE = \`
${lines.join('\n')}
\`;

/** The keys behind which nodes of a type have their children. */
export const CHILD_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\\n')
    .flatMap((line) => {
      const [keys = '', types = ''] = line.split(':');
      const list = keys ? keys.split(' ') : [];
      return types
        .trim()
        .split(' ')
        .map((type) => [type, list] as const);
    }),
);
`,
);
