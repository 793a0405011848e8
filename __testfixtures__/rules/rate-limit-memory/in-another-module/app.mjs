import express from 'express';
import { limit } from './limit.mjs';

export const app = express();
app.use(limit());
