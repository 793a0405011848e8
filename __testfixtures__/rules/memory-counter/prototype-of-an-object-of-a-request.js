const express = require('express');

function Parser() {
  this.lines = 0;
}

const proto = Parser.prototype;

proto.read = function (text) {
  for (const line of text.split('\n')) if (line) this.lines++;
  return this.lines;
};

const app = express();
app.post('/count', express.text(), (req, res) => {
  const parser = new Parser();
  res.json(parser.read(req.body));
});
