import type { Table } from './tables.js';

/** Where a call says which folder or file it serves. */
export interface Serving {
  /** `folder`: everything under it; `file`: one file. */
  what: 'folder' | 'file';
  argument: number;
  /** The option of that argument, when it is an object. */
  option?: string;
  /** The call registers a plugin: `app.register(plugin, options)`. */
  plugin?: true;
}

export const SERVING: Table<Serving> = {
  'express|static': { what: 'folder', argument: 0 },
  'serve-static|': { what: 'folder', argument: 0 },
  'serve-index|': { what: 'folder', argument: 0 },
  'koa-static|': { what: 'folder', argument: 0 },
  'koa-static-cache|': { what: 'folder', argument: 0 },
  'sirv|': { what: 'folder', argument: 0 },
  'koa-send|': { what: 'file', argument: 1 },
  '@koa/send|': { what: 'file', argument: 1 },
  '@fastify/static|': { what: 'folder', argument: 1, option: 'root', plugin: true },
  'fastify-static|': { what: 'folder', argument: 1, option: 'root', plugin: true },
  '@nestjs/serve-static|ServeStaticModule.forRoot': { what: 'folder', argument: 0, option: 'rootPath' },
  '@hono/node-server/serve-static|serveStatic': { what: 'folder', argument: 0, option: 'root' },
  'serve-handler|': { what: 'folder', argument: 2, option: 'public' },
};

/** Methods of a response (or of a Nest app) that serve from the disk, by the index of the path. */
export const SERVING_METHODS: Record<string, Serving> = {
  sendFile: { what: 'file', argument: 0 },
  sendfile: { what: 'file', argument: 0 },
  download: { what: 'file', argument: 0 },
  useStaticAssets: { what: 'folder', argument: 0 },
};
