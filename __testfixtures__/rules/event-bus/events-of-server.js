const http = require('http');

const server = http.createServer((req, res) => {
  server.emit('served', req.url);
  res.end();
});
server.on('served', (url) => console.log(url));
