const http = require('http');
const Manager = require('./manager');

const manager = new Manager();

module.exports = http.createServer((req, res) => {
  const client = manager.open(req.headers.host);
  client.agent.enqueue(res);
  res.end(String(client.agent.next()));
});
