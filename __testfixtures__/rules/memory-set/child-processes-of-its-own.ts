import { type ChildProcess, spawn } from 'node:child_process';
import express from 'express';

const running = new Set<ChildProcess>();
const byName = new Map<string, ChildProcess>(); //~ memory-map byName

function keep(child: ChildProcess): void {
  running.add(child);
  child.once('close', () => running.delete(child));
}

process.once('exit', () => {
  for (const child of running) child.kill();
});

const app = express();
app.post('/probe/:name', (req, res) => {
  const child = spawn('ffprobe', [req.params.name]);
  keep(child);
  byName.set(req.params.name, child);
  child.stdout.pipe(res);
});
app.delete('/probe/:name', (req, res) => {
  byName.get(req.params.name)?.kill();
  res.end();
});
app.listen(3000); //~ no-graceful-shutdown app.listen
