import { afterEach, expect, test } from 'vitest';
import { replay } from '../../src/verify/index.js';
import { makeRoute, type Order } from '../../src/verify/route.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp | undefined;
afterEach(() => app?.remove());

const routeOf = (order: Order, replicas: number, requests: number) => {
  const route = makeRoute(order, replicas);
  return Array.from({ length: requests }, () => route());
};

test('in turn', () => {
  expect(routeOf('round-robin', 3, 7)).toEqual([0, 1, 2, 0, 1, 2, 0]);
});

test('at random: the seed alone decides, and every replica gets its share', () => {
  expect(routeOf({ seed: 7 }, 3, 100)).toEqual(routeOf({ seed: 7 }, 3, 100));
  expect(routeOf({ seed: 7 }, 3, 100)).not.toEqual(routeOf({ seed: 8 }, 3, 100));
  const route = routeOf({ seed: 1 }, 4, 4000);
  for (const replica of [0, 1, 2, 3]) {
    const share = route.filter((at) => at === replica).length;
    expect(share).toBeGreaterThan(900);
    expect(share).toBeLessThan(1100);
  }
});

test('the result tells who has answered, the same with the same seed', async () => {
  app = await writeApp(`serve(() => ({}));`);
  const trace = Array.from({ length: 12 }, () => ({ path: '/' }));
  const options = { ...app.options, trace, replicas: 3, order: { seed: 42 } };
  const [first, second] = [await replay(options), await replay(options)];
  const replicas = first.steps.map(({ replica }) => replica);
  expect(replicas).toEqual(routeOf({ seed: 42 }, 3, 12));
  expect(second.steps.map(({ replica }) => replica)).toEqual(replicas);
  expect(new Set(replicas)).toEqual(new Set([0, 1, 2]));
});
