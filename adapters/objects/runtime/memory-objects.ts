import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

interface Kept {
  bytes: Buffer;
  mtime: Date;
  etag: string;
}

/** Objects in the memory of this process, for tests: `useObjects(memoryObjects())`. */
export function memoryObjects() {
  const objects = new Map<string, Kept>();

  return {
    head: async (key: string) => {
      const kept = objects.get(key);
      return kept && { size: kept.bytes.length, mtime: kept.mtime, etag: kept.etag };
    },

    get: async (
      key: string,
      {
        start = 0,
        end,
        etag,
      }: { start?: number | undefined; end?: number | undefined; etag?: string | undefined } = {},
    ) => {
      const kept = objects.get(key);
      if (!kept || (etag !== undefined && etag !== kept.etag)) return undefined;
      const bytes = kept.bytes.subarray(start, end === undefined ? undefined : end + 1);
      // Bytes in an array are one chunk, and none if there are none.
      return Readable.from(bytes.length ? [bytes] : [], { objectMode: false });
    },

    put: async (key: string, body: Uint8Array | Readable, _contentType?: string) => {
      const bytes = body instanceof Readable ? await buffer(body) : Buffer.from(body);
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      objects.set(key, { bytes, mtime: new Date(), etag });
    },

    delete: async (key: string) => {
      objects.delete(key);
    },

    copy: async (from: string, to: string) => {
      const kept = objects.get(from);
      if (kept) objects.set(to, { ...kept, mtime: new Date() });
      return kept !== undefined;
    },

    list: async (prefix: string, delimiter?: '/', _from?: string) => {
      const below = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
      const folderOf = (key: string) => {
        const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
        return end < 0 ? undefined : key.slice(0, end + 1);
      };
      const folders = below.flatMap((key) => folderOf(key) ?? []);
      return {
        keys: below.filter((key) => folderOf(key) === undefined),
        folders: [...new Set(folders)],
        next: undefined as string | undefined,
      };
    },
  };
}
