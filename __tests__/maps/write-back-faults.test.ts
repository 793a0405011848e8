// Faults in what writes a changed copy back, put into results one by one: running them shows each.
import { describe, expect, test } from 'vitest';
import { programWith, replacing } from './run-time.js';

const DESK = `const orders = new Map();
const tasks = [];
const rooms = new Map();
const users = {};

exports.open = (id) => {
  orders.set(id, { id, status: 'open' });
};
exports.closeAll = async (work) => {
  for (const order of [...orders.values()]) {
    await work(order);
    order.status = 'closed';
  }
};
exports.statusOf = (id) => orders.get(id)?.status;

exports.plan = (id, text) => {
  tasks.push({ id, text });
};
exports.rewrite = async (id, text, work) => {
  const task = tasks.find((one) => one.id === id);
  if (!task) return;
  await work();
  task.text = text;
};
exports.textOf = (id) => tasks.find((one) => one.id === id)?.text;

exports.found = (id) => {
  rooms.set(id, { members: [] });
};
exports.enter = async (id, name, work) => {
  const room = rooms.get(id);
  if (!room) return;
  await work();
  if (!room.members.includes(name)) room.members.push(name);
};
exports.membersOf = (id) => rooms.get(id)?.members;

exports.register = (key, name) => {
  users[key] = { name };
};
exports.load = (req, res, next) => {
  req.user = users[req.params.id];
  next();
};
exports.rename = (req, res) => {
  req.user.name = req.body.name;
  res.end();
};
exports.nameOf = (id) => users[id]?.name;
`;
const SERVER = `const express = require('express');
const desk = require('./desk');
const app = express();
app.use(express.json());
app.post('/orders/:id', (req, res) => {
  desk.open(req.params.id);
  res.end();
});
app.post('/close', async (req, res) => {
  await desk.closeAll(async () => {});
  res.end();
});
app.get('/orders/:id', (req, res) => {
  res.json(desk.statusOf(req.params.id));
});
app.post('/tasks/:id', (req, res) => {
  desk.plan(req.params.id, String(req.body.text));
  res.end();
});
app.put('/tasks/:id', async (req, res) => {
  await desk.rewrite(req.params.id, String(req.body.text), async () => {});
  res.end();
});
app.get('/tasks/:id', (req, res) => {
  res.json(desk.textOf(req.params.id));
});
app.post('/rooms/:id', (req, res) => {
  desk.found(req.params.id);
  res.end();
});
app.put('/rooms/:id', async (req, res) => {
  await desk.enter(req.params.id, String(req.body.name), async () => {});
  res.end();
});
app.get('/rooms/:id', (req, res) => {
  res.json(desk.membersOf(req.params.id));
});
app.post('/users/:id', (req, res) => {
  desk.register(req.params.id, String(req.body.name));
  res.end();
});
app.put('/users/:id', desk.load, desk.rename);
app.get('/users/:id', (req, res) => {
  res.json(desk.nameOf(req.params.id));
});
`;

type Call = (...args: readonly unknown[]) => Promise<unknown>;
type Desk = Record<
  | 'open'
  | 'closeAll'
  | 'statusOf'
  | 'plan'
  | 'rewrite'
  | 'textOf'
  | 'found'
  | 'enter'
  | 'membersOf'
  | 'register'
  | 'load'
  | 'rename'
  | 'nameOf',
  Call
>;
type Fault = (text: string) => string;

const sound: Fault = (text) => text;
const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 1));

/** What is there after each kind of change, where two are made of one entry at once. */
async function outcomeOf(fault: Fault): Promise<Record<string, unknown>> {
  const desk = (await programWith({ 'desk.js': DESK, 'server.js': SERVER }, 'desk.js', fault)) as Desk;
  await desk.open('a');
  await desk.open('b');
  await desk.closeAll(pause);
  await desk.plan('a', 'first');
  await desk.plan('b', 'second');
  await desk.rewrite('b', 'third', pause);
  await desk.found('a');
  await Promise.all(['x', 'y', 'x'].map((name) => desk.enter('a', name, pause)));
  await desk.register('a', 'Ada');
  await desk.register('b', 'Bea');
  const req = { params: { id: 'b' }, body: { name: 'Bob' } };
  await desk.load(req, {}, () => {});
  await desk.rename(req, { end: () => {} });
  return {
    orders: [await desk.statusOf('a'), await desk.statusOf('b')],
    tasks: [await desk.textOf('a'), await desk.textOf('b')],
    members: [...((await desk.membersOf('a')) as string[])].sort(),
    names: [await desk.nameOf('a'), await desk.nameOf('b')],
  };
}

const SOUND = {
  orders: ['closed', 'closed'],
  tasks: ['first', 'third'],
  members: ['x', 'y'],
  names: ['Ada', 'Bob'],
};

/** The statement that changes the copy, and the one behind it that writes that back. */
const PAIRS = {
  orders: /( *order\.status = 'closed';\n)( *await orders\.update\([^\n]*\n)/,
  tasks: /( *task\.text = text;\n)( *await tasks\.update\([^]*?\n {2}\}\);\n)/,
  names: /( *req\.user\.name = req\.body\.name;\n)( *await users\.update\([^\n]*\n)/,
};

const WRONG_KEYS: Record<string, [kind: string, pattern: RegExp, by: string, left: unknown]> = {
  'an entry': ['orders', /orders\.update\(order\.id,/, "orders.update('a',", ['closed', 'open']],
  'an item': ['tasks', /=== task\.id/, "=== 'a'", ['third', 'second']],
  'an entry behind a wait': ['members', /rooms\.update\(id,/, 'rooms.update(name,', []],
  'an entry on a request': ['names', /req\.userKey = req\.params\.id/, "req.userKey = 'a'", ['Bob', 'Bea']],
};

describe('writing back', () => {
  const UNWRITTEN = { orders: ['open', 'open'], tasks: ['first', 'second'], names: ['Ada', 'Bea'] };

  test('nothing is wrong with the result itself', async () => {
    expect(await outcomeOf(sound)).toEqual(SOUND);
  });

  test.each(Object.entries(PAIRS))('forgotten: %s', async (kind, pair) => {
    const outcome = await outcomeOf((text) => replacing(text, pair, '$1'));
    expect(outcome).toEqual({ ...SOUND, [kind]: UNWRITTEN[kind as keyof typeof UNWRITTEN] });
  });

  test.each(Object.entries(PAIRS))('before the change: %s', async (kind, pair) => {
    const outcome = await outcomeOf((text) => replacing(text, pair, '$2$1'));
    expect(outcome).toEqual({ ...SOUND, [kind]: UNWRITTEN[kind as keyof typeof UNWRITTEN] });
  });

  test.each(Object.entries(WRONG_KEYS))('by a wrong key: %s', async (_, [kind, pattern, by, left]) => {
    const outcome = await outcomeOf((text) => replacing(text, pattern, by));
    expect(outcome).toEqual({ ...SOUND, [kind]: left });
  });

  test('of what was read before the wait: two changes at once, and one is lost', async () => {
    const outcome = await outcomeOf((text) =>
      replacing(
        text,
        /await rooms\.update\(id, \(room\) => \{\n *if \(!room\) return room;\n([^]*?) *return room;\n *\}\);/,
        '$1await rooms.set(id, room);',
      ),
    );
    expect((outcome['members'] as unknown[]).length).toBe(1);
  });
});
