// Files that all processes of the app share, as objects in S3.
const { S3Client } = require('@aws-sdk/client-s3');
const { Upload } = require('@aws-sdk/lib-storage');
const { posix } = require('node:path');
const { Readable } = require('node:stream');

let client;

/** Made at the first call: by then the environment is complete, whoever fills it. */
function s3() {
  // Other servers than Amazon's seldom have a host name for each bucket.
  client ??= new S3Client({
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL),
  });
  return client;
}

function bucket() {
  const name = process.env.S3_BUCKET;
  if (!name)
    throw new Error('S3_BUCKET is not set: it names the bucket that holds the files of this app');
  return name;
}

/** What the functions of this file ask of a store of objects. */
const s3Backend = {
  /** A stream goes up in parts of 5 MB; the object is there when all of it is. */
  put: async (key, body, contentType) => {
    const params = { Bucket: bucket(), Key: key, Body: body, ContentType: contentType };
    await new Upload({ client: s3(), params }).done();
  },
};

let backend = s3Backend;

/** Puts another backend in place of S3, for tests; returns the one before. */
function useObjects(next) {
  const last = backend;
  backend = next;
  return last;
}

const MAX_KEY_BYTES = 1024;

/**
 * The key of an object: names below a prefix, joined as paths are. A backslash separates too.
 * @throws Error with code EINVAL and status 400 for names that lead out of the prefix or make no key
 */
function objectKey(prefix = "app", ...names) {
  const parts = names.map((name) => String(name).replaceAll('\\', '/'));
  const key = posix.join(prefix, ...parts).replace(/\/$/, '');
  const folder = prefix && posix.join(prefix, '/');
  const isInside = folder ? key.startsWith(folder) : !/^(\.{0,2}|\.\.\/.*|\/.*)$/s.test(key);
  if (!isInside) throw badKey(`is not a name below '${prefix}'`);
  const bytes = Buffer.from(key);
  if (bytes.length > MAX_KEY_BYTES) throw badKey(`is longer than ${MAX_KEY_BYTES} bytes`);
  if (key.includes('\0') || bytes.toString() !== key)
    throw badKey('has characters that a key cannot have');
  return key;
}

function badKey(why) {
  return Object.assign(new Error(`EINVAL: the name of the file ${why}`), {
    ...{ code: 'EINVAL', status: 400, statusCode: 400 },
  });
}

/** As `writeFile` of `node:fs/promises`: the object is replaced as a whole, and at once. */
async function putObject(key, body, options = {}) {
  const { encoding, contentType } =
    typeof options === 'string' ? { encoding: options, contentType: undefined } : (options ?? {});
  await backend.put(key, bodyOf(body, encoding ?? 'utf8'), contentType);
}

function bodyOf(body, encoding) {
  if (typeof body === 'string') return Buffer.from(body, encoding);
  if (ArrayBuffer.isView(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return body instanceof Readable ? body : Readable.from(body);
}

module.exports = { useObjects, objectKey, putObject };
