import { createServer } from 'node:http';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

createServer(async (req, res) => {
  const [, kind, user, item] = req.url.split('/');
  const answer = (status, body) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  if (kind !== 'carts' || !user) return answer(404, { error: 'not found' });
  if (req.method === 'PUT') {
    await client.rPush(`cart:${user}`, item);
    return answer(200, { added: item });
  }
  if (req.method === 'DELETE') {
    await client.del(`cart:${user}`);
    return answer(200, { emptied: user });
  }
  answer(200, { items: await client.lRange(`cart:${user}`, 0, -1) });
}).listen(process.env.PORT);
