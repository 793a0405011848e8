import express from 'express';
import { Rooms } from './lib/rooms.js';

const rooms = new Rooms();
const app = express();
app.put('/rooms/:name', (req, res) => res.json(rooms.add(req.params.name, req.body)));
