import { assemble } from '../assemble.js';

/** What the file of objects offers apps. */
export const OBJECT_FUNCTIONS = [
  ...[
    'objectKey',
    'keyCheckedLater',
    'keyOfPath',
    'keyOfFolder',
    'putObject',
    'putFile',
    'takeFile',
    'takeUpload',
    'getObject',
    'objectReadStream',
  ],
  ...['objectWriteStream', 'objectStreams', 'objectWrites'],
  ...['objectExists', 'objectStat', 'deleteObject', 'copyObject', 'moveObject', 'listObjects'],
  'listEntries',
  ...['sendObject', 'serveObjects', 'sendObjectKoa', 'serveObjectsKoa', 'objectReply', 'objectStorage'],
  ...['sendObjectFastify', 'serveObjectsFastify'],
  ...['withCallback', 'withLocalFile', 'fromLocalFile', 'withLocalFiles'],
] as const;

export type ObjectFunction = (typeof OBJECT_FUNCTIONS)[number];

/** Environment variables that the emitted file reads, the ones of the AWS SDK included. */
export const ENVIRONMENT = [
  { name: 'S3_BUCKET', example: 'my-app', comment: 'Bucket that holds the files of the app' },
  { name: 'AWS_REGION', example: 'us-east-1', comment: 'Region of the bucket' },
  { name: 'AWS_ACCESS_KEY_ID', example: '', comment: 'Access to the bucket, unless the machine has a role' },
  { name: 'AWS_SECRET_ACCESS_KEY', example: '', comment: 'The secret that goes with it' },
  {
    name: 'AWS_ENDPOINT_URL_S3',
    example: 'http://localhost:9000',
    comment: "Address of another S3 server than Amazon's; else leave it out",
  },
];

/** The packages that the emitted file imports. */
export const PACKAGES = ['@aws-sdk/client-s3', '@aws-sdk/lib-storage'] as const;

/**
 * Ranges of both packages by the lowest major version of Node that they are for. Minor versions raise what they need: 3.723
 * to Node 18, 3.968 to Node 20, and those of 2027 to Node 22.
 */
const RANGES: readonly [node: number, range: string][] = [
  [22, '^3.1175.0'],
  [20, '~3.1175.0'],
  [18, '~3.967.0'],
  [16, '~3.722.0'],
];

/** The range of PACKAGES that runs on a Node of this major version and later ones; undefined if none does. */
export function packageRange(lowestNode: number): string | undefined {
  return RANGES.find(([node]) => node <= lowestNode)?.[1];
}

/** How the file begins, whichever parts it has. */
export const OBJECTS_HEAD = '// Files that all processes of the app share, as objects in S3.';

/** The parts of the file, each after those that it needs at once. */
const PARTS = [
  ...[
    'client',
    's3-errors',
    's3-backend',
    'backend',
    'missing',
    'key',
    'put',
    'put-file',
    'take-file',
    'take-upload',
    'get',
  ],
  ...['read-stream', 'write-stream', 'list', 'stat', 'delete', 'copy'],
  ...['content-type', 'disposition', 'cache-control', 'range', 'fresh', 'answer', 'send', 'url-key', 'serve'],
  ...['koa', 'fastify', 'serve-fastify', 'multer', 'formidable', 'writes', 'callback'],
  ...['local-file', 'local-files'],
];

/** What is called from outside of the file by other names than the functions': Node calls methods of streams. */
const CALLED_BY_OTHERS = ['Objects', 'useObjects', '_write', '_final', '_destroy'].map((name) =>
  name.startsWith('_') ? `ObjectWriteStream.${name}` : name,
);

/**
 * The text of the file through which an app stores its files as objects, in TypeScript with `import` and `export`; see
 * `toFlavour`.
 * @param sources of all adapters, see `readAdapters`
 * @param used the functions that the app calls
 */
export function objectsSource(sources: ReadonlyMap<string, string>, used: Iterable<ObjectFunction>): string {
  const roots = new Set<string>([...used, ...CALLED_BY_OTHERS]);
  // The type of an uploaded file gets a `key`.
  if (roots.has('objectStorage')) roots.add('global');
  return assemble({
    head: OBJECTS_HEAD,
    parts: PARTS.map((name) => sourceOf(sources, name)),
    roots,
  });
}

/** The text of the file that holds the backend for tests, as `objectsSource`. */
export function memoryObjectsSource(sources: ReadonlyMap<string, string>): string {
  return sourceOf(sources, 'memory-objects');
}

/** Objects that are temporary: what their keys begin with, and after how many whole days S3 deletes them. */
export interface Expiring {
  prefix: string;
  days: number;
}

/** The text of the script, an ES module of its own, that tells S3 which objects are temporary; as `objectsSource`. */
export function expireObjectsSource(
  sources: ReadonlyMap<string, string>,
  expiring: readonly Expiring[],
): string {
  const rules = expiring.map(({ prefix, days }) => `{ prefix: '${prefix}', days: ${days} }`).join(', ');
  const text = sourceOf(sources, 'expire-objects');
  return text.replace(/(?<=const EXPIRING = )\[.*\]/, () => `[${rules}]`);
}

function sourceOf(sources: ReadonlyMap<string, string>, name: string): string {
  const text = sources.get(`objects/${name}`);
  if (text === undefined) throw new Error(`there is no adapter source objects/${name}`);
  return text;
}
