import { describe, expect, test } from 'vitest';
import { editEnvExample } from '../../src/rewrite/env-example.js';

const redis = {
  directory: '/app',
  name: 'REDIS_URL',
  example: 'redis://localhost:6379',
  comment: 'Where sessions are kept.',
};
const bucket = { directory: '/app', name: 'S3_BUCKET', example: 'uploads', comment: '' };

describe('editEnvExample', () => {
  test.each([
    [
      'an empty file',
      '',
      '# Where sessions are kept.\nREDIS_URL=redis://localhost:6379\nS3_BUCKET=uploads\n',
    ],
    [
      'line ends of Windows',
      'PORT=3000\r\n',
      'PORT=3000\r\n# Where sessions are kept.\r\nREDIS_URL=redis://localhost:6379\r\nS3_BUCKET=uploads\r\n',
    ],
    [
      'no last line end',
      'PORT=3000\nHOST=x',
      'PORT=3000\nHOST=x\n# Where sessions are kept.\nREDIS_URL=redis://localhost:6379\nS3_BUCKET=uploads',
    ],
    [
      'one line and no line end',
      'PORT=3000',
      'PORT=3000\n# Where sessions are kept.\nREDIS_URL=redis://localhost:6379\nS3_BUCKET=uploads',
    ],
    [
      'blank lines between variables',
      'PORT=3000\n\nHOST=x\n',
      'PORT=3000\n\nHOST=x\n\n# Where sessions are kept.\nREDIS_URL=redis://localhost:6379\n\nS3_BUCKET=uploads\n',
    ],
    [
      'a blank last line',
      'PORT=3000\r\n\r\nHOST=x\r\n\r\n',
      'PORT=3000\r\n\r\nHOST=x\r\n\r\n# Where sessions are kept.\r\nREDIS_URL=redis://localhost:6379\r\n\r\nS3_BUCKET=uploads\r\n',
    ],
    [
      'a byte order mark',
      '\uFEFFPORT=3000\n',
      '\uFEFFPORT=3000\n# Where sessions are kept.\nREDIS_URL=redis://localhost:6379\nS3_BUCKET=uploads\n',
    ],
  ])('appends to %s, once', (_, before, after) => {
    expect(editEnvExample(before, [redis, bucket])).toBe(after);
    expect(editEnvExample(after, [redis, bucket])).toBe(after);
  });

  test.each([
    'REDIS_URL=\n',
    'REDIS_URL = redis://x\n',
    '  export REDIS_URL=x',
    '# REDIS_URL=\n',
    '#REDIS_URL=x\r\nPORT=1\r\n',
    '# export REDIS_URL=x\n',
    '\uFEFFREDIS_URL=x\n',
  ])('leaves %j alone', (text) => {
    expect(editEnvExample(text, [redis])).toBe(text);
  });

  test.each(['MY_REDIS_URL=x\n', 'REDIS_URL_2=x\n', '# set REDIS_URL=x first\n', 'X=$REDIS_URL\n'])(
    'does not take %j for the variable',
    (text) => {
      expect(editEnvExample(text, [{ ...redis, comment: '' }])).toBe(
        `${text}REDIS_URL=redis://localhost:6379\n`,
      );
    },
  );

  test('a variable given twice is added once, a comment of two lines is two comments', () => {
    expect(editEnvExample('', [{ ...redis, comment: 'One.\nTwo.' }, redis])).toBe(
      '# One.\n# Two.\nREDIS_URL=redis://localhost:6379\n',
    );
  });
});
