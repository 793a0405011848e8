const cluster = require('cluster');
const http = require('http');
const { setupMaster } = require('@socket.io/sticky');

if (cluster.isMaster) {
  setupMaster(http.createServer(), { loadBalancingMethod: 'least-connection' }); //~ sticky-session setupMaster
}
