const { Client } = require('eris');
const express = require('express');

const bot = new Client(process.env.TOKEN);
const app = express();
let warnedAt = 0;

bot.on('error', (error) => {
  if (error.code === 'EPIPE') {
    warnedAt = Date.now();
    return;
  }
  throw error;
});

bot.on('warn', (text) => {
  try {
    if (text === '') throw new Error('empty');
    warnedAt = Date.now();
  } catch (error) {
    console.error(error);
  }
});

app.get('/warned', (req, res) => {
  res.json({ warnedAt });
});

app.listen(3000);
