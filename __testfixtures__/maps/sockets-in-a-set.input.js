const http = require('http');
const { WebSocketServer } = require('ws');

const rooms = new Map();
const server = http.createServer();
const wss = new WebSocketServer({ server });

wss.on('connection', (socket, req) => {
  const room = req.url;
  if (!rooms.has(room)) rooms.set(room, new Set());
  rooms.get(room).add(socket);
  socket.on('message', (text) => {
    for (const other of rooms.get(room)) other.send(text);
  });
});

server.listen(3000);
