import type { Table } from './tables.js';

/** When a call of upload middleware puts files on the disk. */
export type UploadCondition =
  /** Always. */
  | { kind: 'always' }
  /** When one of these options is given (and not false). */
  | { kind: 'option'; options: string[]; argument: number }
  /** The same for options that a provider of Nest makes: the function `useFactory`, or a method of the class `useClass`. */
  | { kind: 'provided'; options: string[]; argument: number; method: string }
  /** Unless one of these options is given. */
  | { kind: 'unless'; options: string[]; argument: number }
  /** When the method gets a callback, as `form.parse(request, callback)` of multiparty. */
  | { kind: 'callback'; argument: number };

const dest = (argument: number): UploadCondition => ({ kind: 'option', options: ['dest'], argument });
const ALWAYS: UploadCondition = { kind: 'always' };
const FORMIDABLE: UploadCondition = { kind: 'unless', options: ['fileWriteStreamHandler'], argument: 0 };
const KOA_BODY: UploadCondition = { kind: 'option', options: ['multipart'], argument: 0 };

export const UPLOADS: Table<UploadCondition> = {
  'multer|': dest(0),
  'multer|diskStorage': ALWAYS,
  '@koa/multer|': dest(0),
  '@koa/multer|diskStorage': ALWAYS,
  'koa-multer|': dest(0),
  'koa-multer|diskStorage': ALWAYS,
  'fastify-multer|': dest(0),
  'fastify-multer|diskStorage': ALWAYS,
  '@nestjs/platform-express|MulterModule.register': dest(0),
  '@nestjs/platform-express|MulterModule.registerAsync': {
    kind: 'provided',
    options: ['dest'],
    argument: 0,
    method: 'createMulterOptions',
  },
  '@nestjs/platform-express|FileInterceptor': dest(1),
  '@nestjs/platform-express|FilesInterceptor': dest(2),
  '@nestjs/platform-express|FileFieldsInterceptor': dest(1),
  '@nestjs/platform-express|AnyFilesInterceptor': dest(0),
  'formidable|': FORMIDABLE,
  'formidable|formidable': FORMIDABLE,
  'formidable|IncomingForm': FORMIDABLE,
  'formidable|Formidable': FORMIDABLE,
  'express-formidable|': FORMIDABLE,
  'koa-formidable|': FORMIDABLE,
  'koa-body|': KOA_BODY,
  'koa-body|koaBody': KOA_BODY,
  'express-fileupload|': { kind: 'option', options: ['useTempFiles'], argument: 0 },
  'connect-multiparty|': ALWAYS,
  'multiparty|Form().parse': { kind: 'callback', argument: 1 },
  'express-form-data|parse': ALWAYS,
  'express-busboy|extend': { kind: 'option', options: ['upload'], argument: 1 },
  '@tus/file-store|FileStore': ALWAYS,
  'tus-node-server|FileStore': ALWAYS,
};
