const express = require('express');

class Rotation {
  constructor(clock) {
    this.clock = clock;
    this.timer = null;
    this.last = null; //~ memory-value last
  }

  update(secret) {
    this.last = secret;
    this.timer = this.clock.setTimeout(() => this.print(), 1000);
  }

  print() {
    console.log(this.last);
  }
}

const rotation = new Rotation({ setTimeout });
const app = express();
app.post('/secrets', (req, res) => {
  rotation.update(req.body.secret);
  res.json(rotation.last);
});
