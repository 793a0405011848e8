const http = require('http');
const Agent = require('./agent');

class Client {
  constructor(options) {
    this.agent = options.agent;
  }
}

module.exports = http.createServer((req, res) => {
  const client = new Client({ agent: new Agent() });
  client.agent.enqueue(req.url);
  res.end(client.agent.next());
});
