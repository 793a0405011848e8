const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const io = new Server(3000);
const names = sharedMap('names');

io.on('connection', inBackground(async (socket) => {
  if (!socket.handshake.auth) return;
  let begin;
  let early = new Promise((resolve) => {
    begin = resolve;
  });
  socket.on('name', inBackground(async (name) => {
    if (early) await early;
    await names.set(socket.id, String(name));
  }));
  socket.on('since', inBackground(async (answer) => { if (early) await early; answer(since); }));
  await names.set(socket.id, 'new');
  const since = Date.now();

  // What a client says.
  begin();
  early = undefined;
  socket.emit('welcome');
}));
