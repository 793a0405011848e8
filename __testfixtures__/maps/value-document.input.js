const express = require('express');
const mongoose = require('mongoose');
const app = express();
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const users = new Map();

app.get('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  users.set(req.params.id, user);
  res.json(users.get(req.params.id));
});

app.listen(3000);
