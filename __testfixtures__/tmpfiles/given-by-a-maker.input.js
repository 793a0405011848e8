const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();

class Files {
  constructor(options = {}) {
    this.folder = options.folder || './files';
  }
  save(name, text) {
    fs.writeFileSync(path.join(this.folder, name), text);
  }
  read(name) {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }
}

const make = (folder) => new Files({ folder });
const a = make('./one');
const b = make('./two');

app.post('/a/:name', express.text(), (req, res) => {
  a.save(req.params.name, req.body);
  res.end();
});
app.post('/b/:name', express.text(), (req, res) => {
  b.save(req.params.name, req.body);
  res.end();
});
app.get('/a/:name', (req, res) => res.send(a.read(req.params.name)));
app.get('/b/:name', (req, res) => res.send(b.read(req.params.name)));
app.listen(process.env.PORT);
