import { finished, Writable } from 'node:stream';
import { objectKey } from './key.js';
import { objectWriteStream } from './write-stream.js';

/** For `fileWriteStreamHandler` of formidable: each file becomes an object under the prefix, by its `newFilename`. */
export function objectStreams(prefix: string): (file?: unknown) => Writable {
  let last: Writable | undefined;
  return (file) => {
    const stream = streamOfUpload(prefix, (file as { newFilename: string }).newFilename);
    // formidable lists the files of a form as they are finished; the one before in the same form has ended by now.
    if (last?.writableEnded) finishAfter(stream, last);
    last = stream;
    return stream;
  };
}

function streamOfUpload(prefix: string, name: string): Writable {
  try {
    return objectWriteStream(objectKey(prefix, name));
  } catch (error) {
    // formidable hears of errors from the stream only.
    return new Writable({ construct: (done) => done(error as Error) });
  }
}

function finishAfter(stream: Writable, earlier: Writable): void {
  const settled = new Promise<void>((settle) => finished(earlier, () => settle()));
  const final = stream._final.bind(stream);
  stream._final = (done) => final((error) => void settled.then(() => done(error)));
}
