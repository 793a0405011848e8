import type { Message } from '../../src/model/transform.js';

/** The words for files that are served, or handed to code that needs a real one. */
export const servingMessages: Record<string, Message> = {
  'file-server': {
    kind: 'refuse',
    text: '`{use}` serves the folder in a way that objects cannot be put behind (line {line})',
    advice:
      'Serve written files by a route of their own: `res.sendFile(path.join(UPLOADS, name))`, then run again.',
  },
  'file-folder-served': {
    kind: 'refuse',
    text: '`{use}` also serves files that are delivered with the app (line {line}), and objects cannot be put behind it here',
    advice:
      'Hand it straight to `app.use(…)` with a folder that is written out there, or keep written files in a folder of their own; then run again.',
  },
  'file-shipped': {
    kind: 'refuse',
    text: '`{use}` reads a file that is delivered with the app (line {line}): every replica has it',
    advice: 'Nothing is to be done as long as the app does not write this file.',
  },
  'shipped-files': {
    kind: 'review',
    text: 'what the repository has under the same path is looked for among the objects by `{use}` (line {line})',
    advice: 'Upload such files once under the same keys: `aws s3 sync uploads s3://$S3_BUCKET/uploads`.',
  },
};
