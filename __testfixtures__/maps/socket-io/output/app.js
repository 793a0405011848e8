const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const io = new Server(3000);
const names = sharedMap('names');

io.on('connection', (socket) => {
  socket.on('name', inBackground(async (name) => {
    await names.set(socket.id, String(name));
  }));
  socket.on('who', inBackground(async (ack) => ack([...(await names.values())])));
  socket.on('disconnect', inBackground(async () => {
    await names.delete(socket.id);
  }));
});
