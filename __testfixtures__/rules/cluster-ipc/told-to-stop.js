const cluster = require('cluster');

if (cluster.isPrimary) {
  const worker = cluster.fork();
  process.on('SIGTERM', () => worker.send('shutdown'));
}
