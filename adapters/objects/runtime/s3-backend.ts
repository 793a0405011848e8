import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Readable } from 'node:stream';
import { bucket, s3 } from './client.js';
import { checkedKey } from './key.js';
import { undefinedIf } from './s3-errors.js';

export interface ObjectInfo {
  /** In bytes. */
  size: number;
  mtime: Date;
  etag: string;
}

export interface Reading {
  /** First byte, from 0. */
  start?: number | undefined;
  /** Last byte, inclusive. */
  end?: number | undefined;
  /** Only this version of the object. */
  etag?: string | undefined;
}

export interface Page {
  keys: string[];
  /** With the slash at their end. */
  folders: string[];
  /** Where the next page begins, if there is one. */
  next: string | undefined;
}

/** What the functions of this file ask of a store of objects. */
export const s3Backend = {
  /** Undefined for an object that is not there. */
  head: async (key: string): Promise<ObjectInfo | undefined> => {
    const found = await s3()
      .send(new HeadObjectCommand({ Bucket: bucket(), Key: checkedKey(key) }))
      .catch(undefinedIf('NotFound', 'NoSuchKey'));
    if (!found) return undefined;
    const { ContentLength: size = 0, LastModified: mtime = new Date(0), ETag: etag = '' } = found;
    return { size, mtime, etag };
  },

  /** Undefined for an object that is not there, or not in this version. */
  get: async (key: string, { start = 0, end, etag }: Reading = {}): Promise<Readable | undefined> => {
    const range = start > 0 || end !== undefined ? `bytes=${start}-${end ?? ''}` : undefined;
    const found = await s3()
      .send(new GetObjectCommand({ Bucket: bucket(), Key: checkedKey(key), Range: range, IfMatch: etag }))
      .catch(undefinedIf('NoSuchKey', 'PreconditionFailed', 'InvalidRange'));
    if (found) return found.Body as Readable;
    // Nothing is there to read behind the end, as in a file.
    return range && etag === undefined && (await s3Backend.head(key)) ? Readable.from([]) : undefined;
  },

  /** A stream goes up in parts of 5 MB, two at a time; the object is there when all of it is. */
  put: async (key: string, body: Uint8Array | Readable, contentType?: string): Promise<void> => {
    const params = { Bucket: bucket(), Key: checkedKey(key), Body: body, ContentType: contentType };
    await new Upload({ client: s3(), params, queueSize: 2 }).done();
  },

  delete: async (key: string): Promise<void> => {
    await s3().send(new DeleteObjectCommand({ Bucket: bucket(), Key: checkedKey(key) }));
  },

  /** False for an object that is not there. */
  copy: async (from: string, to: string): Promise<boolean> => {
    const source = [bucket(), ...checkedKey(from).split('/')].map(encodeURIComponent).join('/');
    const copied = await s3()
      .send(new CopyObjectCommand({ Bucket: bucket(), Key: checkedKey(to), CopySource: source }))
      .catch(undefinedIf('NoSuchKey'));
    return copied !== undefined;
  },

  /** @param delimiter `/` for what is directly there, else all keys that begin with the prefix */
  list: async (prefix: string, delimiter?: '/', from?: string): Promise<Page> => {
    const page = await s3().send(
      new ListObjectsV2Command({
        Bucket: bucket(),
        Prefix: checkedKey(prefix),
        Delimiter: delimiter,
        ContinuationToken: from,
        // Else a control character in a key makes the answer unreadable: XML has none.
        EncodingType: 'url',
      }),
    );
    const decode = (text = '') =>
      page.EncodingType === 'url' ? decodeURIComponent(text.replaceAll('+', ' ')) : text;
    return {
      keys: (page.Contents ?? []).map(({ Key }) => decode(Key)),
      folders: (page.CommonPrefixes ?? []).map(({ Prefix }) => decode(Prefix)),
      next: page.NextContinuationToken,
    };
  },
};
