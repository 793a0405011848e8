import type { FindContext, ParsedFile } from '../../model/transform.js';
import { isDevelopmentOnly } from './development.js';
import { evidence, holderOf, nameOfCall, type Site } from './findings.js';
import { isStartUp } from './program.js';
import { callsIn, isCall, parentOf, type Call } from './syntax.js';
import { calleeTrace } from './trace.js';

/** Packages whose locks keep out who runs in the same process. */
const LOCKS =
  /^(?:async-mutex\|Mutex|async-lock\||await-lock\||lock\|(?:Lock)?|rwlock\||mutexify(?:\/promise)?\||async-rwlock\|(?:RWLock)?|locks\|create(?:Mutex|ReadWriteLock)|@rocicorp\/lock\|(?:Lock|RWLock))$/;
export const MENTIONS_LOCKS =
  /['"](?:async-mutex|async-lock|await-lock|lock|rwlock|mutexify(?:\/promise)?|async-rwlock|locks|@rocicorp\/lock)['"]/;

/** Locks of packages that outlive a request: `const lock = new AsyncLock()`. */
export function packageLocksIn(context: FindContext, file: ParsedFile): Site[] {
  if (!MENTIONS_LOCKS.test(file.text)) return [];
  return callsIn(file).flatMap((call): Site[] => {
    const trace = calleeTrace(context, file.file, call);
    if (!trace || !LOCKS.test(`${trace.module}|${trace.path}`)) return [];
    if (isDevelopmentOnly(context, file, call) || !isKept(context, file, call)) return [];
    const because = [evidence(`a lock of ${trace.module}, for this process`, file, call)];
    return [{ file, node: call, name: nameOfCall(file, call), because }];
  });
}

/** Made at the start, or put where others find it: a field, an entry. */
function isKept(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (isStartUp(context, file, call)) return true;
  const holder = holderOf(file, call);
  if (holder) return holder.node.type !== 'Identifier';
  const parent = parentOf(file, call);
  return isCall(parent) && parent.callee !== call;
}
