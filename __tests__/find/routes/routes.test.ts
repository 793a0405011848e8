import { describe, expect, it } from 'vitest';
import { findState } from '../../../src/find/audit.js';
import { routesOf } from '../../../src/find/routes/index.js';
import { rule as memoryMap } from '../../../src/find/rules/memory-map/index.js';
import { contextOf } from '../program.js';

/** The routes that lead to the only Map of a program, as `GET /cart`; `+` is for paths below as well. */
function routesTo(files: Record<string, string> | string): string[] {
  const context = contextOf(typeof files === 'string' ? { 'server.js': files } : files);
  const { findings, defects } = findState(context, [memoryMap], []);
  expect(defects).toEqual([]);
  expect(findings).toHaveLength(1);
  return findings
    .flatMap((finding) => routesOf(context, finding))
    .map(({ method, path, below }) => `${method} ${path}${below ? ' +' : ''}`)
    .sort();
}

const EXPRESS = `import express from 'express';\nconst app = express();\nconst carts = new Map();\n`;
const WRITES = 'carts.set(req.body.user, 1);';

describe('Express', () => {
  it('has routes that write and routes that read', () => {
    expect(
      routesTo(`${EXPRESS}
        app.post('/carts/:user', (req, res) => { ${WRITES} res.end(); });
        app.get('/carts', (req, res) => res.json([...carts]));
        app.get('/other', (req, res) => res.end());`),
    ).toEqual(['GET /carts', 'POST /carts/:user']);
  });

  it('has handlers of a name, wrapped ones, several paths, all methods, chains', () => {
    expect(
      routesTo(`${EXPRESS}
        const save = (req, res) => { ${WRITES} };
        app.put('/named', check, save);
        app.put(['/one', '/two'], wrap(save));
        app.all('/all', save);
        app.route('/chain').get((req, res) => res.end()).delete(save);`),
    ).toEqual(['ALL /all', 'DELETE /chain', 'PUT /named', 'PUT /one', 'PUT /two']);
  });

  it('has paths of constants and templates; what is not known of them may be anything', () => {
    expect(
      routesTo(`${EXPRESS}
        const BASE = '/api/v1';
        const save = (req, res) => { ${WRITES} };
        app.put(BASE + '/sum', save);
        app.put(\`\${BASE}/template\`, save);
        app.put(\`\${process.env.BASE}/unknown\`, save);
        app.put(/^\\/pattern/, save);`),
    ).toEqual(['PUT *', 'PUT */unknown', 'PUT /api/v1/sum', 'PUT /api/v1/template']);
  });

  it('has routers below prefixes, in other files, made by functions, and inside of one another', () => {
    expect(
      routesTo({
        'server.js': `import express from 'express';
          import users from './users.js';
          import { makeAdmin } from './admin.js';
          import addMore from './more.js';
          const app = express();
          const api = express.Router();
          api.use('/users', users);
          app.use('/api', api);
          app.use('/admin', guard, makeAdmin());
          addMore(app);`,
        'users.js': `import { Router } from 'express';
          import { carts } from './carts.js';
          const router = Router();
          router.post('/:id', (req, res) => { ${WRITES} });
          export default router;`,
        'admin.js': `import { Router } from 'express';
          import { carts } from './carts.js';
          export function makeAdmin() {
            const router = Router();
            router.delete('/carts', (req, res) => { carts.clear(); });
            return router;
          }`,
        'more.js': `import { carts } from './carts.js';
          export default function addMore(server) { server.get('/more', (req, res) => res.json(carts.size)); }`,
        'carts.js': 'export const carts = new Map();',
      }),
    ).toEqual(['DELETE /admin/carts', 'GET /more', 'POST /api/users/:id']);
  });

  it('has routers of CommonJS', () => {
    expect(
      routesTo({
        'server.js': `const app = require('express')();
          app.use('/carts', require('./routes/carts'));
          app.use(require('./routes/more')(app));`,
        'routes/carts.js': `const router = require('express').Router();
          const carts = require('../carts');
          router.get('/', (req, res) => res.json(carts.size));
          module.exports = router;`,
        'routes/more.js': `const { Router } = require('express');
          const carts = require('../carts');
          module.exports = () => {
            const router = Router();
            router.post('/more', (req, res) => { ${WRITES} });
            return router;
          };`,
        'carts.js': 'const carts = new Map();\nmodule.exports = carts;',
      }),
    ).toEqual(['GET /carts', 'POST /more']);
  });

  it('has middleware, which runs for all that is below it', () => {
    expect(
      routesTo(`${EXPRESS}
        app.use((req, res, next) => { ${WRITES} next(); });
        app.use('/admin', (req, res, next) => { carts.clear(); next(); });`),
    ).toEqual(['ALL / +', 'ALL /admin +']);
  });

  it('has routers of which nobody knows where they are', () => {
    expect(
      routesTo(`import { Router } from 'express';
        const carts = new Map();
        export const router = Router();
        router.post('/x', (req, res) => { ${WRITES} });`),
    ).toEqual(['POST */x']);
  });

  it('reaches state through services, and from what a request begins', () => {
    expect(
      routesTo({
        'server.js': `import express from 'express';
          import { Carts } from './carts.js';
          const app = express();
          const service = new Carts();
          app.post('/carts', (req, res) => service.add(req.body.user));
          app.put('/upload', (req, res) => { req.on('end', () => service.add(req.query.user)); });
          app.delete('/later', (req, res) => { setTimeout(() => service.add('x'), 10); });`,
        'carts.js': `export class Carts {
            carts = new Map();
            add(user) { this.#store(user); }
            #store(user) { this.carts.set(user, 1); }
          }`,
      }),
    ).toEqual(['DELETE /later', 'POST /carts', 'PUT /upload']);
  });
});

