import type { FindContext, ParsedFile } from '../../model/transform.js';
import { isDevelopmentOnly } from './development.js';
import { evidence, nameOfCall, type Site } from './findings.js';
import { callsIn } from './syntax.js';
import { calleeTrace } from './trace.js';

/** What packages call the store that is there for trying them out. */
const STORE = /(?:^|\.)(?:In)?Memory\w*(?:Store|Storage|Saver|Queue|Repository|Persistence)$/;
/** Sessions, rate limits and uploads have rules of their own; the last keeps nothing longer than a request. */
const OTHERS = /session|memorystore|rate|limit|throttl|brute|slow-down|multer|upload/i;

/** Stores of packages that keep their entries in the memory of the process: `new MemoryStorage()` of a bot framework. */
export function memoryStoresIn(context: FindContext, file: ParsedFile): Site[] {
  if (!/\b(?:In)?Memory\w*(?:Store|Storage|Saver|Queue|Repository|Persistence)\b/.test(file.text)) return [];
  return callsIn(file).flatMap((call): Site[] => {
    if (call.type !== 'NewExpression') return [];
    const trace = calleeTrace(context, file.file, call);
    if (!trace || !STORE.test(trace.path) || OTHERS.test(trace.module)) return [];
    if (isDevelopmentOnly(context, file, call)) return [];
    const because = [evidence(`${trace.path} of ${trace.module} keeps its entries in memory`, file, call)];
    return [{ file, node: call, name: nameOfCall(file, call), because }];
  });
}
