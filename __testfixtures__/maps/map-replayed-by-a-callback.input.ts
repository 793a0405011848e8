import express from 'express';

interface Message {
  text: string;
  tags: string[];
}

interface Sending {
  send: (id: string, message: Message) => void;
}

const messages = new Map<string, { room: string; message: Message }>();

function replay(after: string, { send }: Sending): number {
  let count = 0;
  let isBehind = false;
  for (const [id, { message }] of [...messages.entries()].sort((a, b) => a[0].localeCompare(b[0]))) {
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

app.put('/messages/:id', (req, res) => {
  const message: Message = { text: String(req.body.text), tags: [] };
  messages.set(req.params.id, { room: 'hall', message });
  res.end();
});

app.get('/messages/:after', (req, res) => {
  const sent: string[] = [];
  const count = replay(req.params.after, {
    send: (id, message) => {
      sent.push(`${id}: ${message.text}`);
    },
  });
  res.json({ count, sent });
});

app.listen(3000);
