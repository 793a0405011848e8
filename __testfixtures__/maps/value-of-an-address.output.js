const http = require('http');
const url = require('url');
const { answering } = require('./state/request-listener');
const { sharedRecord } = require('./state/stores');

const urls = sharedRecord('urls');
const addresses = {};

const server = http.createServer(answering(async (req, res) => {
  const address = url.parse(req.url, true);
  if (address.pathname === '/shorten') {
    const id = String(Math.random());
    await urls.set(id, address.query.url);
    addresses[id] = address;
    res.end(id);
  } else {
    const id = address.pathname.substring(1);
    res.writeHead(302, { Location: await urls.get(id), 'X-Host': addresses[id].host });
    res.end();
  }
}));

server.listen(3000);
