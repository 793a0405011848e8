const express = require('express');
const { Cron } = require('croner');
const { clean } = require('./work');

const app = express();
const jobs = [{ name: 'clean', at: '0 3 * * *', cron: null }]; //~ memory-array jobs
const watched = []; //~ memory-array watched

app.post('/jobs/:name', (req, res) => {
  for (const job of jobs) {
    job.at = req.body.at;
    job.cron = new Cron(job.at, clean); //~ timer-job cron
  }
  watched.push({ target: req.body.target, timer: setInterval(() => console.log(req.body.target), 1000) });
  res.end();
});
