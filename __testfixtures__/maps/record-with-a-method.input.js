const express = require('express');
const app = express();
const greetings = {
  greet(name) {
    return this[name];
  },
};

app.put('/greetings/:name', (req, res) => {
  greetings[req.params.name] = String(req.body.text);
  res.send(greetings.greet(req.params.name));
});

app.listen(3000);
