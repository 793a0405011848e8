import type { FindContext, ParsedFile } from '../../model/transform.js';
import { programOf } from '../runtime/shared.js';
import { isOfOneClient } from '../state/one-client.js';
import { isOfShortLived } from '../state/short-lived.js';
import { isDevelopmentOnly } from './development.js';
import { evidence, nameOfCall, type Site } from './findings.js';
import { isStartUp } from './program.js';
import { type Call, ancestorsOf, callsIn, isFunction, keyOf } from './syntax.js';
import { entryOf, mentionsOf, type Table } from './tables.js';

/** What packages for queues in memory are called by; what only limits how much runs at once is none. */
const QUEUES: Table<string> = {
  'p-queue|': 'PQueue',
  'p-queue|PQueue': 'PQueue',
  'better-queue|': 'better-queue',
  'fastq|': 'fastq',
  'fastq|promise': 'fastq',
  'queue|': 'queue',
  'async|queue': 'async.queue',
  'async|priorityQueue': 'async.priorityQueue',
  'async|cargo': 'async.cargo',
  'async|cargoQueue': 'async.cargoQueue',
  'async/queue|': 'async.queue',
  'awaitqueue|': 'awaitqueue',
  'awaitqueue|AwaitQueue': 'awaitqueue',
};

export const MENTIONS_QUEUES = mentionsOf(QUEUES);

/** Queues of packages that take work for the whole process: `const mails = new PQueue({ concurrency: 1 })`. */
export function workQueuesIn(context: FindContext, file: ParsedFile): Site[] {
  if (isOfOneClient(programOf(context), file.file)) return [];
  return callsIn(file).flatMap((call): Site[] => {
    const found = entryOf(context, file, call, QUEUES);
    if (!found || !isLasting(context, file, call) || isDevelopmentOnly(context, file, call)) return [];
    const because = [evidence(`${found.entry} keeps what waits in memory`, file, call)];
    return [{ file, node: call, name: nameOfCall(file, call), because }];
  });
}

/** Not one of a request or call, which is done when that is answered. */
function isLasting(context: FindContext, file: ParsedFile, call: Call): boolean {
  const around = [...ancestorsOf(file, call)].find((one) => isFunction(one) || /^ClassBody$/.test(one.type));
  if (!around) return true;
  if (around.type === 'ClassBody' || keyOf(around) === 'constructor')
    return isStatic(file, call) || !isOfShortLived(context, file, call);
  return isStartUp(context, file, call);
}

function isStatic(file: ParsedFile, call: Call): boolean {
  return [...ancestorsOf(file, call)].some((one) => one.type === 'ClassProperty' && one.static === true);
}
