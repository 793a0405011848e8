const express = require('express');
const { EventEmitter } = require('events');
const util = require('util');

function Import(rows) {
  this.rows = rows;
}
util.inherits(Import, EventEmitter);

function Printer() {}
util.inherits(Printer, Object);
const printer = new Printer();

const app = express();
app.post('/rows', (req, res) => {
  const work = new Import(req.body);
  work.on('done', () => res.end());
  printer.on?.('done', () => {});
  printer.emit?.('done');
  work.emit('done');
});
