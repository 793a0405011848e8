const express = require('express');
const { connect } = require('queue-client');

const app = express();
const client = connect(process.env.QUEUE);
let tries = 0;
let lostAt = null;

client.on('error', () => {
  tries++;
  lostAt = Date.now();
});
client.on('connect', () => {
  tries = 0;
});

app.get('/health', (req, res) => res.json({ tries, lostAt }));
