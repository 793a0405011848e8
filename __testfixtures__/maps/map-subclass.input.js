const express = require('express');
const app = express();

class Counted extends Map {
  total() {
    return this.size;
  }
}
const jobs = new Counted();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.json(jobs.total());
});

app.listen(3000);
