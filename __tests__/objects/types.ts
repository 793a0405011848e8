// What the emitted file of objects exports when an app uses all of it, and the twin.
import type * as Backend from '../../adapters/objects/runtime/backend.js';
import type * as Callback from '../../adapters/objects/runtime/callback.js';
import type * as Copy from '../../adapters/objects/runtime/copy.js';
import type * as Delete from '../../adapters/objects/runtime/delete.js';
import type * as Fastify from '../../adapters/objects/runtime/fastify.js';
import type * as Formidable from '../../adapters/objects/runtime/formidable.js';
import type * as Get from '../../adapters/objects/runtime/get.js';
import type * as Key from '../../adapters/objects/runtime/key.js';
import type * as Koa from '../../adapters/objects/runtime/koa.js';
import type * as List from '../../adapters/objects/runtime/list.js';
import type * as LocalFile from '../../adapters/objects/runtime/local-file.js';
import type * as LocalFiles from '../../adapters/objects/runtime/local-files.js';
import type * as Memory from '../../adapters/objects/runtime/memory-objects.js';
import type * as Multer from '../../adapters/objects/runtime/multer.js';
import type * as PutFile from '../../adapters/objects/runtime/put-file.js';
import type * as Put from '../../adapters/objects/runtime/put.js';
import type * as ReadStream from '../../adapters/objects/runtime/read-stream.js';
import type * as Send from '../../adapters/objects/runtime/send.js';
import type * as Serve from '../../adapters/objects/runtime/serve.js';
import type * as ServeFastify from '../../adapters/objects/runtime/serve-fastify.js';
import type * as Stat from '../../adapters/objects/runtime/stat.js';
import type * as TakeFile from '../../adapters/objects/runtime/take-file.js';
import type * as TakeUpload from '../../adapters/objects/runtime/take-upload.js';
import type * as WriteStream from '../../adapters/objects/runtime/write-stream.js';
import type * as Writes from '../../adapters/objects/runtime/writes.js';

export type ObjectsFile = Pick<typeof Backend, 'useObjects'> &
  typeof Callback &
  typeof Copy &
  typeof Delete &
  typeof Fastify &
  typeof Formidable &
  typeof Get &
  Omit<typeof Key, 'checkedKey'> &
  typeof Koa &
  Pick<typeof List, 'listObjects' | 'listEntries'> &
  typeof LocalFile &
  typeof LocalFiles &
  typeof Memory &
  typeof Multer &
  typeof PutFile &
  typeof Put &
  typeof ReadStream &
  typeof Send &
  typeof Serve &
  typeof ServeFastify &
  Pick<typeof Stat, 'objectExists' | 'objectStat'> &
  typeof TakeFile &
  typeof TakeUpload &
  typeof WriteStream &
  typeof Writes;
