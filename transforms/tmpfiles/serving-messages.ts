import type { Message } from '../../src/model/transform.js';

/** The words for files that are served, or handed to code that needs a real one. */
export const servingMessages: Record<string, Message> = {
  'file-path-used': {
    kind: 'refuse',
    text: '`{use}` needs a file on the disk (line {line})',
    advice:
      'Hand over the content in place of the path, or wait for it in one expression: `await run(command, [path])`; then run again.',
  },
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
  'served-from-unknown': {
    kind: 'refuse',
    text: 'no code reads the files where they are put, and `{use}` serves files from a folder that cannot be told from the code (line {line}): these, perhaps',
    advice:
      'Make the path there of a constant folder and a name, `path.join(UPLOADS, name)`, then run again.',
  },
  'read-by-others': {
    kind: 'review',
    text: '`{use}` puts a file outside of the app (line {line}), and no code here reads it: what does (a web server, another program) no longer finds it on the disk',
    advice:
      'If another program needs it as a file, take this change back; else have it read from the bucket.',
  },
  'shipped-files': {
    kind: 'review',
    text: 'what the repository has under the same path is looked for among the objects by `{use}` (line {line})',
    advice: 'Upload such files once under the same keys: `aws s3 sync uploads s3://$S3_BUCKET/uploads`.',
  },
};
