import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import type { DependencyChange } from '../../src/model/plan.js';
import { editManifest } from '../../src/rewrite/manifest.js';

function change(
  name: string,
  range: string | null,
  section: DependencyChange['section'] = 'dependencies',
): DependencyChange {
  return { manifest: '/app/package.json', section, name, range };
}

const lines = (...parts: string[]) => parts.join('\n') + '\n';

/** Applies the changes, and again: the second time must change nothing. */
function edit(text: string, ...changes: DependencyChange[]): string {
  const edited = editManifest(text, changes);
  expect(editManifest(edited, changes)).toBe(edited);
  return edited;
}

describe('a new entry', () => {
  const sorted = lines(
    '{',
    '  "name": "app",',
    '  "dependencies": {',
    '    "express": "^4.0.0",',
    '    "pg": "^8.0.0"',
    '  },',
    '  "license": "MIT"',
    '}',
  );

  test.each([
    ['bcrypt', '    "bcrypt": "1",\n    "express": "^4.0.0",\n    "pg": "^8.0.0"\n'],
    ['ioredis', '    "express": "^4.0.0",\n    "ioredis": "1",\n    "pg": "^8.0.0"\n'],
    ['redis', '    "express": "^4.0.0",\n    "pg": "^8.0.0",\n    "redis": "1"\n'],
    ['@aws-sdk/client-s3', '    "@aws-sdk/client-s3": "1",\n    "express": "^4.0.0",\n    "pg": "^8.0.0"\n'],
  ])('%s goes in its place of a sorted section', (name, entries) => {
    expect(edit(sorted, change(name, '1'))).toBe(
      `{\n  "name": "app",\n  "dependencies": {\n${entries}  },\n  "license": "MIT"\n}\n`,
    );
  });

  test('goes to the end of an unsorted section', () => {
    const text = lines('{', '  "dependencies": {', '    "pg": "1",', '    "express": "1"', '  }', '}');
    expect(edit(text, change('a', '2'))).toBe(
      lines('{', '  "dependencies": {', '    "pg": "1",', '    "express": "1",', '    "a": "2"', '  }', '}'),
    );
  });

  test('keeps to the order of Yarn where npm would sort otherwise', () => {
    const text = '{"dependencies":{"JSONStream":"1","a":"1","b":"1"}}';
    expect(edit(text, change('ab', '2'))).toBe(
      '{"dependencies":{"JSONStream":"1","a":"1","ab":"2","b":"1"}}',
    );
  });

  test('keeps to the order of npm where Yarn would sort otherwise', () => {
    const text = '{"dependencies":{"a":"1","JSONStream":"1","koa":"1"}}';
    expect(edit(text, change('b', '2'))).toBe(
      '{"dependencies":{"a":"1","b":"2","JSONStream":"1","koa":"1"}}',
    );
  });

  test.each([
    [
      'tabs, CRLF and no last line end',
      '{\r\n\t"dependencies": {\r\n\t\t"a": "1"\r\n\t}\r\n}',
      '{\r\n\t"dependencies": {\r\n\t\t"a": "1",\r\n\t\t"redis": "^5.0.0"\r\n\t}\r\n}',
    ],
    [
      'four spaces and a byte order mark',
      '\uFEFF{\n    "dependencies": {\n        "a": "1"\n    }\n}\n\n',
      '\uFEFF{\n    "dependencies": {\n        "a": "1",\n        "redis": "^5.0.0"\n    }\n}\n\n',
    ],
    [
      'one line',
      '{ "dependencies": { "a": "1" } }\n',
      '{ "dependencies": { "a": "1", "redis": "^5.0.0" } }\n',
    ],
    ['one dense line', '{"dependencies":{"a":"1"}}', '{"dependencies":{"a":"1","redis":"^5.0.0"}}'],
    [
      'one line with blanks after colons',
      '{"dependencies": {"a": "1"}}',
      '{"dependencies": {"a": "1", "redis": "^5.0.0"}}',
    ],
    [
      'a section on one line',
      '{\n  "dependencies": { "a": "1", "b": "1" }\n}\n',
      '{\n  "dependencies": { "a": "1", "b": "1", "redis": "^5.0.0" }\n}\n',
    ],
    [
      'commas first',
      '{ "dependencies":\n  { "a": "1"\n  , "b": "1"\n  }\n}\n',
      '{ "dependencies":\n  { "a": "1"\n  , "b": "1"\n  , "redis": "^5.0.0"\n  }\n}\n',
    ],
    [
      'blank lines between entries',
      '{\n  "dependencies": {\n\n    "a": "1",\n\n    "b": "1",\n    "c": "1"\n  }\n}\n',
      '{\n  "dependencies": {\n\n    "a": "1",\n\n    "b": "1",\n    "c": "1",\n    "redis": "^5.0.0"\n  }\n}\n',
    ],
    [
      'no indentation',
      '{\n"name": "x",\n"dependencies": {}\n}',
      '{\n"name": "x",\n"dependencies": {\n"redis": "^5.0.0"\n}\n}',
    ],
    [
      'an empty section',
      '{\n  "dependencies": {}\n}\n',
      '{\n  "dependencies": {\n    "redis": "^5.0.0"\n  }\n}\n',
    ],
    [
      'an empty section of two lines, tabs',
      '{\r\n\t"dependencies": {\r\n\t}\r\n}\r\n',
      '{\r\n\t"dependencies": {\r\n\t\t"redis": "^5.0.0"\r\n\t}\r\n}\r\n',
    ],
    ['an empty section on one line', '{ "dependencies": {} }', '{ "dependencies": { "redis": "^5.0.0" } }'],
    ['an empty section on a dense line', '{"dependencies":{}}', '{"dependencies":{"redis":"^5.0.0"}}'],
  ])('fits %s', (_, before, after) => {
    expect(edit(before, change('redis', '^5.0.0'))).toBe(after);
  });
});

