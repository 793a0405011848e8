import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

createServer(async (req, res) => {
  const answer = (status, body) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  const [, , token] = req.url.split('/');
  if (!token && req.method === 'POST') {
    const made = randomUUID();
    await client.sAdd('channels', made);
    return answer(201, { token: made });
  }
  if (!(await client.sIsMember('channels', token ?? ''))) return answer(404, { error: 'no such channel' });
  if (req.method === 'POST') {
    const { text } = await json(req);
    await client.rPush(`channel:${token}`, text);
    return answer(201, { text });
  }
  answer(200, { messages: await client.lRange(`channel:${token}`, 0, -1) });
}).listen(process.env.PORT);
