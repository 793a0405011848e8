import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/model/project.js';
import { chooseLibraries } from '../../transforms/sessions/libraries.js';

function manifest(dependencies: Record<string, string>, more: Partial<Manifest> = {}): Manifest {
  return {
    file: '/app/package.json',
    directory: '/app',
    text: '',
    name: 'app',
    type: 'commonjs',
    nodeRange: undefined,
    dependencies,
    devDependencies: {},
    ...more,
  };
}

/** What is chosen, in words: `redis 6 + connect-redis 9 (named): …`, or the code of the refusal. */
function chosen(dependencies: Record<string, string>, nodeRange?: string, legacyMode = false): string {
  const known = legacyMode ? { package: 'redis' as const, legacyMode } : undefined;
  const choice = chooseLibraries([manifest(dependencies, { nodeRange })], known);
  if ('refusal' in choice) return choice.refusal.code;
  const { client, store, added } = choice.libraries;
  const additions = Object.entries(added).map(([name, range]) => `${name}@${range}`);
  const reviews = choice.reviews.map(({ code }) => code);
  const all = [...additions.sort(), ...reviews];
  return `${client.package} ${client.major} + connect-redis ${store.major} ${store.form}: ${all.join(' ') || 'nothing'}`;
}

describe('chooseLibraries for the client that the app has', () => {
  it.each([
    [{ redis: '^2.8.0' }, 'redis 2 + connect-redis 6 factory: connect-redis@^6.1.3'],
    [{ redis: '~3.1.0' }, 'redis 3 + connect-redis 6 factory: connect-redis@^6.1.3'],
    [{ redis: '4.x' }, 'redis 4 + connect-redis 8 named: connect-redis@^8.1.0'],
    [{ redis: '^5.0.0' }, 'redis 5 + connect-redis 9 named: connect-redis@^9.0.0'],
    [{ redis: '>=6' }, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0'],
    [{ redis: 'latest' }, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0'],
    [{ redis: '*' }, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0'],
    [{ redis: 'npm:redis@^4.7.0' }, 'redis 4 + connect-redis 8 named: connect-redis@^8.1.0'],
    [{ redis: 'workspace:^5.1.0' }, 'redis 5 + connect-redis 9 named: connect-redis@^9.0.0'],
    [{ ioredis: '^4.28.0' }, 'ioredis 4 + connect-redis 8 named: connect-redis@^8.1.0'],
    [{ ioredis: '^5.0.0' }, 'ioredis 5 + connect-redis 8 named: connect-redis@^8.1.0'],
    [{ ioredis: '^6.0.0' }, 'ioredis 6 + connect-redis 8 named: connect-redis@^8.1.0'],
    [{ ioredis: '^3.0.0' }, 'client-too-old'],
    [{ redis: 'catalog:' }, 'client-version-unknown'],
    [{ redis: 'git+https://example.com/redis.git' }, 'client-version-unknown'],
  ])('%j', (dependencies, expected) => {
    expect(chosen(dependencies)).toBe(expected);
  });

  it('goes by what the code says of legacy mode', () => {
    expect(chosen({ redis: '^4.0.0' }, undefined, true)).toBe(
      'redis 4 + connect-redis 6 factory: connect-redis@^6.1.3',
    );
  });

  it('looks for the client in the packages above', () => {
    const above = manifest({ redis: '^4.0.0' }, { file: '/package.json', directory: '/' });
    const choice = chooseLibraries([manifest({}), above], undefined);
    expect('libraries' in choice && choice.libraries.client).toEqual({ package: 'redis', major: 4 });
  });
});

describe('chooseLibraries beside a connect-redis that is there', () => {
  it.each([
    [{ redis: '^3.1.2', 'connect-redis': '^5.0.0' }, 'redis 3 + connect-redis 5 factory: nothing'],
    [{ redis: '^4.0.0', 'connect-redis': '^7.0.0' }, 'redis 4 + connect-redis 7 default: nothing'],
    [{ redis: '^4.0.0', 'connect-redis': '^8.0.0' }, 'redis 4 + connect-redis 8 named: nothing'],
    [{ redis: '^4.0.0', 'connect-redis': '^6.0.0' }, 'store-client-mismatch'],
    [{ redis: '^4.0.0', 'connect-redis': '^9.0.0' }, 'store-client-mismatch'],
    [{ redis: '^5.0.0', 'connect-redis': '^8.0.0' }, 'store-client-mismatch'],
    [{ redis: '^6.0.0', 'connect-redis': '^10.0.0' }, 'redis 6 + connect-redis 10 named: nothing'],
    [{ ioredis: '^5.0.0', 'connect-redis': '^6.0.0' }, 'ioredis 5 + connect-redis 6 factory: nothing'],
    [{ ioredis: '^5.0.0', 'connect-redis': '^9.0.0' }, 'store-client-mismatch'],
    [{ ioredis: '^5.0.0', 'connect-redis': '*' }, 'store-client-mismatch'],
    [{ ioredis: '^6.0.0', 'connect-redis': '^10.0.0' }, 'store-client-mismatch'],
    [{ 'connect-redis': '^6.1.0' }, 'redis 3 + connect-redis 6 factory: redis@^3.1.2'],
    [{ 'connect-redis': '^8.0.0' }, 'redis 4 + connect-redis 8 named: redis@^4.7.1'],
    [{ 'connect-redis': '^9.0.0' }, 'redis 6 + connect-redis 9 named: redis@^6.3.1'],
  ])('%j', (dependencies, expected) => {
    expect(chosen(dependencies)).toBe(expected);
  });

  it('makes dependencies of what was there for development only', () => {
    const dev = { redis: '^4.0.0', 'connect-redis': '^8.0.0' };
    const choice = chooseLibraries([manifest({}, { devDependencies: dev })], undefined);
    expect('libraries' in choice && choice.libraries.added).toEqual(dev);
  });
});

describe('chooseLibraries for the Node that the app runs on', () => {
  it.each([
    [undefined, {}, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0 redis@^6.3.1'],
    ['>=22', {}, 'redis 6 + connect-redis 10 named: connect-redis@^10.0.0 redis@^6.3.1'],
    ['^20.11.0 || >=22', {}, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0 redis@^6.3.1'],
    ['18.x', {}, 'redis 5 + connect-redis 9 named: connect-redis@^9.0.0 redis@^5.12.1'],
    ['>=12', {}, 'redis 5 + connect-redis 9 named: connect-redis@^9.0.0 redis@^5.12.1 node-range'],
    ['>=12 <18', {}, 'node-too-old'],
    ['lts/*', {}, 'redis 6 + connect-redis 9 named: connect-redis@^9.0.0 redis@^6.3.1'],
    ['16.x', { redis: '^4.0.0' }, 'redis 4 + connect-redis 7 default: connect-redis@^7.1.1'],
    ['>=14', { redis: '^4.0.0' }, 'redis 4 + connect-redis 8 named: connect-redis@^8.1.0 node-range'],
    ['14.x', { redis: '^4.0.0' }, 'node-too-old'],
    ['14.x', { ioredis: '^5.0.0' }, 'ioredis 5 + connect-redis 6 factory: connect-redis@^6.1.3'],
    ['12.x', { redis: '^3.0.0' }, 'redis 3 + connect-redis 6 factory: connect-redis@^6.1.3'],
  ])('%s with %j', (node, dependencies, expected) => {
    expect(chosen(dependencies, node)).toBe(expected);
  });
});
