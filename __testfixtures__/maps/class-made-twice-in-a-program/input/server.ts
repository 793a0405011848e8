import express from 'express';
import { router as board } from './board.js';
import { router as chat } from './chat.js';

const app = express();
app.use(board);
app.use(chat);
app.listen(3000);
