const express = require('express');
const app = express();

function waitFor(object, name) {
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    const look = () => {
      if (object[name]) resolve(object[name]);
      else if (Date.now() - begun > 5000) reject(new Error('timed out'));
      else setTimeout(look, 100);
    };
    look();
  });
}

app.get('/page', async (req, res) => {
  const job = fetchPage(req.query.url);
  res.send(await waitFor(job, 'page'));
});

function fetchPage(url) {
  const job = {};
  fetch(url).then((response) => (job.page = response.statusText));
  return job;
}
