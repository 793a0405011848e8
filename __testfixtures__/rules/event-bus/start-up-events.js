const express = require('express');
const app = express();
const { EventEmitter } = require('events');

const life = new EventEmitter();
life.on('configured', () => app.set('title', 'shop'));
life.emit('configured');

app.get('/', (req, res) => res.send(app.get('title')));
