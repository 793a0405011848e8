// Loaded into a process before the app (`node --require`): where its code names a port of its own, it gets ours instead.
const { Server } = require('node:net');

const fixed = Number(process.env.STATELESS_CODEMOD_FIXED_PORT);
const ours = Number(process.env.STATELESS_CODEMOD_PORT);
const { listen } = Server.prototype;

Server.prototype.listen = function listenElsewhere(first, ...rest) {
  const isOptions = typeof first === 'object' && first !== null;
  if (isOptions && Number(first.port) === fixed) return listen.call(this, { ...first, port: ours }, ...rest);
  return listen.call(this, !isOptions && Number(first) === fixed ? ours : first, ...rest);
};
