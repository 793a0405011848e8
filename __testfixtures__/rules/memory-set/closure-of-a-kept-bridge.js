const { WebSocketServer } = require('ws');

const bridges = new Map();

function createBridge() {
  const sinks = new Set(); //~ memory-set sinks
  return {
    join: (sink) => sinks.add(sink),
    size: () => sinks.size,
  };
}

new WebSocketServer({ port: 3000 }).on('connection', (socket, request) => {
  if (!bridges.has(request.url)) bridges.set(request.url, createBridge());
  bridges.get(request.url).join(request.headers.origin);
});
