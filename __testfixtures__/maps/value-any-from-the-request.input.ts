import express from 'express';

const app = express();
app.use(express.json());
const drafts: Map<string, any> = new Map();

app.put('/drafts/:id', (req, res) => {
  drafts.set(req.params.id, req.body);
  res.end();
});

app.get('/drafts/:id', (req, res) => {
  res.json(drafts.get(req.params.id) ?? {});
});

app.listen(3000);
