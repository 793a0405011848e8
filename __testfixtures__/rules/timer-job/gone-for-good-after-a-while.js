const { Server } = require('socket.io');
const db = require('./db');

function serve(httpServer, grace) {
  const io = new Server(httpServer, { adapter: require('./adapter') });
  io.on('connection', (socket) => {
    socket.on('disconnect', () => {
      setTimeout(async () => { //~ timer-job setTimeout
        const others = await io.in(socket.data.user).fetchSockets();
        if (!others.length) await db.markGone(socket.data.user);
      }, grace);
    });
  });
}

serve(require('./http'), 10_000);
