import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';

const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.SESSION_SECRET, cookie: { maxAge: 3600_000 } });

class Cart {
  items = [];
  add(item) {
    this.items.push(item);
  }
}

app.post('/login', async (request) => {
  request.session.user = { name: request.body.name, since: new Date() };
  return 'welcome';
});

app.post('/cart', async (request) => {
  const cart = request.session.cart ?? new Cart();
  cart.add(request.body.item);
  request.session.cart = cart;
  return cart.items;
});

app.post('/seen/:page', async (request) => {
  const seen = new Set(request.session.get('seen'));
  request.session.set('seen', seen.add(request.params.page));
  request.session.set('all', seen);
  return seen.size;
});

app.listen({ port: 3000 });
