// Faults that the self-check cannot see, put into results one by one: running them, or a compiler, shows each.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MODULES, typeErrors } from '../sessions/typecheck.js';
import { programWith, replacing, rewritten } from './run-time.js';

const SHOP = `const members = new Map();
const users = new Map();

exports.join = (user) => {
  if (members.size >= 2) return false;
  members.set(user, true);
  return true;
};
exports.register = (user) => {
  users.set(user, { visits: 0 });
};
exports.visit = (user) => {
  const found = users.get(user);
  if (!found) return 0;
  found.visits++;
  return found.visits;
};
`;
const SERVER = `const express = require('express');
const shop = require('./shop');
const app = express();
app.post('/join/:user', (req, res) => {
  res.json(shop.join(req.params.user));
});
app.put('/users/:user', (req, res) => {
  shop.register(req.params.user);
  res.end();
});
app.get('/users/:user', (req, res) => {
  res.json(shop.visit(req.params.user));
});
`;

interface Shop {
  join: (user: string) => Promise<boolean>;
  register: (user: string) => Promise<void>;
  visit: (user: string) => Promise<number>;
}

async function shopWith(fault: (text: string) => string): Promise<Shop> {
  return (await programWith({ 'shop.js': SHOP, 'server.js': SERVER }, 'shop.js', fault)) as Shop;
}

async function joinedOf(shop: Shop): Promise<number> {
  const joined = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((user) => shop.join(user)));
  return joined.filter(Boolean).length;
}

async function visitsOf(shop: Shop): Promise<number[]> {
  await shop.register('ada');
  return [await shop.visit('ada'), await shop.visit('ada'), await shop.visit('bob')];
}

describe('at run time', () => {
  const sound = (text: string): string => text;

  test('nothing is wrong with the result itself', async () => {
    const shop = await shopWith(sound);
    expect(await joinedOf(shop)).toBe(2);
    expect(await visitsOf(shop)).toEqual([1, 2, 0]);
  });

  test('a lock left out: more get in than there is room for', async () => {
    const shop = await shopWith((text) =>
      replacing(text, /withLock\(['"]members['"], (async \(\) => \{[^]*?\n {2}\})\)/, '($1)()'),
    );
    expect(await joinedOf(shop)).toBe(5);
  });

  test('a forgotten write-back: what was changed is not there the next time', async () => {
    const shop = await shopWith((text) => replacing(text, /users\.update\(user, /, 'users.get(user).then('));
    expect(await visitsOf(shop)).toEqual([1, 1, 0]);
  });
});

const TYPED = `import express from 'express';

interface Board {
  submit(player: string, points: number): number;
  best(): string[];
}

const scores = new Map<string, number>();

class Memory implements Board {
  submit(player: string, points: number): number {
    scores.set(player, points);
    return scores.size;
  }

  best(): string[] {
    return [...scores.keys()];
  }
}

const board: Board = new Memory();
export const rank: (player: string) => number = (player) => board.best().indexOf(player);

export function show(player: string): string {
  return \`\${player}: \${rank(player)}\`;
}

const app = express();
app.get('/:player/:points', async (req, res) => {
  const players = board.submit(req.params.player, Number(req.params.points));
  res.json({ players, line: show(req.params.player) });
});
`;

describe('in the types', async () => {
  const folder = await rewritten({ 'app.ts': TYPED });
  writeFileSync(join(folder, 'state/redis.ts'), 'export const redisClient: any = {};\n');
  writeFileSync(
    join(folder, 'express.d.ts'),
    "declare module 'express' {\n  export default function express(): any;\n}\n",
  );
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  const types = fileURLToPath(new URL('../../node_modules/@types/node', import.meta.url));
  symlinkSync(types, join(folder, 'node_modules/@types/node'));
  const file = join(folder, 'app.ts');
  const text = readFileSync(file, 'utf8').replace('async (req, res)', 'async (req: any, res: any)');
  const places = [...text.matchAll(/Promise<((?:\w|\[\])+)>/g)];

  const errorsIn = (edited: string): string[] => {
    writeFileSync(file, edited);
    const all = readdirSync(join(folder, 'state')).map((name) => join(folder, 'state', name));
    const files = [file, join(folder, 'express.d.ts'), ...all];
    return typeErrors(folder, files, MODULES.bundler).filter((one) => one.startsWith('app.ts'));
  };

  test('nothing is wrong with the result itself', () => {
    expect(places.map(([, type]) => type)).toEqual([
      'number',
      'string[]',
      'number',
      'string[]',
      'number',
      'string',
    ]);
    expect(errorsIn(text)).toEqual([]);
  });

  test.each(places.map(({ index, 0: whole, 1: type = '' }) => [index, whole, type] as const))(
    'a type not updated, at %i: %s',
    (index, whole, type) => {
      const edited = text.slice(0, index) + type + text.slice(index + whole.length);
      expect(errorsIn(edited)).not.toEqual([]);
    },
  );
});
