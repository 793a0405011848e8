const { Client } = require('eris');
const express = require('express');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const bot = new Client(process.env.TOKEN);
const app = express();
const warnedAt = sharedValue('warnedAt', 0);

bot.on('error', inBackground(async (error) => {
  if (error.code === 'EPIPE') {
    await warnedAt.set(Date.now());
    return;
  }
  throw error;
}));

bot.on('warn', inBackground(async (text) => {
  try {
    if (text === '') throw new Error('empty');
    await warnedAt.set(Date.now());
  } catch (error) {
    console.error(error);
  }
}));

app.get('/warned', wrap(async (req, res) => {
  res.json({ warnedAt: await warnedAt.get() });
}));

app.listen(3000);
