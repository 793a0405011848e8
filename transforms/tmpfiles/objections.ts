import { jsonDatabaseWrites } from '../../src/find/library/json-databases.js';
import { argumentOf, calleeName, isCall, type Call } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import type { FileUse } from './file-use.js';
import { knownPlace } from './places.js';
import { refuseRaces } from './races.js';
import { Stop } from './stop.js';

/**
 * Looks at all uses of some files together.
 * @throws Stop for what no single use tells
 */
export function objectTo(context: FindContext, uses: readonly FileUse[]): void {
  refuseDatabases(context, uses);
  refuseShipped(context, uses);
  refuseRaces(context, uses);
}

/** JSON that is written, and read again at the same path. */
function refuseDatabases(context: FindContext, uses: readonly FileUse[]): void {
  const known = new Set<Call>(jsonDatabaseWrites(context).map(({ call }) => call));
  const read = new Set(uses.filter((use) => !use.writes).flatMap((use) => wholeKeys(context, use)));
  for (const use of uses) {
    const isDatabase =
      known.has(use.call) ||
      (use.writes && holdsJson(use.call) && wholeKeys(context, use).some((key) => read.has(key)));
    if (isDatabase) throw new Stop('embedded-database', use.file, use.call);
  }
}

function holdsJson(call: Call): boolean {
  const content = argumentOf(call, 1);
  return (
    /json$/i.test(calleeName(call)?.replace(/Sync$/, '') ?? '') ||
    (isCall(content) && calleeName(content) === 'stringify')
  );
}

/** A file that is read by a name of its own and that nobody writes by that name was there from the beginning. */
function refuseShipped(context: FindContext, uses: readonly FileUse[]): void {
  const written = new Set(uses.filter(({ writes }) => writes).flatMap((use) => wholeKeys(context, use)));
  for (const use of uses) {
    const isRead = /^(readFile|createReadStream|readJson)$/i.test(use.fs?.method ?? '');
    if (isRead && wholeKeys(context, use).some((key) => !written.has(key)))
      throw new Stop('file-shipped', use.file, use.call);
  }
}

function wholeKeys(context: FindContext, { file, paths }: FileUse): string[] {
  return paths.flatMap((path) => {
    const known = knownPlace(context, file.file, path);
    return known?.isWhole ? [known.key] : [];
  });
}
