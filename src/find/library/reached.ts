import type { Node } from '@babel/types';
import type { Evidence } from '../../model/finding.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { evidence, functionName } from './findings.js';
import { routeTo } from './program.js';

/** How run-time code comes to a node: `called from save()` … `reached from POST /cart`. Empty if that is not known. */
export function reachedBy(context: FindContext, file: ParsedFile, node: Node): Evidence[] {
  const route = routeTo(context, file, node);
  if (!route) return [];
  const calls = [...route.calls].reverse().map((call) => {
    const name = functionName(call.names.parsed, call.node);
    return evidence(`called from ${name ? `${name}()` : 'a callback'}`, call.names.parsed, call.node);
  });
  const { label, at } = route.root;
  return [...calls, evidence(`reached from ${label}`, at.names.parsed, at.node)];
}
