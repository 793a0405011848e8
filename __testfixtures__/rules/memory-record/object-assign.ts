import express from 'express';

const settings: Record<string, string> = { theme: 'light' }; //~ memory-record settings
const app = express();

app.patch('/settings', (req, res) => {
  Object.assign(settings, req.body);
  res.json(settings);
});
