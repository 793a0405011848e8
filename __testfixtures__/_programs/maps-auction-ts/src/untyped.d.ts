declare module 'koa' {
  export interface Context {
    method: string;
    path: string;
    req: NodeJS.ReadableStream;
    status: number;
    body: unknown;
    throw(status: number, message: string): never;
  }
  export type Middleware = (ctx: Context, next: () => Promise<void>) => unknown;
  export default class Koa {
    use(middleware: Middleware): this;
    listen(port: number | string): import('node:http').Server;
  }
}
