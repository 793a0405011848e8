import { finished, PassThrough, Writable, type Readable } from 'node:stream';
import { backend } from './backend.js';

/**
 * As `createWriteStream` of `node:fs`. The object is there when `finish` is emitted. A stream that is destroyed before, or
 * whose source breaks off, leaves no object.
 */
export function objectWriteStream(key: string): ObjectWriteStream {
  return new ObjectWriteStream(key);
}

export class ObjectWriteStream extends Writable {
  readonly path: string;
  bytesWritten = 0;
  readonly #body = new PassThrough();
  readonly #upload: Promise<void>;
  #isThere = false;

  constructor(path: string) {
    super();
    this.path = path;
    this.#upload = backend.put(path, this.#body);
    this.#upload.catch((error: Error) => this.destroy(error));
    // The upload hears of its own errors; without a listener they would end the process.
    this.#body.on('error', () => {});
    this.on('pipe', (source: Readable) => this.#breakOffWith(source));
    process.nextTick(() => {
      this.emit('open');
      this.emit('ready');
    });
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.bytesWritten += chunk.length;
    this.#body.write(chunk, encoding, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#body.end();
    this.#upload.then(() => {
      this.#isThere = true;
      done();
    }, done);
  }

  /** Waits until nothing is left of the upload. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#isThere) return done(error);
    // The upload fails with its source, and takes back the parts that it has sent.
    this.#body.destroy(new Error(`the upload of '${this.path}' was broken off`));
    this.#upload
      .then(() => backend.delete(this.path))
      .catch(() => {})
      .finally(() => done(error));
  }

  /** `pipe` says nothing when a source is destroyed, as the request of a client that leaves. */
  #breakOffWith(source: Readable): void {
    const stop = finished(source, { writable: false }, (error) => error && this.destroy());
    this.once('unpipe', stop);
  }
}
