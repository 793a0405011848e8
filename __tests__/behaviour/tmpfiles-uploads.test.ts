// Apps that put uploads on the disk: after the transform, any process answers as the one process did.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicaAt } from '../../src/verify/replicas/group.js';
import { anotherBucket, type S3Service, startS3 } from '../services/s3.js';
import type { TraceStep } from '../../src/verify/index.js';
import { removeApps } from './app.js';
import {
  contentsOf,
  expectAllMoved,
  expectSameAnywhere,
  type MovedFiles,
  moveFiles,
  startInBucket,
} from './files.js';
import { breakOff, HOSTILE_NAMES, post } from './hostile.js';
import { type FilePart, sends } from './multipart.js';

const image = (name: string, content: string): FilePart => ({
  ...{ field: 'photo', name, content, type: 'image/png' },
});
const text = (field: string, content: string, type = 'text/plain'): FilePart => ({
  ...{ field, name: 'note.txt', content, type },
});
const file = (field: string, name: string, content: string): FilePart => ({ field, name, content });
const BIG = 'x'.repeat(2000);

const TRACES: Record<string, TraceStep[]> = {
  'files-multer-disk': [
    { path: '/photos', expectBody: '^\\[\\]$' },
    sends('/photos?album=sea', [image('a.png', 'first'), image('b.png', 'second')], { expectStatus: 201 }),
    { path: '/photos', expectBody: '^\\["sea-a.png","sea-b.png"\\]$' },
    { path: '/photos/sea-a.png', expectBody: '^first$' },
    { path: '/photos/sea-b.png/info', expectBody: '"size":6' },
    sends('/photos', [image('big.png', BIG)], { expectStatus: 413, expectBody: 'LIMIT_FILE_SIZE' }),
    sends('/photos', [{ ...image('a.txt', 'text'), type: 'text/plain' }], { expectBody: '^\\[\\]$' }),
    sends('/photos', [{ ...image('a.png', 'other'), field: 'image' }], { expectStatus: 400 }),
    { path: '/photos', expectBody: '^\\["sea-a.png","sea-b.png"\\]$' },
    sends('/photos?album=sea', [image('a.png', 'again')], { expectStatus: 201 }),
    { path: '/photos/sea-a.png', expectBody: '^again$' },
    { method: 'PUT', path: '/photos/sea-a.png?to=sea-c.png', expectStatus: 204 },
    { path: '/photos/sea-a.png', expectStatus: 404 },
    { path: '/photos/sea-c.png', expectBody: '^again$' },
    { method: 'DELETE', path: '/photos/sea-b.png', expectStatus: 204 },
    { method: 'DELETE', path: '/photos/sea-b.png', expectStatus: 404 },
    { path: '/photos/sea-b.png/info', expectStatus: 404 },
    { path: '/photos', expectBody: '^\\["sea-c.png"\\]$' },
  ],
  'files-multer-dest': [
    sends('/pastes', [text('text', 'one\ntwo')], {
      expectStatus: 201,
      expectBody: '"lines":2,"bytes":7,"path":"pastes/[0-9a-f]{32}"',
      save: { id: { from: 'body', regex: '"id":"([0-9a-f]{32})"' } },
    }),
    { path: '/pastes/{{id}}', expectBody: '^one\\ntwo$' },
    { path: '/count', expectBody: '"count":1' },
    sends('/pastes', [text('text', '{}', 'application/json')], { expectStatus: 415 }),
    { path: '/count', expectBody: '"count":1' },
    sends('/pastes', [], { fields: { title: 'no file' }, expectStatus: 400 }),
    sends('/pastes', [text('text', BIG)], { expectStatus: 413, expectBody: 'LIMIT_FILE_SIZE' }),
    { path: '/count', expectBody: '"count":1' },
    sends('/pairs', [text('left', 'same'), text('right', 'same')], { expectBody: '"same":true' }),
    sends('/pairs', [text('left', 'same'), text('right', 'other')], { expectBody: '"same":false' }),
    { path: '/count', expectBody: '"count":1' },
    { method: 'DELETE', path: '/pastes/{{id}}', expectStatus: 204 },
    { path: '/pastes/{{id}}', expectStatus: 404 },
    { path: '/pastes/no-such-paste', expectStatus: 404 },
  ],
  'files-formidable': [
    { path: '/documents', expectBody: '^\\[\\]$' },
    sends('/documents', [file('document', 'a.txt', 'first'), file('document', 'b.txt', 'second')], {
      fields: { title: 'Letters' },
      expectStatus: 201,
      expectBody: '"title":"Letters","names":\\["a.txt","b.txt"\\],"lengths":\\[5,6\\]',
    }),
    { path: '/documents/a.txt', expectBody: '^first$' },
    { path: '/documents', expectBody: '^\\["a.txt","b.txt"\\]$' },
    sends('/documents', [file('document', 'big.txt', BIG)], { expectStatus: 413, expectBody: '1016|1009' }),
    sends('/archive', [file('document', 'c.txt', 'third')], { expectStatus: 201 }),
    { path: '/documents/archive-c.txt', expectBody: '^third$' },
    { path: '/documents/big.txt', expectStatus: 404 },
    { path: '/documents', expectBody: '^\\["a.txt","archive-c.txt","b.txt"\\]$' },
  ],
  'files-express-fileupload': [
    { path: '/avatars', expectBody: '^\\[\\]$' },
    sends('/users/ann/avatar', [file('avatar', 'me.png', 'ann')], { method: 'PUT', expectStatus: 201 }),
    { path: '/users/ann/avatar', expectBody: '^ann$' },
    { path: '/users/ben/avatar', expectStatus: 404 },
    sends('/users/ben/avatar', [file('avatar', 'big.png', BIG)], { method: 'PUT', expectStatus: 413 }),
    sends('/users/ben/avatar', [], { method: 'PUT', fields: { a: 'b' }, expectStatus: 400 }),
    { path: '/users/ben/avatar', expectStatus: 404 },
    sends('/avatars', [file('avatar', 'x.png', 'x'), file('avatar', 'y.png', 'y')], { expectStatus: 201 }),
    { path: '/avatars', expectBody: '^\\["ann.png","x.png","y.png"\\]$' },
    { path: '/users/y/avatar', expectBody: '^y$' },
    { method: 'DELETE', path: '/users/ann/avatar', expectStatus: 204 },
    { method: 'DELETE', path: '/users/ann/avatar', expectStatus: 404 },
    { path: '/avatars', expectBody: '^\\["x.png","y.png"\\]$' },
  ],
  'files-busboy': [
    { path: '/mails', expectBody: '^\\[\\]$' },
    sends('/mails', [file('mail', 'a.eml', 'first'), file('mail', 'b.eml', 'second')], {
      fields: { subject: 'Hello' },
      expectStatus: 201,
      expectBody: '"subject":"Hello","names":\\["a.eml","b.eml"\\]',
    }),
    { path: '/mails/a.eml', expectBody: '^first$' },
    { path: '/mails/b.eml', expectBody: '^second$' },
    { path: '/mails', expectBody: '^\\["a.eml","b.eml"\\]$' },
    // What is too big is cut off, and kept as far as it came.
    sends('/mails', [file('mail', 'big.eml', BIG)], { expectStatus: 201 }),
    { path: '/mails/big.eml', expectBody: '^x{1000}$' },
    { path: '/mails/c.eml', expectStatus: 404 },
    { path: '/mails', expectBody: '^\\["a.eml","b.eml","big.eml"\\]$' },
  ],
};

