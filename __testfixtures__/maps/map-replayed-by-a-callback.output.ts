import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Message {
  text: string;
  tags: string[];
}

interface Sending {
  send: (id: string, message: Message) => void;
}

const messages = sharedMap<string, { room: string; message: Message }>('messages');

async function replay(after: string, { send }: Sending): Promise<number> {
  let count = 0;
  let isBehind = false;
  for (const [id, { message }] of [...(await messages.entries())].sort((a, b) => a[0].localeCompare(b[0]))) {
    if (id === after) {
      isBehind = true;
      continue;
    }
    if (isBehind) send(id, message);
    if (isBehind) count++;
  }
  return count;
}

const app = express();
app.use(express.json());

app.put('/messages/:id', wrap(async (req, res) => {
  const message: Message = { text: String(req.body.text), tags: [] };
  await messages.set(req.params.id, { room: 'hall', message });
  res.end();
}));

app.get('/messages/:after', wrap(async (req, res) => {
  const sent: string[] = [];
  const count = await replay(req.params.after, {
    send: (id, message) => {
      sent.push(`${id}: ${message.text}`);
    },
  });
  res.json({ count, sent });
}));

app.listen(3000);
