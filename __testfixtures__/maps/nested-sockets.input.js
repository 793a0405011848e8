const express = require('express');
const { Server } = require('socket.io');
const app = express();
const io = new Server(app.listen(3000));
const rooms = new Map();

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    if (!rooms.has(room)) rooms.set(room, new Set());
    rooms.get(room).add(socket);
  });
});
