// Each replica opens its own connection to another server when it is first asked, and again after an error of it.
const express = require('express');
const { WebSocket, WebSocketServer } = require('ws');

const app = express();
let isListening = false;
let isFollowing = false;
let isHostThere = false; //~ memory-value isHostThere

app.post('/listen', (req, res) => {
  if (!isListening) {
    const feed = new WebSocket('wss://example.com/feed');
    feed.onerror = () => {
      isListening = false;
    };
    isListening = true;
  }
  if (!isFollowing) {
    const events = new WebSocket('wss://example.com/events');
    events.on('error', () => {
      isFollowing = false;
    });
    isFollowing = true;
  }
  res.json({ isListening, isFollowing, isHostThere });
});

const server = app.listen(3000);
new WebSocketServer({ server }).on('connection', (host) => {
  if (!isHostThere) isHostThere = true;
  host.on('error', () => {
    isHostThere = false;
  });
});

process.once('SIGTERM', () => process.exit());
