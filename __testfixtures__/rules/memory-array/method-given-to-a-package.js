import { Command } from 'commander';
import express from 'express';

const options = [];
const program = new Command();
program.loadOptions = function (list) {
  for (const one of list) options.push(one);
};
program.loadOptions(['--port', '--host']);

const app = express();
app.get('/options', (req, res) => res.json(options));
