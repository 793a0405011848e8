import { Writable } from 'node:stream';
import { objectKey } from './key.js';
import { objectWriteStream } from './write-stream.js';

/** For `fileWriteStreamHandler` of formidable: each file becomes an object under the prefix, by its `newFilename`. */
export function objectStreams(prefix: string): (file?: unknown) => Writable {
  return (file) => {
    try {
      return objectWriteStream(objectKey(prefix, (file as { newFilename: string }).newFilename));
    } catch (error) {
      // formidable hears of errors from the stream only.
      return new Writable({ construct: (done) => done(error as Error) });
    }
  };
}
