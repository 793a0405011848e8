const express = require('express');
const axios = require('axios');
const otpGenerator = require('otp-generator');
const { Server } = require('socket.io');

const app = express();
const io = new Server();
const codes = new Map();
const quizzes = [];
const bodies = [];
const moves = {};
const joined = {};

app.post('/code', (req, res) => {
  codes.set(req.body.email, { code: otpGenerator.generate(6), until: Date.now() + 60000 });
  res.end();
});

app.post('/quiz', async (req, res) => {
  const { data } = await axios.get('https://quiz.example/questions');
  const quiz = {};
  quiz['questions'] = data.results;
  quizzes.push(quiz);
  res.end();
});

app.post('/raw', async (req, res) => {
  bodies.push(await axios.get('https://quiz.example/raw'));
  res.end();
});

io.on('connection', (socket) => {
  socket.on('sit', (seat) => {
    socket.seat = seat;
    moves[seat] = 0;
  });
  socket.on('move', () => {
    moves[socket.id] = socket.seat;
    joined[socket.id] = socket.user;
  });
});

app.get('/all', async (req, res) => {
  res.json({ codes: codes.size, quizzes, bodies: bodies.length, moves, joined });
});

module.exports = app;
