const express = require('express');
const jobs = require('./jobs');

const app = express();
app.post('/jobs/:id', (req, res) => jobs.begin(req.params.id, () => res.end()));
app.delete('/jobs/:id', (req, res) => jobs.stop(req.params.id, () => res.end()));
process.once('SIGTERM', () => process.exit());
app.listen(3000);
