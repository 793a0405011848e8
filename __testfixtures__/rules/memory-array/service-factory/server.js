import { createContainer, Lifetime } from 'awilix';
import { createController, scopePerRequest } from 'awilix-koa';
import Koa from 'koa';

const container = createContainer().loadModules([['store.js', Lifetime.SINGLETON]]);
const api = ({ store }) => ({
  create: async (ctx) => ctx.created(await store.create(ctx.request.body)),
  remove: async (ctx) => ctx.noContent(await store.remove(ctx.params.id)),
});

export const routes = createController(api).post('/todos', 'create').delete('/todos/:id', 'remove');
export const app = new Koa().use(scopePerRequest(container));
