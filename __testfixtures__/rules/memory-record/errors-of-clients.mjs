import net from 'node:net';

const status = { error: null, count: 0 }; //~ memory-record status

const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    status.error = error.message;
    status.count++;
  });
  socket.write(JSON.stringify(status));
});
server.listen(3000);
