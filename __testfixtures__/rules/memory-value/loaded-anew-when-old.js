// What is asked for anew when it is too old is the same for all replicas, soon; what a request hands in is not.
const express = require('express');
const os = require('os');

const app = express();
let load = { until: 0, values: [] };
let notice = { until: 0, text: '' }; //~ memory-record notice

function currentLoad() {
  if (load.until < Date.now()) {
    load = { until: Date.now() + 10_000, values: os.loadavg() };
  }
  return load.values;
}

app.use(express.json());
app.post('/jobs', (req, res) => res.json({ load: currentLoad() }));
app.post('/notice', (req, res) => {
  if (notice.until < Date.now()) {
    notice = { until: Date.now() + 60_000, text: req.body.text };
  }
  res.json(notice);
});

process.once('SIGTERM', () => process.exit());
app.listen(3000);
