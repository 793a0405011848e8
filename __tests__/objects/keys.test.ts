// No name leads out of its prefix, whatever a client sends.
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emit, removeEmitted } from './emitted.js';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ObjectsFile } from './types.js';

let objects: ObjectsFile;
let objectKey: ObjectsFile['objectKey'];
let keyOfPath: ObjectsFile['keyOfPath'];
let keyOfFolder: ObjectsFile['keyOfFolder'];
beforeAll(async () => {
  const folder = await emit({ language: 'js', modules: 'require' }, [
    ...(['objectKey', 'keyCheckedLater', 'keyOfPath', 'keyOfFolder'] as const),
    ...(['getObject', 'putObject', 'objectStat', 'deleteObject', 'copyObject', 'listObjects'] as const),
    'objectReadStream',
  ]);
  objects = createRequire(join(folder, 'x.js'))('./objects.js') as ObjectsFile;
  ({ objectKey, keyOfPath, keyOfFolder } = objects);
});
afterAll(removeEmitted);

describe('objectKey', () => {
  test.each<[string, (string | number)[], string]>([
    ['uploads', ['a.txt'], 'uploads/a.txt'],
    ['uploads/', ['a.txt'], 'uploads/a.txt'],
    ['./uploads', ['a.txt'], 'uploads/a.txt'],
    ['uploads', ['a', 'b', 'c.txt'], 'uploads/a/b/c.txt'],
    ['uploads', ['a/', '/b'], 'uploads/a/b'],
    ['uploads', [7, 'b'], 'uploads/7/b'],
    ['uploads', ['a//b/./c'], 'uploads/a/b/c'],
    ['uploads', ['a/../b'], 'uploads/b'],
    ['uploads', ['a', '..', 'b'], 'uploads/b'],
    ['uploads', ['a\\b'], 'uploads/a/b'],
    ['uploads', ['a/'], 'uploads/a'],
    ['uploads', ['/etc/passwd'], 'uploads/etc/passwd'],
    ['uploads', ['C:\\a'], 'uploads/C:/a'],
    ['uploads', ['%2e%2e%2fa'], 'uploads/%2e%2e%2fa'],
    ['uploads', ['..a', '...', 'b..'], 'uploads/..a/.../b..'],
    ['uploads', ['.env'], 'uploads/.env'],
    ['uploads', ['mit Leerzeichen + 😀.png'], 'uploads/mit Leerzeichen + 😀.png'],
    ['uploads', ['a\nb'], 'uploads/a\nb'],
    ['uploads', ['../uploads/a'], 'uploads/a'],
    ['a/b', ['c'], 'a/b/c'],
    ['', ['a', 'b'], 'a/b'],
    ['', ['..a'], '..a'],
    ['', ['x'.repeat(1024)], 'x'.repeat(1024)],
    ['u', ['😀'.repeat(255)], `u/${'😀'.repeat(255)}`],
  ])('%j, %j', (prefix, names, expected) => {
    expect(objectKey(prefix, ...names)).toBe(expected);
  });

  test.each<[string, (string | number)[]]>([
    ['uploads', ['../../etc/passwd']],
    ['uploads', ['..']],
    ['uploads', ['../uploads2/a']],
    ['uploads', ['..\\..\\a']],
    ['uploads', ['a', '../..', 'b']],
    ['uploads', ['a/../../uploads']],
    ['uploads', []],
    ['uploads', ['']],
    ['uploads', ['.']],
    ['uploads', ['/']],
    ['uploads', ['a/..']],
    ['uploads', ['a\0.txt']],
    ['uploads', ['\0']],
    ['uploads', ['\ud83d']],
    ['uploads', ['x'.repeat(1017)]],
    ['uploads', ['😀'.repeat(255)]],
    ['', ['..']],
    ['', ['../a']],
    ['', ['/a']],
    ['', ['\n/../../a']],
    ['', ['']],
    ['', ['.']],
  ])('refused: %j, %j', (prefix, names) => {
    expect(() => objectKey(prefix, ...names)).toThrow(
      expect.objectContaining({ code: 'EINVAL', status: 400, statusCode: 400 }) as Error,
    );
  });

  test('says why', () => {
    expect(() => objectKey('up', '../a')).toThrow("EINVAL: the name of the file is not a name below 'up'");
    expect(() => objectKey('up', 'x'.repeat(9999))).toThrow('is longer than 1024 bytes');
    expect(() => objectKey('up', 'a\0')).toThrow('has characters that a key cannot have');
  });
});

