import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { optionsOf, isNothing } from '../../../src/find/library/options.js';
import {
  argumentOf,
  bare,
  type Call,
  calleeName,
  callsIn,
  isMember,
  propertyName,
  receiverOf,
  writesOf,
} from '../../../src/find/library/syntax.js';
import { uploadSites } from '../../../src/find/library/upload-sites.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile, Range } from '../../../src/model/transform.js';
import { objects, replaced, type Becomes, type FileUse, type Pieces, type Refused } from '../file-use.js';

/** Every `file.mv(path)` of express-fileupload in a file, and where it is told to use temporary files. */
export function fileuploadUses(context: FindContext, file: ParsedFile): FileUse[] {
  return uploadSites(context)
    .filter((site) => site.file === file && site.package === 'express-fileupload')
    .map(({ call }) => (calleeName(call) === 'mv' ? moved(context, file, call) : middleware(file, call)));
}

/** Its temporary files are there for one request only. */
function middleware(file: ParsedFile, call: Call): FileUse {
  const become = (): Refused => ({ refuse: 'upload-scratch', at: call });
  return { file, call, paths: [], writes: true, become };
}

function moved(context: FindContext, file: ParsedFile, call: Call): FileUse {
  const path = argumentOf(call, 0);
  const paths = path ? [path] : [];
  return { file, call, paths, writes: true, become: ([key]) => becomes(context, file, call, key) };
}

function becomes(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  key: Pieces | undefined,
): Becomes | Refused {
  const uploaded = receiverOf(call);
  const usesFiles = temporaryFiles(context);
  if (!key || !uploaded || call.type !== 'CallExpression') return { refuse: 'file-use-unknown', at: call };
  if (usesFiles === undefined && !isOfFiles(file, uploaded)) return { refuse: 'upload-options', at: call };
  const made: Pieces = [...taken(usesFiles, key, rangeOf(uploaded)), ')'];
  const done = call.arguments[1];
  if (!done) return replaced({ file, call }, made);
  return replaced({ file, call }, [objects('withCallback'), '(', ...made, ', ', rangeOf(done), ')']);
}

function taken(usesFiles: boolean | undefined, key: Pieces, uploaded: Range): Pieces {
  if (usesFiles === undefined) return [objects('takeUpload'), '(', ...key, ', ', uploaded];
  const [name, property] = usesFiles ? ['takeFile', 'tempFilePath'] : ['putObject', 'data'];
  return [objects(name), '(', ...key, ', ', uploaded, `.${property}`];
}

/** `req.files.image`, or a name for it: whatever the options of the middleware, it tells where it is. */
function isOfFiles(file: ParsedFile, uploaded: Node, depth = 0): boolean {
  const node = bare(uploaded);
  if (propertyName(node) === 'files') return true;
  if (isMember(node)) return isOfFiles(file, node.object, depth);
  const values = node.type === 'Identifier' && depth < 4 ? writesOf(file, node.name).flatMap(writtenBy) : [];
  return values.length > 0 && values.every((value) => isOfFiles(file, value, depth + 1));
}

function writtenBy(write: Node): Node[] {
  if (write.type === 'VariableDeclarator') return write.init ? [write.init] : [];
  return write.type === 'AssignmentExpression' ? [write.right] : [write];
}

/** True if uploads come as temporary files; undefined if it cannot be told, or if that is not the same everywhere. */
function temporaryFiles(context: FindContext): boolean | undefined {
  const answers = new Set<boolean | undefined>();
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    for (const call of parsed ? callsIn(parsed) : []) {
      const trace = calleeTrace(context, file, call);
      if (trace?.module !== 'express-fileupload' || trace.path !== '') continue;
      const { values, open } = optionsOf(context, file, argumentOf(call, 0));
      const option = values.get('useTempFiles')?.node;
      const isPlain = !option || isNothing(option) || option.type === 'BooleanLiteral';
      answers.add(open || !isPlain ? undefined : option !== undefined && !isNothing(option));
    }
  }
  const [only] = answers;
  return answers.size === 1 ? only : undefined;
}
