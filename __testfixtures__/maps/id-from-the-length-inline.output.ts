import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

interface Post {
  id: number;
  title: string;
}

const posts = sharedList<Post>('posts');

export async function addPost(title: string): Promise<void> {
  await posts.update((items) => {
    items.push({ id: items.length + 1, title });
  });
}

const app = express();
app.post('/posts/:title', wrap(async (req, res) => {
  await addPost(req.params.title);
  res.sendStatus(201);
}));
app.get('/posts', wrap(async (req, res) => {
  res.json((await posts.toArray()).slice(0, 10));
}));
