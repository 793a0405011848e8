import { expect, test } from 'vitest';
import { didYouMean, nearestNames } from '../../src/discover/nearest.js';

const names = ['sessions', 'maps', 'tmpfiles'];

test.each([
  ['sessions', ['sessions']],
  ['session', ['sessions']],
  ['Sesions', ['sessions']],
  ['sessoins', ['sessions']],
  ['map', ['maps']],
  ['mpas', ['maps']],
  ['tmp', ['tmpfiles']],
  ['tmpfile', ['tmpfiles']],
  ['tempfiles', ['tmpfiles']],
  ['redis', []],
  ['m', []],
  ['', []],
])('%j may stand for %j', (typed, expected) => {
  expect(nearestNames(typed, names)).toEqual(expected);
});

test('the closest comes first, at the same distance the order stays', () => {
  expect(nearestNames('cats', ['carts', 'bats', 'cats', 'cat'])).toEqual(['cats', 'carts', 'bats', 'cat']);
});

test('the question for a message', () => {
  expect(didYouMean('session', names)).toBe(' (did you mean "sessions"?)');
  expect(didYouMean('redis', names)).toBe('');
});
