import cluster from 'node:cluster';

if (cluster.isPrimary) {
  cluster.fork(); //~ cluster-ipc cluster.fork
  for (const worker of Object.values(cluster.workers ?? {})) {
    worker?.send({ type: 'reload', at: 'now' });
  }
}
