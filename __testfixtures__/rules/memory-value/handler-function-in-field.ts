import express from 'express';

class Command {
  private action?: (text: string) => void;
  private consumer: ((text: string) => void) | null = null;

  setAction(action: (text: string) => void) {
    this.action = action;
  }

  setConsumer(consumer: (text: string) => void) {
    this.consumer = consumer;
  }

  run(text: string) {
    if (this.action) this.action(text);
    this.consumer?.(text);
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
app.post('/listen', (_req, res) => {
  command.setConsumer((text) => res.write(text));
});
app.get('/last', (_req, res) => res.send(lastText));