describe('keyCheckedLater', () => {
  const invalid = expect.objectContaining({ code: 'EINVAL', status: 400 }) as Error;
  beforeAll(() => void (process.env.S3_BUCKET = 'never-asked'));
  afterAll(() => void delete process.env.S3_BUCKET);

  test('is the same for names below the prefix', () => {
    expect(objects.keyCheckedLater('uploads', 'a', '../b.txt')).toBe('uploads/b.txt');
  });

  test.each([['../../etc/passwd'], ['..'], [''], ['a\0.txt'], ['x'.repeat(1200)]])(
    'does not throw, but nothing can be done with it: %j',
    async (name) => {
      const key = objects.keyCheckedLater('uploads', name);
      for (const longer of [key, `${key}.bak`, objects.keyCheckedLater(key, 'x')]) {
        await expect(objects.getObject(longer)).rejects.toThrow(invalid);
        await expect(objects.putObject(longer, 'x')).rejects.toThrow(invalid);
        await expect(objects.objectStat(longer)).rejects.toThrow(invalid);
        await expect(objects.deleteObject(longer, { recursive: true })).rejects.toThrow(invalid);
        await expect(objects.copyObject('uploads/a', longer)).rejects.toThrow(invalid);
        await expect(objects.copyObject(longer, 'uploads/a')).rejects.toThrow(invalid);
        await expect(objects.listObjects(longer)).rejects.toThrow(invalid);
      }
    },
  );

  test('is told by the stream', async () => {
    const stream = objects.objectReadStream(objects.keyCheckedLater('uploads', '..'));
    await expect(once(stream, 'data')).rejects.toThrow(invalid);
  });

  test('does not pass for a file of the folder', () => {
    expect(objects.keyCheckedLater('uploads', '..').startsWith('uploads')).toBe(false);
  });
});

describe('keyOfFolder', () => {
  test.each([
    ['data/mails', 'data/mails'],
    ['./data/', 'data'],
    [resolve('data'), 'data'],
    [join(tmpdir(), 'mails'), 'tmp/mails'],
    [tmpdir(), 'tmp'],
    ['/srv/mails', 'srv/mails'],
    ['..data', '..data'],
  ])('%j', (folder, key) => {
    expect(keyOfFolder(folder)).toBe(key);
  });
  test.each(['.', '', '/'])('refused: %j', (folder) => {
    expect(() => keyOfFolder(folder)).toThrow(expect.objectContaining({ code: 'EINVAL' }) as Error);
  });
});

describe('keyOfPath', () => {
  test('a path below the folder, absolute or relative', () => {
    expect(keyOfPath('up', '/srv/data', '/srv/data/a/b.txt')).toBe('up/a/b.txt');
    expect(keyOfPath('up', 'data', './data/a.txt')).toBe('up/a.txt');
    expect(keyOfPath('up', 'data/', resolve('data', 'a.txt'))).toBe('up/a.txt');
    expect(keyOfPath('up', '/srv/data', '/srv/data/..a')).toBe('up/..a');
  });
  test.each(['/srv/other/a', '/srv/data/../a', '/srv/data', '/srv/data2/a', '/etc/passwd', '/srv/data/a\0'])(
    'refused: %j',
    (path) => {
      expect(() => keyOfPath('up', '/srv/data', path)).toThrow(
        expect.objectContaining({ code: 'EINVAL', status: 400 }) as Error,
      );
    },
  );
});
