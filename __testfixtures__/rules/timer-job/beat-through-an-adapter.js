const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { client, subscriber } = require('./redis');

const io = new Server(3000, { adapter: createAdapter(client, subscriber) });

setInterval(() => io.emit('time', new Date().toISOString()), 1000); //~ timer-job setInterval

io.on('connection', (socket) => socket.on('news', (text) => io.emit('news', text)));