describe('a new section', () => {
  test.each([
    ['{}', 'dependencies', '{\n  "dependencies": {\n    "a": "1"\n  }\n}'],
    ['{\r\n}\r\n', 'dependencies', '{\r\n  "dependencies": {\r\n    "a": "1"\r\n  }\r\n}\r\n'],
    ['{"name":"x"}', 'dependencies', '{"name":"x","dependencies":{"a":"1"}}'],
    ['{ "name": "x" }', 'devDependencies', '{ "name": "x", "devDependencies": { "a": "1" } }'],
    [
      '{\n  "name": "x"\n}\n',
      'dependencies',
      '{\n  "name": "x",\n  "dependencies": {\n    "a": "1"\n  }\n}\n',
    ],
    [
      '{\n\t"name": "x",\n\t"devDependencies": {}\n}\n',
      'dependencies',
      '{\n\t"name": "x",\n\t"dependencies": {\n\t\t"a": "1"\n\t},\n\t"devDependencies": {}\n}\n',
    ],
    [
      '{\n  "dependencies": {},\n  "peerDependencies": {}\n}\n',
      'devDependencies',
      '{\n  "dependencies": {},\n  "devDependencies": {\n    "a": "1"\n  },\n  "peerDependencies": {}\n}\n',
    ],
    [
      '{\n  "dependencies": {},\n  "files": []\n}\n',
      'devDependencies',
      '{\n  "dependencies": {},\n  "devDependencies": {\n    "a": "1"\n  },\n  "files": []\n}\n',
    ],
  ] as const)('%j gets %s', (before, section, after) => {
    expect(edit(before, change('a', '1', section))).toBe(after);
  });
});

describe('an entry that is there', () => {
  test.each([
    [
      'same range: untouched',
      '{"dependencies":{"a" : "1"}}',
      change('a', '1'),
      '{"dependencies":{"a" : "1"}}',
    ],
    [
      'other range: replaced',
      '{"dependencies":{"a" : "1"}}',
      change('a', '2'),
      '{"dependencies":{"a" : "2"}}',
    ],
    [
      'in devDependencies, wanted in dependencies: moved',
      '{\n  "dependencies": {\n    "b": "1"\n  },\n  "devDependencies": {\n    "a": "1",\n    "c": "1"\n  }\n}\n',
      change('a', '2'),
      '{\n  "dependencies": {\n    "a": "2",\n    "b": "1"\n  },\n  "devDependencies": {\n    "c": "1"\n  }\n}\n',
    ],
    [
      'in both, wanted in dependencies: the later one goes',
      '{"dependencies":{"a":"1"},"devDependencies":{"a":"2"}}',
      change('a', '1'),
      '{"dependencies":{"a":"1"},"devDependencies":{}}',
    ],
    [
      'in dependencies, wanted in devDependencies: left alone',
      '{"dependencies":{"a":"1"}}',
      change('a', '2', 'devDependencies'),
      '{"dependencies":{"a":"1"}}',
    ],
    [
      'in optionalDependencies: range replaced there',
      '{"optionalDependencies":{"a":"1"}}',
      change('a', '2'),
      '{"optionalDependencies":{"a":"2"}}',
    ],
    [
      'in peerDependencies: added beside it',
      '{"peerDependencies":{"a":"1"}}',
      change('a', '2'),
      '{"dependencies":{"a":"2"},"peerDependencies":{"a":"1"}}',
    ],
    [
      'twice in one section: the last counts',
      '{"dependencies":{"a":"1","a":"2"}}',
      change('a', '3'),
      '{"dependencies":{"a":"1","a":"3"}}',
    ],
    ['not a text', '{"dependencies":{"a":null}}', change('a', '3'), '{"dependencies":{"a":"3"}}'],
  ])('%s', (_, before, wanted, after) => {
    expect(edit(before, wanted)).toBe(after);
  });
});

