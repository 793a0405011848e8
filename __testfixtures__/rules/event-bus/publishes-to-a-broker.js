const express = require('express');
const { EventEmitter } = require('node:events');
const { createClient } = require('redis');
const util = require('node:util');

function News(client, subscriber) {
  this.client = client;
  subscriber.subscribe('news', (message) => {
    const { topic, item } = JSON.parse(message);
    this.emit(topic, item);
  });
}
util.inherits(News, EventEmitter);

News.prototype.publish = function (topic, item) {
  this.client.publish('news', JSON.stringify({ topic, item }));
};

const news = new News(createClient(), createClient());

const app = express();
app.get('/next/:topic', (req, res) => {
  news.once(req.params.topic, (item) => res.json(item));
});
app.post('/:topic', (req, res) => {
  news.publish(req.params.topic, req.body);
  res.sendStatus(202);
});
