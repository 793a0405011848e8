const config = require('./config.json');

const totals = {}; //~ memory-record totals

function receive(message) {
  const [name, value] = String(message).split(':');
  totals[name] = (totals[name] || 0) + Number(value);
}

for (const { name, options } of config.servers) {
  const server = require(name);
  server.start(options, receive);
}
