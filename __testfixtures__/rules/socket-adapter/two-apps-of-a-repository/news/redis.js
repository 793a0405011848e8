const { createAdapter } = require('@socket.io/redis-adapter');
const { pub, sub } = require('redis-clients');

exports.withRedis = (io) => {
  io.adapter(createAdapter(pub, sub));
  return io;
};
