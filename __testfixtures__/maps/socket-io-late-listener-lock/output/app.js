const { Server } = require('socket.io');
const { inBackground } = require('./state/in-background');
const { sharedMap, withLock } = require('./state/stores');

const io = new Server(3000);
const seats = sharedMap('seats');

async function leave(id, room) {
  return withLock('seats', async () => {
    console.log(id, 'leaves', room);
    await seats.delete(id);
  });
}

io.on('connection', inBackground(async (socket) => {
  const id = socket.handshake.auth.id;
  if (!id) return;
  const since = Date.now();
  let begin;
  let early = new Promise((resolve) => {
    begin = resolve;
  });
  socket.on('sit', inBackground(async (name) => {
    if (early) await early;
    return withLock('seats', async () => {
      await seats.set(id, String(name));
    });
  }));
  socket.on('since', inBackground(async (answer) => {
    if (early) await early;
    answer(since);
  }));
  await withLock('seats', async () => {
    const room = await seats.get(id);
    if (room) {
      await leave(id, room); // One at a time.
      socket.emit('left', `${room},
  as ${id}`);
    } else await seats.set(id, 'hall'); // They wait there.
  });

  begin();
  early = undefined;
  socket.emit('welcome');
}));
