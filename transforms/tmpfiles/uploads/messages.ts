import type { Message } from '../../../src/model/transform.js';

/** The words of what is said about uploads. */
export const UPLOAD_MESSAGES: Record<string, Message> = {
  'file-path-used': {
    kind: 'refuse',
    text: '`{use}` is the path of an uploaded file (line {line}), and goes to code that opens it on the disk',
    advice:
      'Hand over a stream or the content (`objectReadStream`, `getObject`), or a copy for the time of the call (`withLocalFile`).',
  },
  'upload-folder-unknown': {
    kind: 'refuse',
    text: 'the folder for uploads is worked out for every request: `{use}` (line {line})',
    advice: 'Use one folder for all, and make what varies a part of `filename`; then run again.',
  },
  'upload-folder-shown': {
    kind: 'refuse',
    text: 'people get to see the path of the folder, which only the function that answers with it knows: `{use}` (line {line})',
    advice: 'Name the folder outside of the function, or keep and answer `filename`; then run again.',
  },
  'upload-options': {
    kind: 'refuse',
    text: '`{use}` has options whose values cannot be read off, or that object storage cannot follow (line {line})',
    advice: 'Write the options as one object literal where the middleware is made, then run again.',
  },
  'upload-path-read-back': {
    kind: 'refuse',
    text: '`{use}` may open a file by a path that was kept or answered (line {line})',
    advice:
      'Keep `file.filename` in place of `file.path`, and join it with the folder where the file is opened.',
  },
  'upload-package': {
    kind: 'refuse',
    text: '`{use}` always puts uploads on the disk (line {line}); the package offers no other place',
    advice:
      'Use multer, busboy or @fastify/multipart, which give a stream or a place of your own, then run again.',
  },
  'upload-path-set': {
    kind: 'refuse',
    text: '`{use}` sets the path of an upload while it comes in (line {line})',
    advice: 'Say the folder by `uploadDir` and the name by `filename`, then run again.',
  },
  'upload-answered-early': {
    kind: 'refuse',
    text: 'nothing waits until `{use}` has written its file (line {line}); an upload takes longer than a disk',
    advice:
      'Answer when the file is written, `await pipeline(file, createWriteStream(path))`, then run again.',
  },
  'upload-scratch': {
    kind: 'refuse',
    text: '`{use}` keeps uploads in temporary files (line {line}) that the request which brought them takes from there',
    advice: 'Nothing has to change as long as every request removes its own.',
  },
  'upload-path-kept': {
    kind: 'review',
    text: 'the path of an upload is kept or answered as the same text as before: `{use}` (line {line}); no file of this name is on the disk',
    advice:
      'Look for other programs that open files by these paths; they find the objects under the same names.',
  },
  'upload-path-opened': {
    kind: 'review',
    text: '`{use}` opens an upload by the path that was kept of it (line {line}); the same text is the key of the object',
    advice:
      'Copy files from before to the bucket under their paths; nothing else may be kept under this name.',
  },
  'upload-whole': {
    kind: 'review',
    text: 'all properties of an upload are kept or answered: `{use}` (line {line}); there is one more now, `key`',
    advice: 'Name the properties that are meant if nobody should see the key.',
  },
};
