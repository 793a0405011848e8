import type { Message } from '../../src/model/transform.js';

/** The words of codes about files and the code around them. */
export const CORE_MESSAGES: Record<string, Message> = {
  'file-result': {
    kind: 'refuse',
    text: '`{use}` uses something of the file that objects do not have (line {line})',
    advice:
      'Of what `stat` tells, objects have size, mtime, birthtime, isFile and isDirectory; of streams what all streams have.',
  },
  'file-type': {
    kind: 'refuse',
    text: '`{use}` goes where the types say that it is a stream of `fs` (line {line})',
    advice: 'Use `Readable` and `Writable` of `node:stream` as types, then run again.',
  },
  'file-race': {
    kind: 'refuse',
    text: '`{use}` writes what was read just before, with nothing in between (line {line}): several processes would overwrite each other',
    advice: 'Keep what many requests change in a database or a store with atomic operations, one entry each.',
  },
  'file-check': {
    kind: 'review',
    text: '`{use}` writes after a look whether the file is there (line {line}); from now on another request can come in between',
    advice: 'Give new files names of their own (a UUID), or leave the decision to a database.',
  },
  'stream-not-awaited': {
    kind: 'review',
    text: 'nothing waits until the stream of `{use}` is stored (line {line}): whoever asks for the file right behind may not find it yet',
    advice:
      "Go on when it is done: `stream.on('finish', …)`, or `await pipeline(source, stream)` of `node:stream/promises`.",
  },
  'files-cleared': {
    kind: 'refuse',
    text: '`{use}` removes files, or begins them anew, when a process starts or ends (line {line}); from now on they are those of all processes',
    advice:
      'Leave it out, and let the bucket remove what is old (a lifecycle rule), or remove files by their age; then run again.',
  },
  'file-outlives-timer': {
    kind: 'review',
    text: '`{use}` removes a file by a timer of one process (line {line}); if that process ends before, the file stays from now on',
    advice:
      'Let the bucket remove what is old as well (a lifecycle rule), or look at the age of a file before it is sent.',
  },
  'file-time': {
    kind: 'review',
    text: '`{use}` asks when files were written to order them (line {line}); of objects that is known to the second only, and a copy or a new name makes it later',
    advice: 'Put the time into the names of files, or keep it beside them, if their order matters.',
  },
  'stream-handed-on': {
    kind: 'review',
    text: '`{use}` goes to a package with no name or length beside it (line {line}); a stream of an object has no path to take them from',
    advice:
      'Say the name of the file, and its length where one is asked for: `form.append(field, stream, name)`.',
  },
  'folder-as-data': {
    kind: 'refuse',
    text: '`{use}` makes a folder that is looked for later (line {line}); in object storage a folder is only there while a file is in it',
    advice: 'Keep the names of folders in a database or a store, then run again.',
  },
  'folder-missing': {
    kind: 'review',
    text: '`{use}` was an error for a folder that is not there (line {line}); from now on it gives an empty list',
    advice:
      'If that is to be another answer than a folder without files, keep the names of folders in a database or a store, and look there.',
  },
  'folder-from-environment': {
    kind: 'review',
    text: '`{use}` can be set in the environment (line {line}); the keys begin with the default from now on',
    advice: 'Take the variable out of the deployment, and copy the files of its folder to the bucket.',
  },
  'folder-from-configuration': {
    kind: 'review',
    text: '`{use}` no longer says where the files are (line {line}); their keys begin with a name of their own',
    advice: 'Copy the files of the folder that is configured to the bucket, under that name.',
  },
  'folder-given': {
    kind: 'review',
    text: '`{use}` is a folder that is only told when the program runs (line {line}); from now on keys begin with its path, as seen from the folder of the process',
    advice:
      'Have all processes run in a folder of the same path with the same setting, without a process id or anything random in it, and copy its files to the bucket under that path.',
  },
  'file-shipped': {
    kind: 'refuse',
    text: '`{use}` is a file that the program never writes (line {line}), so it came with the app; the others lie beside it',
    advice: 'Put files that belong to the app into a folder of their own, then run again.',
  },
  'embedded-database': {
    kind: 'refuse',
    text: '`{use}` is a database in a file (line {line}); an object is only ever written whole, so changes would get lost',
    advice: 'Move the data to a database or to a store with atomic operations.',
  },
  'too-far': {
    kind: 'refuse',
    text: '`{name}` goes through so much of the program that it was not followed to the end',
    advice:
      'Keep the files behind functions of their own that take and give names and content, then run again.',
  },
  'multi-request-file': {
    kind: 'refuse',
    text: '`{use}` adds to a file that an earlier request began (line {line}); an object is only ever written whole',
    advice: 'Use a multipart upload of S3, and keep its id and parts in a store until the last request.',
  },
  'test-not-updated': {
    kind: 'review',
    text: 'a test calls what is asynchronous now, and could not be updated (`{reason}`)',
    advice: 'Await it there by hand; `stateless-codemod explain {reason}` says what is in the way.',
  },
  'objects-differ': {
    kind: 'refuse',
    text: '{file} was edited since it was emitted, and lacks {names}',
    advice: 'Add them by hand, or delete the file to have it emitted anew, then run again.',
  },
  'temp-file-escapes': {
    kind: 'refuse',
    text: '`{use}` makes a temporary file that goes to code that is not followed (line {line})',
    advice:
      'Remove it in a `finally` of the request that made it, or keep its content in object storage by hand.',
  },
};
