import express from 'express';
import { WebSocketServer } from 'ws';

const app = express();
const wss = new WebSocketServer({ server: app.listen(3000) }); //~ socket-registry wss //~ no-graceful-shutdown app.listen

function broadcast(message) {
  wss.clients.forEach((client) => {
    if (client.readyState === 1) client.send(JSON.stringify(message));
  });
}

app.post('/orders', (req, res) => {
  broadcast({ dish: req.query.dish });
  res.end();
});
