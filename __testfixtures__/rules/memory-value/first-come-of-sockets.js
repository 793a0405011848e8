const { Server } = require('socket.io');

const io = new Server(3000); //~ socket-adapter io
let host = null; //~ memory-value host
let drawer; //~ memory-value drawer
let topic; //~ memory-value topic
let word = null; //~ memory-value word
let greeting;

io.on('connection', (socket) => {
  if (!host) host = socket.id;
  greeting ??= process.env.GREETING ?? 'hello';
  socket.emit('host', host, greeting);
  socket.on('draw', () => {
    if (!drawer) drawer = socket.id;
    io.emit('drawer', drawer);
  });
  socket.on('topic', (name) => {
    if (!topic) topic = name;
    io.emit('topic', topic);
  });
  socket.on('word', ({ text }) => {
    word ??= text;
    io.emit('word', word);
  });
  socket.on('disconnect', () => {
    if (socket.id === host) host = null;
  });
});
process.on('SIGTERM', () => io.close());
