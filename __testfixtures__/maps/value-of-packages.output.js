const express = require('express');
const axios = require('axios');
const otpGenerator = require('otp-generator');
const { Server } = require('socket.io');
const { wrap } = require('./state/async-handler');
const { inBackground } = require('./state/in-background');
const { sharedList, sharedMap, sharedRecord } = require('./state/stores');

const app = express();
const io = new Server();
const codes = sharedMap('codes');
const quizzes = sharedList('quizzes');
const bodies = [];
const moves = sharedRecord('moves');
const joined = {};

app.post('/code', wrap(async (req, res) => {
  await codes.set(req.body.email, { code: otpGenerator.generate(6), until: Date.now() + 60000 });
  res.end();
}));

app.post('/quiz', wrap(async (req, res) => {
  const { data } = await axios.get('https://quiz.example/questions');
  const quiz = {};
  quiz['questions'] = data.results;
  await quizzes.push(quiz);
  res.end();
}));

app.post('/raw', async (req, res) => {
  bodies.push(await axios.get('https://quiz.example/raw'));
  res.end();
});

io.on('connection', (socket) => {
  socket.on('sit', inBackground(async (seat) => {
    socket.seat = seat;
    await moves.set(seat, 0);
  }));
  socket.on('move', inBackground(async () => {
    await moves.set(socket.id, socket.seat);
    joined[socket.id] = socket.user;
  }));
});

app.get('/all', wrap(async (req, res) => {
  res.json({ codes: await codes.size(), quizzes: await quizzes.toArray(), bodies: bodies.length, moves: Object.fromEntries(await moves.entries()), joined });
}));

module.exports = app;
