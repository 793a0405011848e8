const express = require('express');
const { WebSocketServer } = require('ws');

const app = express();
const sockets = new WebSocketServer({ server: app.listen(3000) });
process.on('SIGTERM', () => sockets.close());
let last = null; //~ memory-value last
let kind = ''; //~ memory-value kind

sockets.on('connection', (socket) => {
  for (const event of ['message', 'ping'])
    socket.on(event, (data) => {
      last = data;
    });
  const names = [process.env.EVENT];
  names.forEach((event) =>
    socket.on(event, () => {
      kind = event;
    }),
  );
});

app.get('/last', (req, res) => res.json({ last, kind }));
