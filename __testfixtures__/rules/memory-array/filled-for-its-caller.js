const express = require('express');
const app = express();
const { remove } = require('./database');

const self = {};

self.removeAll = async (names = []) => {
  if (!names.length) return names;
  const failed = [];
  await Promise.all(
    names.map(async (name) => {
      if (!(await remove(name))) failed.push(name);
    }),
  );
  return failed;
};

self.removeAll(['left over']);
app.delete('/files', async (req, res) => res.json(await self.removeAll(req.body)));
