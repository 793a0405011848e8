declare module 'koa';
declare module 'koa-session-memory';
