const express = require('express');

const seed = ['first'];
const isEmpty = process.env.EMPTY === '1';
const posts = seed.slice(); //~ memory-array posts
const notes = structuredClone(seed); //~ memory-array notes
const tasks = isEmpty ? [] : ['tidy up']; //~ memory-array tasks
const names = isEmpty ? [] : seed.concat('second');
const title = 'Board of the day'.slice(0, 5);

const app = express();
app.post('/posts', (req, res) => {
  posts.push(req.query.text);
  Array.prototype.push.call(notes, req.query.text);
  tasks.push(req.query.task);
  res.json({ title, names, posts, notes, tasks });
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());
