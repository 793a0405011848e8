import { rule as fileServe } from '../../src/find/rules/file-serve/index.js';
import { rule as fileWrite } from '../../src/find/rules/file-write/index.js';
import { rule as tmpFile } from '../../src/find/rules/tmp-file/index.js';
import { rule as uploadDisk } from '../../src/find/rules/upload-disk/index.js';
import type { Message, TransformMeta } from '../../src/model/transform.js';
import { UPLOAD_MESSAGES } from './uploads/messages.js';
import { CONE_MESSAGES } from '../../src/plan/cone/messages.js';
import { CORE_MESSAGES } from './core-messages.js';
import { servingMessages } from './serving-messages.js';

const RULES = [tmpFile, uploadDisk, fileWrite, fileServe];

export const meta: TransformMeta = {
  name: 'tmpfiles',
  description: 'Temporary files, uploads and files that the app writes and serves → object storage (S3)',
  rules: RULES.map((rule) => rule.meta.name),
  leavesAuditToRules: true,
  mentions: new RegExp(RULES.map(({ meta: { mentions } }) => mentions.source).join('|')),
};

/** The words of every code that this transform reports. */
export const messages: Record<string, Message> = {
  ...Object.fromEntries(RULES.flatMap((rule) => Object.entries(rule.messages))),
  ...CONE_MESSAGES,
  ...CORE_MESSAGES,
  ...UPLOAD_MESSAGES,
  'file-path-unknown': {
    kind: 'refuse',
    text: 'it cannot be told from the code in which folder `{use}` lies (line {line})',
    advice: 'Make the path of a constant folder and a name, `path.join(UPLOADS, name)`, then run again.',
  },
  'file-path-escapes': {
    kind: 'refuse',
    text: 'the path goes to code that is not followed, which may open the file: `{use}` (line {line})',
    advice: 'Hand over the name of the file, or its content, in place of the path, then run again.',
  },
  'path-shown': {
    kind: 'review',
    text: 'people get to see the same path as before: `{use}` (line {line}); no such file or folder is on the disk from now on',
    advice: 'Show the name of the file or its URL in place of the path, if nobody needs it.',
  },
  'file-append': {
    kind: 'refuse',
    text: '`{use}` adds to a file or changes a part of it (line {line}); an object is only ever written whole',
    advice: 'Write logs to standard output; keep entries in a database or a list of the stores, one each.',
  },
  'file-options': {
    kind: 'refuse',
    text: '`{use}` has options that object storage does not know (line {line})',
    advice: 'Leave them out if nothing depends on them, then run again.',
  },
  'file-use-unknown': {
    kind: 'refuse',
    text: 'nothing in object storage does what `{use}` does with the file (line {line})',
    advice: 'Read, write, list or remove whole files with `fs`, then run again; or move this part by hand.',
  },
  'app-folder': {
    kind: 'refuse',
    text: '`{use}` lies in the folder of the app itself (line {line}), among its sources',
    advice: 'Write into a folder of its own, such as `uploads/`, then run again.',
  },
  ...servingMessages,
};
