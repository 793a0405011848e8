// Functions in a list run where the list is gone over: for each request, or once at the start.
const express = require('express');

const app = express();
const hits = {}; //~ memory-record hits
const visits = {}; //~ memory-record visits
const first = {}; //~ memory-record first
const last = {}; //~ memory-record last
const seeds = {};
const plans = {};

const countHit = (req) => {
  hits[req.ip] = Date.now();
};
const countVisit = (req) => {
  visits[req.ip] = Date.now();
};
const keepFirst = (req) => {
  first[req.ip] = req.url;
};
const keepLast = (req) => {
  last[req.ip] = req.url;
};
const sow = () => {
  seeds.first = 1;
};
const plan = async () => {
  plans.first = 1;
};

const looped = [countHit];
const gone = [countVisit];
const taken = [keepFirst];
const [atEnd] = [keepLast];

for (const run of [sow]) run();

app.get('/', (req, res) => {
  for (const one of looped) one(req);
  gone.forEach((one) => one(req));
  taken[0](req);
  atEnd(req);
  res.json({ hits, visits, first, last, seeds, plans });
});

process.once('SIGTERM', () => process.exit());
Promise.all([plan].map((run) => run())).then(() => app.listen(3000));
