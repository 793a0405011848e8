import express from 'express';

interface Item {
  id: string;
  done: boolean;
}

export const items: Item[] = []; //~ memory-array items
const app = express();

app.patch('/items/:id', (req, res) => {
  const item = items.find(({ id }) => id === req.params.id);
  if (item) item.done = true;
  res.json(item);
});
