import express from 'express';
import fs from 'fs';

class Boards {
  private boards: Array<string>;

  constructor(private folder: string) {
    this.boards = fs.readdirSync(this.folder).filter((name) => !name.startsWith('.')); //~ memory-array boards
  }

  all() {
    return this.boards;
  }

  add(name: string) {
    this.boards.push(name);
  }
}

const boards = new Boards('./boards');
const app = express();
app.get('/boards', (req, res) => res.json(boards.all()));
app.post('/boards', (req, res) => {
  boards.add(String(req.query.name));
  res.end();
});
