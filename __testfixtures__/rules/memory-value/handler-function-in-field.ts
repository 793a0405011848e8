import express from 'express';

class Command {
  private action?: (text: string) => void;

  setAction(action: (text: string) => void) {
    this.action = action;
  }

  run(text: string) {
    if (this.action) this.action(text);
  }
}

let lastText: string; //~ memory-value lastText
const command = new Command();
command.setAction((text) => {
  lastText = text;
});

const app = express();
app.post('/say', (req, res) => {
  command.run(req.body.text);
  res.sendStatus(204);
});
app.get('/last', (_req, res) => res.send(lastText));
