const express = require('express');
const app = express();
const { compile } = require('./compile');

let compiled = null;

function template() {
  if (compiled) return compiled;
  compiled = compile('page');
  return compiled;
}

app.get('/', (req, res) => res.send(template()));
