const express = require('express');

const jobs = []; //~ memory-array jobs
let latest = null; //~ memory-value latest

const isDone = (job) => job.done;

setInterval(() => { //~ timer-job setInterval
  latest = jobs.find(isDone);
}, 1000);

const app = express();

app.post('/jobs', (req, res) => {
  jobs.push(req.body);
  res.json(latest);
});
