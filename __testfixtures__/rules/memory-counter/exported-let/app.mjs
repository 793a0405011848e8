import express from 'express';
import { count, increment } from './counter.mjs';

express().get('/', (req, res) => {
  increment();
  res.json(count);
});
