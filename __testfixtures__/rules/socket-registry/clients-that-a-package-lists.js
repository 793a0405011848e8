const express = require('express');
const { ExpressPeerServer } = require('peer');
const { createChannel, createSession } = require('better-sse');

const app = express();
const server = app.listen(3000);
const peers = ExpressPeerServer(server, { path: '/' }); //~ socket-registry peers
const ticker = createChannel(); //~ socket-registry ticker

app.use('/peers', peers);
app.get('/ticker', async (req, res) => ticker.register(await createSession(req, res)));
app.post('/ticker', (req, res) => {
  ticker.broadcast(req.query.price);
  res.end();
});
process.on('SIGTERM', () => server.close());
