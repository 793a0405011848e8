import { spawn, type ChildProcess } from 'node:child_process';
import { Transform, type TransformCallback } from 'node:stream';
import express from 'express';

class Lines extends Transform {
  private rest = '';

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.rest += chunk.toString();
    const lines = this.rest.split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.push(line);
    done();
  }
}

class Tool {
  #child: ChildProcess | undefined;

  start(command: string): void {
    this.#child = spawn(command);
    this.#child.stdout?.pipe(new Lines()).on('data', (line) => console.log(String(line)));
  }
}

const tool = new Tool();
const app = express();
app.post('/start', (_req, res) => {
  tool.start('tool');
  res.end();
});
