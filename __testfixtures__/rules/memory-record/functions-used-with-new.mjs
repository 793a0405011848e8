import express from 'express';

const errors = {
  Missing: function (id) {
    Error.captureStackTrace(this, this.constructor);
    this.name = 'Missing';
    this.message = `${id} is missing`;
    this.status = 404;
  },
  Broken: function (reason) {
    this.reason = reason;
  },
};

const board = { //~ memory-record board
  note: function (text) {
    this.last = text;
    return text.length;
  },
};

const app = express();
app.use(express.json());
app.get('/notes', (req, res) => res.json(board.last));
app.post('/notes', (req, res) => res.json(board.note(req.body.text)));
app.get('/:id', (req, res, next) => next(new errors.Missing(req.params.id)));
app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ message: error.message });
  next();
});
