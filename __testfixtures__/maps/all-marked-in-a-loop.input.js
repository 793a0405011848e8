const express = require('express');

const messages = new Map();
const app = express();
app.use(express.json());

app.put('/messages/:id', (req, res) => {
  messages.set(req.params.id, { text: String(req.body.text), seen: false });
  res.sendStatus(204);
});

app.post('/seen', (req, res) => {
  for (const message of messages.values()) message.seen = true;
  res.sendStatus(204);
});

app.listen(3000);
