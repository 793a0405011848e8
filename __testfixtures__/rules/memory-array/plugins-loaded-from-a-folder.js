const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();

const plugins = [];
const commands = new Map();

class Host {
  constructor() {
    this.loaded = [];
    this.load();
  }

  load() {
    fs.readdir(path.join(__dirname, 'plugins'), (error, files) => {
      files.forEach((file) => {
        const plugin = require(path.join(__dirname, 'plugins', file));
        this.loaded.push(plugin);
        plugins.push(plugin);
        commands.set(plugin.name, plugin);
      });
    });
  }
}

const host = new Host();

app.get('/plugins', (req, res) => res.json([plugins.length, host.loaded.length, [...commands.keys()]]));
