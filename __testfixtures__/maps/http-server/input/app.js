const { createServer } = require('http');

const hits = new Map();

const server = createServer((req, res) => {
  hits.set(req.url, true);
  res.end(`${hits.size} pages`);
});

server.listen(3000);
