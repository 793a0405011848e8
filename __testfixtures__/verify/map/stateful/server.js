import { createServer } from 'node:http';

/** Items by user. */
const carts = new Map();

createServer(async (req, res) => {
  const [, kind, user, item] = req.url.split('/');
  const answer = (status, body) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  if (kind !== 'carts' || !user) return answer(404, { error: 'not found' });
  if (req.method === 'PUT') {
    if (!carts.has(user)) carts.set(user, []);
    carts.get(user).push(item);
    return answer(200, { added: item });
  }
  if (req.method === 'DELETE') {
    carts.delete(user);
    return answer(200, { emptied: user });
  }
  answer(200, { items: carts.get(user) ?? [] });
}).listen(process.env.PORT);
