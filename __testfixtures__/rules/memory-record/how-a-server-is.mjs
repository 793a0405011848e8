import express from 'express';
import http from 'node:http';

const app = express();
const status = { isUp: false, error: null };

app.get('/status', (req, res) => res.json(status));

function start(port) {
  const server = http.createServer(app);
  server.on('error', (error) => {
    status.error = error.message;
    status.isUp = false;
  });
  server.on('listening', () => {
    status.isUp = true;
  });
  server.listen(port);
  process.on('SIGTERM', () => server.close());
}

start(3000);