describe('other servers', () => {
  it('plain http takes every request', () => {
    expect(
      routesTo(`import http from 'node:http';
        const carts = new Map();
        http.createServer((req, res) => { carts.set(req.url, 1); res.end(); }).listen(80);`),
    ).toEqual(['ALL * +']);
  });

  it('Fastify has plugins with prefixes, options that hold the handler, full routes, and hooks', () => {
    expect(
      routesTo({
        'server.js': `import Fastify from 'fastify';
          import routes from './routes.js';
          const app = Fastify();
          app.register(routes, { prefix: '/v1' });
          app.register(async (inner) => { inner.register(routes, { prefix: '/deep' }); }, { prefix: '/v2' });`,
        'routes.js': `const carts = new Map();
          const save = async (request) => { carts.set(request.body.user, 1); };
          const options = { schema: {}, handler: save };
          export default async function routes(fastify) {
            fastify.post('/carts', options);
            fastify.route({ method: ['PUT', 'PATCH'], url: '/carts/:id', handler: save });
            fastify.addHook('preHandler', save);
            fastify.addHook('onClose', async () => carts.clear());
          }`,
      }),
    ).toEqual([
      ...['ALL /v1 +', 'ALL /v2/deep +', 'PATCH /v1/carts/:id', 'PATCH /v2/deep/carts/:id'],
      ...['POST /v1/carts', 'POST /v2/deep/carts', 'PUT /v1/carts/:id', 'PUT /v2/deep/carts/:id'],
    ]);
  });

  it('Koa has routers with prefixes of their own, and mounts', () => {
    expect(
      routesTo(`import Koa from 'koa';
        import mount from 'koa-mount';
        import Router from '@koa/router';
        const carts = new Map();
        const app = new Koa();
        const inner = new Koa();
        const router = new Router({ prefix: '/carts' });
        router.post('/:user', (ctx) => { carts.set(ctx.params.user, 1); });
        const api = new Router();
        api.use('/api', router.routes());
        app.use(api.routes());
        inner.use((ctx) => { ctx.body = carts.size; });
        app.use(mount('/inner', inner));`),
    ).toEqual(['ALL /inner +', 'POST /api/carts/:user']);
  });

  it('Hono has routes of apps', () => {
    expect(
      routesTo(`import { Hono } from 'hono';
        const carts = new Map();
        const users = new Hono();
        users.post('/:id', (c) => { carts.set(c.req.param('id'), 1); return c.text('ok'); });
        const app = new Hono();
        app.route('/users', users);`),
    ).toEqual(['POST /users/:id']);
  });

  it('Nest has decorators, a global prefix, guards', () => {
    expect(
      routesTo({
        'main.ts': `import { NestFactory } from '@nestjs/core';
          const app = await NestFactory.create(AppModule);
          app.setGlobalPrefix('api');`,
        'carts.controller.ts': `import { Controller, Get, Post, UseGuards } from '@nestjs/common';
          import { CartsService } from './carts.service.js';
          import { Guard } from './guard.js';
          @Controller('carts')
          export class CartsController {
            constructor(private readonly carts: CartsService) {}
            @Post(':user/items') add() { this.carts.add('x'); }
            @Get() @UseGuards(Guard) list() { return []; }
            @Get('none') none() { return 0; }
          }`,
        'guard.ts': `import { Injectable } from '@nestjs/common';
          import { CartsService } from './carts.service.js';
          @Injectable()
          export class Guard { constructor(private readonly carts: CartsService) {} canActivate() { this.carts.add('y'); return true; } }`,
        'carts.service.ts': `export class CartsService {
            private readonly carts = new Map<string, number>();
            add(user: string) { this.carts.set(user, 1); }
          }`,
      }),
    ).toEqual(['GET /api/carts', 'POST /api/carts/:user/items']);
  });

  it('timers and sockets are no requests', () => {
    expect(
      routesTo(`const ticks = new Map();
        setInterval(() => { ticks.set(Date.now(), 1); }, 1000);
        io.on('connection', (socket) => socket.on('x', () => ticks.clear()));`),
    ).toEqual([]);
  });
});
