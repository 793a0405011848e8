import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Target } from './target.js';

/**
 * Answers what the Redis keys of a store begin with: `<app>:sess:`, numbered where the program makes several stores,
 * since they never shared their sessions.
 */
export function prefixes(context: FindContext): (target: Target, appName: string | undefined) => string {
  const known = new Map<string, string>();
  return (target, appName) => {
    const key = `${target.file} ${rangeOf(target.node).start}`;
    const prefix = known.get(key) ?? freePrefix(context, new Set(known.values()), appName);
    known.set(key, prefix);
    return prefix;
  };
}

function freePrefix(context: FindContext, taken: ReadonlySet<string>, name: string | undefined): string {
  const plain = (name ?? '').replace(/^@[^/]*\//, '').replace(/[^A-Za-z0-9._-]+/g, '-');
  const app = plain.replace(/^-+|-+$/g, '') || 'app';
  for (let number = 1; ; number++) {
    const prefix = `${app}:sess${number > 1 ? `-${number}` : ''}:`;
    if (!taken.has(prefix) && !context.project.files.some(({ text }) => text.includes(prefix))) return prefix;
  }
}
