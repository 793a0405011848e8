// Every pattern against every path: what is asked first must never leave out what the patterns ignore.
import ignore from 'ignore';
import { expect, test } from 'vitest';
import { ignoreRules, isIgnored } from '../../src/io/ignore.js';

const PATTERNS = [
  ...['dist', '/dist', 'dist/', '*.log', '**/tmp', 'a/**/b', 'logs/*.txt', 'report.[0-9]*.json', '*.py[cod]'],
  ...[
    '[Dd]ebug',
    '[!a]bc.js',
    '[]a]x',
    '[[:alpha:]]y',
    String.raw`\!odd`,
    String.raw`\#odd`,
    'a b',
    'a\\ b',
    'ü*',
  ],
  ...['*', '?', '.', 'x?z', '.env*', '# comment', '!keep', '', '   ', 'v1.0-rc', 'trailing   ', '{a,b}.js'],
];
const PATHS = [
  ...['dist/a.js', 'src/dist/a.js', 'src/distant.js', 'x.log', 'x_log', 'deep/tmp/a', 'a/b', 'a/1/2/b', 'ab'],
  ...['logs/a.txt', 'logs/b/a.txt', 'report.1.json', 'report.x.json', 'a.pyc', 'a.pyx', 'Debug/a', 'debug'],
  ...['xbc.js', 'abc.js', 'ax', ']x', 'qy', '1y', '!odd', '#odd', 'a b', 'über', 'xyz', '.env.local', 'keep'],
  ...['v1.0-rc', 'v1x0-rc', 'trailing', '{a,b}.js', 'a.js', 'b.js', 'with\nnewline/dist/a'],
];

test.each(PATTERNS)('%j', (pattern) => {
  const rules = ignoreRules('/app', [pattern]);
  const truth = ignore({ ignorecase: false }).add([pattern]);
  const ignored = PATHS.filter((path) => isIgnored(`/app/${path}`, rules));
  expect(ignored).toEqual(PATHS.filter((path) => truth.ignores(path)));
});

test('a path that no pattern fits is told apart without trying them', () => {
  const { hint } = ignoreRules('/app', ['logs/*.txt', '*.tgz', '!keep', '# none']);
  expect(PATHS.filter((path) => hint.test(path))).toEqual(['logs/a.txt', 'logs/b/a.txt']);
});
