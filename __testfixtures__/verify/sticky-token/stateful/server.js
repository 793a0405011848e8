import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/** Part of every token, so that the balancer can find the process that has the channel. */
const INSTANCE = randomUUID().slice(0, 8);
const channels = [];

createServer(async (req, res) => {
  const answer = (status, body) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  const [, , token] = req.url.split('/');
  if (!token && req.method === 'POST') {
    channels.push([]);
    return answer(201, { token: `${INSTANCE}-${channels.length - 1}` });
  }
  const [instance, number] = token?.split('-') ?? [];
  if (instance !== INSTANCE) return answer(421, { error: 'this channel lives somewhere else' });
  if (req.method === 'POST') {
    const { text } = await json(req);
    channels[number].push(text);
    return answer(201, { text });
  }
  answer(200, { messages: channels[number] });
}).listen(process.env.PORT);
