const express = require('express');
const { EventEmitter } = require('events');

function Limit(most) {
  this.most = most;
  this.running = 0; //~ memory-counter running
}

const proto = (Limit.prototype = new EventEmitter());

proto.begin = function (res) {
  if (this.running >= this.most) return false;
  this.running++;
  res.on('close', () => this.running--);
  return true;
};

const limit = new Limit(10);
const app = express();
app.use((req, res, next) => (limit.begin(res) ? next() : res.sendStatus(503)));
