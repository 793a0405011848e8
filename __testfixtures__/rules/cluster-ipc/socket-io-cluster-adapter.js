const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/cluster-adapter');

const io = new Server();
io.adapter(createAdapter()); //~ cluster-ipc createAdapter
io.on('connection', (socket) => socket.on('chat', (text) => io.emit('chat', text)));
