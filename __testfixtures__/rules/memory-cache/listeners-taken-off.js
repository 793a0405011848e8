const express = require('express');
const bus = require('./bus');
const app = express();

class Feed {
  open() {
    if (this.subscriptions) return;
    this.subscriptions = [bus.on('price', () => this.send('price')), bus.on('stock', () => this.send('stock'))];
  }

  close() {
    if (!this.subscriptions) return;
    this.subscriptions.forEach((end) => end());
    this.subscriptions = undefined;
  }

  send(name) {
    bus.log(name);
  }
}

const feed = new Feed();
app.post('/open', (req, res) => res.json(feed.open()));
app.post('/close', (req, res) => res.json(feed.close()));
