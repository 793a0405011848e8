import express from 'express';
import { bus } from './bus.mjs';
import './mail.mjs';

express().post('/users', (req, res) => {
  bus.emit('signed-up', req.body.name);
  res.end();
});
