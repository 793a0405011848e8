'use strict';

const http = require('http');
const { text } = require('stream/consumers');

const data = new Map();
let reads = 0;
let writes = 0;

function send(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function write(req, res, key) {
  const value = String(await text(req));
  if (value.length > 100) return send(res, 413, { error: 'too long' });
  writes += 1;
  const isNew = !data.has(key);
  data.set(key, value);
  send(res, isNew ? 201 : 200, { key });
}

function read(res, key) {
  reads += 1;
  const value = data.get(key);
  if (value === undefined) return send(res, 404, { error: 'unknown key' });
  send(res, 200, { key, value });
}

const server = http.createServer((req, res) => {
  const key = decodeURIComponent(req.url.slice(1));
  if (key === 'stats') return send(res, 200, { keys: data.size, reads, writes });
  switch (req.method) {
    case 'GET':
      return key ? read(res, key) : send(res, 200, [...data.keys()]);
    case 'PUT':
      return write(req, res, key);
    case 'DELETE':
      return send(res, data.delete(key) ? 200 : 404, { key });
    default:
      return send(res, 405, {});
  }
});

server.listen(process.env.PORT || 3000);
