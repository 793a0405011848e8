const express = require('express');
const { EventEmitter } = require('node:events');

class News extends EventEmitter {
  publish(topic, item) {
    this.emit(topic, item);
  }
}

const news = new News(); //~ event-bus news

const app = express();
app.get('/next/:topic', (req, res) => {
  news.once(req.params.topic, (item) => res.json(item));
});
app.post('/:topic', (req, res) => {
  news.publish(req.params.topic, req.body);
  res.sendStatus(202);
});
