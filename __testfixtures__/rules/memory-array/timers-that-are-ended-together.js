const express = require('express');
const { Cron } = require('croner');
const { clean, ping } = require('./work');

const app = express();
let pings = [];
const jobs = [
  { name: 'clean', at: '0 3 * * *', run: clean, cron: null },
  { name: 'ping', at: '*/5 * * * *', run: ping, cron: null },
];

function start() {
  for (const job of jobs) {
    job.cron = new Cron(job.at, job.run); //~ timer-job cron
  }
}

function watch(target) {
  var timer = setInterval(() => console.log(target), 1000);
  pings.push(timer);
}

function stop() {
  pings.forEach((one) => clearInterval(one));
  pings = [];
  for (const job of jobs) {
    job.cron.stop();
    job.cron = null;
  }
}

start();
app.post('/watch', (req, res) => {
  watch(req.body.target);
  res.end();
});
app.post('/stop', (req, res) => {
  stop();
  res.end();
});
