const express = require('express');
const app = express();

const posts = []; //~ memory-array posts

app.post('/posts', (req, res) => {
  posts.push(req.body);
  res.json(posts);
});
