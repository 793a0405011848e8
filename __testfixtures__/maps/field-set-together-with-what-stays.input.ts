import express from 'express';

class Journal {
  lines: string[] = [];
  add(line: string): void {
    this.lines.push(line);
  }
}

class Changes {
  private journals: Record<string, Journal> = {};
  private last = 0;

  take(room: string, number: number): void {
    if (number <= this.last) return;
    this.journals[room] ??= new Journal();
    this.journals[room].add(`${number}`);
    this.last = number;
  }

  read(room: string): { lines: string[]; last: number } {
    return { lines: this.journals[room]?.lines ?? [], last: this.last };
  }
}

const changes = new Changes();
const app = express();
app.put('/rooms/:room/:number', (req, res) => {
  changes.take(req.params.room, Number(req.params.number));
  res.status(204).end();
});
app.get('/rooms/:room', (req, res) => {
  res.json(changes.read(req.params.room));
});
app.listen(3000);
