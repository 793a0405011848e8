const cluster = require('cluster');

const settings = { ring: 1 };
if (cluster.isPrimary) {
  const worker = cluster.fork(); //~ cluster-ipc cluster.fork
  worker.send({ type: 'settings', settings });
}
