import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { freePort, givePortBack } from '../../src/verify/replicas/port.js';

const chosen: number[] = [];

async function choose(): Promise<number> {
  const port = await freePort();
  chosen.push(port);
  return port;
}

afterEach(() => chosen.splice(0).forEach(givePortBack));

test('a port is chosen once until it is given back', async () => {
  // Of 2,000 choices of the system alone, more than 100 are the same as another.
  const ports: number[] = [];
  for (let turn = 0; turn < 100; turn++)
    ports.push(...(await Promise.all(Array.from({ length: 20 }, () => choose()))));
  expect(new Set(ports).size).toBe(ports.length);
});

test.runIf(platform() === 'linux')('nor is it chosen while another process has it', async () => {
  const port = await choose();
  const name = JSON.stringify(`\0stateless-codemod port ${port}`);
  const script = `require('net').createServer().on('error', (error) => console.log(error.code)).listen(${name})`;
  const other = spawn(process.execPath, ['-e', script]);
  const [said] = (await once(other.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('EADDRINUSE\n');
});
