import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { fileWrites, type FileWrite } from './file-writes.js';
import { keyOfPath, partsOf } from './paths.js';
import { argumentOf, ancestorsOf, callsIn, calleeName, isCall, type Call } from './syntax.js';

const known = new WeakMap<FindContext, FileWrite[]>();

/** Writes of a JSON file that the program also reads back at the same path: a database in a file. */
export function jsonDatabaseWrites(context: FindContext): FileWrite[] {
  const before = known.get(context);
  if (before) return before;
  const found = fileWrites(context).filter(
    (write) =>
      write.purpose === 'kept' &&
      write.method.operation === 'write' &&
      holdsJson(write) &&
      isReadBack(context, write),
  );
  known.set(context, found);
  return found;
}

function holdsJson({ file, call }: FileWrite): boolean {
  if (/json/i.test(calleeName(call) ?? '')) return true;
  const content = argumentOf(call, 1);
  if (!content) return false;
  if (isStringify(content)) return true;
  if (content.type !== 'Identifier') return false;
  return callsIn(file).some((one) => isStringify(one) && holdsName(file, one, content.name));
}

function isStringify(node: Node): boolean {
  return isCall(node) && calleeName(node) === 'stringify';
}

function holdsName(file: ParsedFile, call: Call, name: string): boolean {
  for (const one of ancestorsOf(file, call)) {
    if (one.type === 'VariableDeclarator') return one.id.type === 'Identifier' && one.id.name === name;
  }
  return false;
}

function isReadBack(context: FindContext, write: FileWrite): boolean {
  return callsIn(write.file).some((call) => {
    if (
      !/^(readFile|readFileSync|readJson|readJSON|readJsonSync|readJSONSync|require)$/.test(
        calleeName(call) ?? '',
      )
    )
      return false;
    const path = argumentOf(call, 0);
    return (
      path !== undefined &&
      keyOfPath(context, write.file.file, partsOf(context, write.file.file, path)) === write.key
    );
  });
}
