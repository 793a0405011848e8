import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { client } from 'redis-clients';

const io = new Server({ adapter: createAdapter(client) });
io.on('connection', (socket) => {
  socket.on('chat', (text) => io.emit('chat', text));
});
