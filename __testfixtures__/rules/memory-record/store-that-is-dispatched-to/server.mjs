import { Server } from 'socket.io';

export function createServer(store) {
  const io = new Server();
  io.on('connection', (socket) => {
    socket.emit('state', store.getState());
    socket.on('action', store.dispatch.bind(store));
  });
  io.listen(8090); //~ no-graceful-shutdown io.listen
}
