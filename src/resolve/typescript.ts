import { createRequire } from 'node:module';
import type ts from 'typescript';

/** The compiler. By `require`, since `import` would first read all of its nine megabytes for the names that it exports. */
export const tsc = createRequire(import.meta.url)('typescript') as typeof ts;
