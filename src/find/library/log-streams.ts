import type { FindContext } from '../../model/transform.js';
import { isDevelopmentOnly } from './development.js';
import { MENTIONS_FILES } from './file-writes.js';
import { filesFor } from './findings.js';
import { keyOfPath, partsOf } from './paths.js';
import { isStartUp } from './program.js';
import { argumentOf, callsIn, calleeName, textOf, type Call } from './syntax.js';
import { calleeTrace } from './trace.js';
import type { ParsedFile } from '../../model/transform.js';

/** Streams that start-up code opens to append to a file: what is written to them later is a log. */
export function appendedLogs(context: FindContext): { file: ParsedFile; call: Call }[] {
  return [...filesFor(context, { mentions: MENTIONS_FILES })].flatMap((file) =>
    callsIn(file)
      .filter((call) => isAppendStream(context, file, call) && !isDevelopmentOnly(context, file, call))
      .map((call) => ({ file, call })),
  );
}

function isAppendStream(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (calleeName(call) !== 'createWriteStream') return false;
  const path = argumentOf(call, 0);
  const options = argumentOf(call, 1);
  const flags =
    options?.type === 'ObjectExpression'
      ? options.properties.flatMap((one) =>
          one.type === 'ObjectProperty' && 'name' in one.key && one.key.name === 'flags'
            ? (textOf(one.value) ?? [])
            : [],
        )[0]
      : undefined;
  const key = path ? keyOfPath(context, file.file, partsOf(context, file.file, path)) : '';
  if (!/^a/.test(flags ?? '') && !/\.log$/.test(key)) return false;
  return (
    calleeTrace(context, file.file, call)?.path.endsWith('createWriteStream') === true &&
    isStartUp(context, file, call)
  );
}
