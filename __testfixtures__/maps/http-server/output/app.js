const { createServer } = require('http');
const { answering } = require('./state/request-listener');
const { sharedMap } = require('./state/stores');

const hits = sharedMap('hits');

const server = createServer(answering(async (req, res) => {
  await hits.set(req.url, true);
  res.end(`${await hits.size()} pages`);
}));

server.listen(3000);
