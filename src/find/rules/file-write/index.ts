import type { Rule } from '../../../model/rule.js';
import { fileWrites, MENTIONS_FILES, type FileWrite } from '../../library/file-writes.js';
import { calledText, evidence, findingOf, functionName } from '../../library/findings.js';
import { functionAround } from '../../library/syntax.js';
import { reachedBy } from '../../library/reached.js';
import { jsonDatabaseWrites } from '../../library/json-databases.js';

export const rule: Rule = {
  meta: {
    name: 'file-write',
    title: 'Files that the server writes to its own disk',
    breaks: 'lost-files',
    fixedBy: null,
    mentions: MENTIONS_FILES,
  },
  messages: {
    'file-write': {
      kind: 'rule',
      text: '`{name}` changes files on the disk of one replica: the others do not see it, and a new container begins without it',
      advice: 'Keep the content in object storage (S3) or a database, under a key that all replicas know.',
    },
  },
  find(context) {
    const databases = new Set(jsonDatabaseWrites(context).map(({ call }) => call));
    const kept = fileWrites(context).filter(
      ({ file, call, purpose }) =>
        purpose === 'kept' && !databases.has(call) && context.project.targets.has(file.file),
    );
    const findings = kept
      .filter((write) => !isFurtherRemoval(write, kept) && !isFurtherFolder(write, kept))
      .map(({ file, call, key }) => {
        const where = functionName(file, call);
        return findingOf('file-write', {
          file,
          node: call,
          name: calledText(file, call),
          args: { path: key },
          because: [
            evidence(`writes ${key || 'a file'}${where ? ` in \`${where}\`` : ''}`, file, call),
            ...reachedBy(context, file, call),
          ],
        });
      });
    return { findings, notes: [] };
  },
};

/** One finding says that a function removes what is in a folder, however often it does so. */
function isFurtherRemoval(write: FileWrite, all: readonly FileWrite[]): boolean {
  if (write.method.operation !== 'delete') return false;
  const first = all.find(
    (one) =>
      one.file === write.file &&
      one.method.operation === 'delete' &&
      folderOf(one) === folderOf(write) &&
      functionAround(one.file, one.call) === functionAround(write.file, write.call),
  );
  return first !== write;
}

/** One finding says that a function makes folders, however deep. */
function isFurtherFolder(write: FileWrite, all: readonly FileWrite[]): boolean {
  const { operation } = write.method;
  const isOfSame = (one: FileWrite): boolean =>
    one.file === write.file &&
    one.method.operation === operation &&
    functionAround(one.file, one.call) === functionAround(write.file, write.call);
  return operation === 'directory' && all.find(isOfSame) !== write;
}

/** The part of a path that is the same for all files. */
function folderOf({ key, parts }: FileWrite): string {
  const first = parts.findIndex((part) => part.kind === 'fresh' || (part.kind === 'unknown' && part.varies));
  return first < 0
    ? key
    : JSON.stringify(
        parts
          .slice(0, first)
          .map((part) => ('text' in part ? part.text.replaceAll('/', '') : part))
          .filter(Boolean),
      );
}
