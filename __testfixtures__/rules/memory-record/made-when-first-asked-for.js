const express = require('express');
const app = express();

const formats = {};

class Renderer {
  constructor() {
    formats.html = 'text/html';
    formats.text = 'text/plain';
  }

  render(name) {
    return formats[name];
  }
}

let renderer = null;

function getRenderer() {
  if (!renderer) renderer = new Renderer();
  return renderer;
}

app.get('/formats/:name', (req, res) => res.send(getRenderer().render(req.params.name)));
