const express = require('express');
const amqp = require('amqp-connection-manager');
const app = express();

const connection = amqp.connect(process.env.AMQP_URL);
let isUp = false;
let state = 'starting';

connection.on('connect', () => {
  isUp = true;
  state = 'up';
});
connection.on('disconnect', () => {
  isUp = false;
  state = 'down';
});

app.get('/health', (req, res) => res.status(isUp ? 200 : 503).send(state));
