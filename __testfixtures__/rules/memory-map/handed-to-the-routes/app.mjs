import express from 'express';
import { countWords, fill, serveRooms, serveUsers } from './routes.mjs';

function main() {
  const app = express();
  const rooms = new Map(); //~ memory-map rooms
  const users = []; //~ memory-array users
  const prices = new Map();
  fill(prices);
  serveRooms(app, rooms);
  serveUsers({ app, users, prices });
  app.post('/words', (req, res) => {
    const counts = new Map();
    countWords(counts, req.body.words);
    res.json([...counts]);
  });
}

main();