/** Where an app takes a file, and what the keys of its files begin with. */
const DOORS: Record<string, { method?: string; path: string; field: string; prefix: string; list: string }> =
  {
    'files-multer-disk': { path: '/photos', field: 'photo', prefix: 'data/photos/', list: '/photos' },
    'files-multer-dest': { path: '/pastes', field: 'text', prefix: 'pastes/', list: '/count' },
    'files-formidable': { path: '/documents', field: 'document', prefix: 'documents/', list: '/documents' },
    'files-express-fileupload': {
      ...{ path: '/avatars', field: 'avatar', prefix: 'public/avatars/', list: '/avatars' },
    },
    'files-busboy': { path: '/mails', field: 'mail', prefix: 'inbox/', list: '/mails' },
  };

let s3: S3Service;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await removeApps();
  await s3.stop();
});

describe.for(Object.keys(TRACES))('%s', (program) => {
  let moved: MovedFiles;
  beforeAll(async () => {
    moved = await moveFiles(program);
  });

  test('all of its files are moved', () => {
    expectAllMoved(moved);
  });

  test('any process answers as the one process did', { timeout: 180_000 }, async ({ signal: abort }) => {
    await expectSameAnywhere(moved, TRACES[program] ?? [], { s3, abort });
  });

  test('names of files cannot lead out of the folder', async ({ signal: abort }) => {
    // An app that uses the parser alone ends at names that are no file's, as it did before.
    const isSent = (name: string): boolean =>
      program !== 'files-busboy' || /^[^\0]{0,254}[^./\0]$/.test(name);
    const door = DOORS[program]!;
    const env = await anotherBucket(s3);
    const group = await startInBucket(moved.app, env, { abort }, 1);
    try {
      const { port } = replicaAt(group.replicas, 0).container;
      const statuses: number[] = [];
      for (const name of HOSTILE_NAMES.filter(isSent)) {
        const type = program === 'files-multer-disk' ? 'image/png' : 'text/plain';
        const content = 'harm';
        statuses.push(await post(port, door.path, { field: door.field, name, content, type }, door.method));
      }
      expect(statuses).toContain(201);
      const { keys, unfinished } = await contentsOf(env);
      expect(keys.filter((key) => !key.startsWith(door.prefix) || key.includes('..'))).toEqual([]);
      expect(keys.length).toBeGreaterThan(0);
      expect(unfinished).toBe(0);
      const outside = [
        '..%2f..%2fpackage.json',
        '%2e%2e%2f%2e%2e%2fpackage.json',
        '%2fetc%2fpasswd',
        'a%00b',
      ];
      for (const name of outside) {
        const answer = await fetch(`http://127.0.0.1:${port}${door.list}/${name}`);
        // `/etc/passwd` is the name of an upload by now, below the prefix.
        if (answer.status < 400) expect(await answer.text()).toBe('harm');
      }
      expect((await fetch(`http://127.0.0.1:${port}${door.list}`)).status).toBe(200);
    } finally {
      await group.stop();
    }
  });

  test('an upload that is broken off leaves no object', async ({ signal: abort }) => {
    const door = DOORS[program]!;
    const env = await anotherBucket(s3);
    const group = await startInBucket(moved.app, env, { abort }, 1);
    try {
      const { port } = replicaAt(group.replicas, 0).container;
      const file: FilePart = {
        field: door.field,
        name: 'half.txt',
        content: 'h'.repeat(900),
        type: 'text/plain',
      };
      const sent = program === 'files-multer-disk' ? { ...file, type: 'image/png' } : file;
      await breakOff(port, door.path, sent, door.method);
      expect(await contentsOf(env)).toEqual({ keys: [], unfinished: 0 });
      expect(await post(port, door.path, { ...sent, name: 'whole.txt' }, door.method)).toBe(201);
      const { keys, unfinished } = await contentsOf(env);
      expect(keys).toHaveLength(1);
      expect(unfinished).toBe(0);
    } finally {
      await group.stop();
    }
  });
});
