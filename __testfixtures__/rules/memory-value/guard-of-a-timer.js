const express = require('express');
const { expired, settle } = require('./orders');

let isChecking = false;
let isPaused = false; //~ memory-value isPaused

setInterval(tick, 60_000); //~ timer-job setInterval

function tick() {
  if (!isChecking && !isPaused) check();
}

async function check() {
  isChecking = true;
  try {
    for (const order of await expired()) await settle(order);
  } finally {
    isChecking = false;
  }
}

const app = express();
app.post('/pause', (req, res) => {
  isPaused = !isPaused;
  res.end();
});
module.exports = app;
