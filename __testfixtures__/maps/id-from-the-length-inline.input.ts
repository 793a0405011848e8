import express from 'express';

interface Post {
  id: number;
  title: string;
}

const posts: Post[] = [];

export function addPost(title: string): void {
  posts.push({ id: posts.length + 1, title });
}

const app = express();
app.post('/posts/:title', (req, res) => {
  addPost(req.params.title);
  res.sendStatus(201);
});
app.get('/posts', (req, res) => {
  res.json(posts.slice(0, 10));
});
