import type { FindContext, ParsedFile } from '../../model/transform.js';
import { isDevelopmentOnly } from './development.js';
import { evidence, nameOfCall, type Site } from './findings.js';
import { optionsOf } from './options.js';
import { argumentOf, callsIn } from './syntax.js';
import { entryOf, mentionsOf, type Table } from './tables.js';

/** Authorization servers of packages: the argument with the options, and the option that names a store. */
const AUTH_SERVERS: Table<{ argument: number; store: string }> = {
  'oidc-provider|': { argument: 1, store: 'adapter' },
  'oidc-provider|Provider': { argument: 1, store: 'adapter' },
};

const MENTIONS = mentionsOf(AUTH_SERVERS);

/** `new Provider(issuer, options)` without an adapter: grants, codes and sessions are in the memory of the process. */
export function authServersIn(context: FindContext, file: ParsedFile): Site[] {
  if (!MENTIONS.test(file.text)) return [];
  return callsIn(file).flatMap((call): Site[] => {
    const found = call.type === 'NewExpression' ? entryOf(context, file, call, AUTH_SERVERS) : undefined;
    if (!found || isDevelopmentOnly(context, file, call)) return [];
    const { argument, store } = found.entry;
    const options = optionsOf(context, file.file, argumentOf(call, argument));
    if (options.open || options.values.has(store)) return [];
    const because = [
      evidence(`${found.trace.module} without ${store} keeps everything in memory`, file, call),
    ];
    return [{ file, node: call, name: nameOfCall(file, call), because }];
  });
}
