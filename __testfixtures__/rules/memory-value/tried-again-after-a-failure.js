const express = require('express');
const { connect, register } = require('./services');
const app = express();

let connected = false;
let registered = false;

async function ensureConnected() {
  if (connected) return;
  try {
    connected = true;
    await connect();
  } catch (error) {
    connected = false;
    throw error;
  }
}

app.use((req, res, next) => {
  if (!registered) {
    registered = true;
    register().catch(() => {
      registered = false;
    });
  }
  next();
});
app.get('/', async (req, res) => {
  await ensureConnected();
  res.end();
});
