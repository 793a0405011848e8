const express = require('express');
const { EventEmitter } = require('events');
const util = require('util');

function Desk() {
  EventEmitter.call(this);
}
util.inherits(Desk, EventEmitter);

function Gate() {}
Gate.prototype = Object.create(EventEmitter.prototype);

const desk = new Desk(); //~ event-bus desk
const gate = new Gate(); //~ event-bus gate

const app = express();
app.get('/next', (req, res) => {
  desk.once('call', (ticket) => res.json(ticket));
  gate.once('open', () => res.end());
});
app.post('/tickets', (req, res) => {
  desk.emit('call', req.body);
  gate.emit('open');
  res.end();
});