describe('removing', () => {
  const three = '{\n  "dependencies": {\n    "a": "1",\n    "b": "1",\n    "c": "1"\n  }\n}\n';
  test.each([
    ['a', '{\n  "dependencies": {\n    "b": "1",\n    "c": "1"\n  }\n}\n'],
    ['b', '{\n  "dependencies": {\n    "a": "1",\n    "c": "1"\n  }\n}\n'],
    ['c', '{\n  "dependencies": {\n    "a": "1",\n    "b": "1"\n  }\n}\n'],
    ['d', three],
  ])('%s', (name, after) => {
    expect(edit(three, change(name, null))).toBe(after);
  });

  test('the last entry leaves an empty section', () => {
    expect(edit('{\n  "dependencies": {\n    "a": "1"\n  }\n}\n', change('a', null))).toBe(
      '{\n  "dependencies": {}\n}\n',
    );
  });

  test('looks in its own section only, and takes every entry of that name', () => {
    const text = '{"dependencies":{"a":"1"},"devDependencies":{"a":"1","b":"1","a":"2"}}';
    expect(edit(text, change('a', null, 'devDependencies'))).toBe(
      '{"dependencies":{"a":"1"},"devDependencies":{"b":"1"}}',
    );
  });

  test('where there is no section changes nothing', () => {
    expect(edit('{}', change('a', null))).toBe('{}');
  });
});

test('several changes at once', () => {
  const text = '{\n  "dependencies": {\n    "memorystore": "^1.6.7",\n    "zod": "^4.0.0"\n  }\n}\n';
  const changes = [
    change('memorystore', null),
    change('redis', '^5.0.0'),
    change('connect-redis', '^9.0.0'),
    change('@types/connect-redis', '^0.0.18', 'devDependencies'),
  ];
  expect(edit(text, ...changes)).toBe(
    lines(
      '{',
      '  "dependencies": {',
      '    "connect-redis": "^9.0.0",',
      '    "redis": "^5.0.0",',
      '    "zod": "^4.0.0"',
      '  },',
      '  "devDependencies": {',
      '    "@types/connect-redis": "^0.0.18"',
      '  }',
      '}',
    ),
  );
});

test.each([
  ['{"a":1,}', '/app/package.json: not a JSON object'],
  ['[]', '/app/package.json: not a JSON object'],
  ['', '/app/package.json: not a JSON object'],
  ['{"dependencies":[]}', '/app/package.json: "dependencies" must be an object'],
])('%j is refused', (text, message) => {
  expect(() => editManifest(text, [change('a', '1')])).toThrow(new Failure(message));
});

test('on every installed package.json: added and taken out again, no byte differs', () => {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const texts = readdirSync(modules)
    .filter((name) => !name.startsWith('.') && !name.startsWith('@'))
    .map((name) => readFileSync(`${modules}${name}/package.json`, 'utf8'))
    .filter(
      (text) => Object.keys((JSON.parse(text) as { dependencies?: object }).dependencies ?? {}).length > 0,
    );
  expect(texts.length).toBeGreaterThan(50);

  for (const text of texts) {
    for (const name of ['!first', 'middle', 'zzz-last']) {
      const added = editManifest(text, [change(name, '^1.0.0')]);
      const parsed = JSON.parse(text) as { dependencies: Record<string, string> };
      parsed.dependencies[name] = '^1.0.0';
      expect(JSON.parse(added)).toEqual(parsed);
      expect(editManifest(added, [change(name, null)])).toBe(text);
    }
  }
});
