import express from 'express';

export const app = express();
app.post('/orders', (_req, res) => {
  res.json({ id: `${process.pid}-${Date.now()}` }); //~ process-identity process.pid
});
