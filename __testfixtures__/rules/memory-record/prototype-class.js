const express = require('express');
const app = express();

function Counter() {
  this.counts = {}; //~ memory-record counts
}

Counter.prototype.hit = function (key) {
  this.counts[key] = (this.counts[key] || 0) + 1;
};

const counter = new Counter();
app.get('/:page', (req, res) => {
  counter.hit(req.params.page);
  res.end();
});
