const http = require('http');
const url = require('url');

const urls = {};
const addresses = {};

const server = http.createServer((req, res) => {
  const address = url.parse(req.url, true);
  if (address.pathname === '/shorten') {
    const id = String(Math.random());
    urls[id] = address.query.url;
    addresses[id] = address;
    res.end(id);
  } else {
    const id = address.pathname.substring(1);
    res.writeHead(302, { Location: urls[id], 'X-Host': addresses[id].host });
    res.end();
  }
});

server.listen(3000);
