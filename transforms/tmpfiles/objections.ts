import type { Node } from '@babel/types';
import { jsonDatabaseWrites } from '../../src/find/library/json-databases.js';
import { argumentOf, bare, calleeName, isCall, type Call } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { refuseBegunAnew, refuseCleared } from './cleared.js';
import { sourcesOf, targetsOf, type FileUse } from './file-use.js';
import { refuseFoldersAsData } from './made-folders.js';
import { knownPlace, overlaps, type Known } from './places.js';
import { refuseRaces } from './races.js';
import { Stop } from './stop.js';
import { uploadedKey } from './uploads/key.js';

/**
 * Looks at all uses of some files together.
 * @throws Stop for what no single use tells
 */
export function objectTo(context: FindContext, uses: readonly FileUse[]): void {
  refuseDatabases(context, uses);
  refuseShipped(context, uses);
  refuseRaces(context, uses);
  refuseFoldersAsData(context, uses);
  refuseCleared(context, uses);
  refuseBegunAnew(context, uses);
}

/** JSON that is written, and read again at the same path. */
function refuseDatabases(context: FindContext, uses: readonly FileUse[]): void {
  const known = new Set<Call>(jsonDatabaseWrites(context).map(({ call }) => call));
  const read = new Set(
    uses
      .flatMap((use) => placesIn(context, use, sourcesOf(use)))
      .flatMap(({ isWhole, key }) => (isWhole ? [key] : [])),
  );
  for (const use of uses) {
    const isReadBack = placesIn(context, use, targetsOf(use)).some(
      ({ isWhole, key }) => isWhole && read.has(key),
    );
    if (known.has(use.call) || (isReadBack && holdsJson(use.call)))
      throw new Stop('embedded-database', use.file, use.call);
  }
}

function holdsJson(call: Call): boolean {
  const content = argumentOf(call, 1);
  return (
    /json(Sync)?$/i.test(calleeName(call) ?? '') || (isCall(content) && calleeName(content) === 'stringify')
  );
}

/** Files that are read and that the program never writes: they came with it, or somebody puts them there. */
function refuseShipped(context: FindContext, uses: readonly FileUse[]): void {
  const written = uses.flatMap((use) => placesIn(context, use, targetsOf(use)));
  for (const use of uses) {
    const sources = sourcesOf(use).filter((path) => !uploadedKey(context, use.file, bare(path)));
    const isShipped = placesIn(context, use, sources).some(
      (place) => !written.some((one) => isSource(one, place)),
    );
    if (isShipped) throw new Stop('file-shipped', use.file, use.call);
  }
}

/** What is read by a name of its own has to be written by that name, anything else in that folder or one above. */
function isSource(written: Known, read: Known): boolean {
  if (read.isAlone) return true;
  if (!overlaps(written, read)) return false;
  if (read.isWhole) return written.isWhole || written.stem !== '';
  return written.key === read.key || read.key.startsWith(`${written.key}/`);
}

function placesIn(context: FindContext, { file }: FileUse, paths: readonly Node[]): Known[] {
  return paths.flatMap((path) => knownPlace(context, file.file, path) ?? []);
}
