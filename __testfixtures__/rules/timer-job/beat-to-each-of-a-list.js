const express = require('express');
const app = express();

const clients = new Set(); //~ socket-registry clients
const BEAT = ':\n\n';

setInterval(() => {
  clients.forEach((client) => {
    try {
      client.write(BEAT);
    } catch {
      clients.delete(client);
    }
  });
}, 15000);
setInterval(() => {
  for (const client of clients) client.write(`data: ${JSON.stringify({ type: 'ping', at: Date.now() })}\n\n`);
}, 20000);

app.get('/events', (req, res) => {
  clients.add(res);
  req.on('close', () => clients.delete(res));
});
app.post('/', (req, res) => {
  clients.forEach((client) => client.write(`data: ${req.query.text}\n\n`));
  res.end();
});
