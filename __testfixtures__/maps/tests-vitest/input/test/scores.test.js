import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as store from '../src/scores.js';
import { save, scoreOf, scores } from '../src/scores.js';
import { fill } from './fill.js';

describe('scores', () => {
  beforeEach(() => scores.clear());

  it('keeps what was saved', () => {
    save('ada', 3);
    expect(scoreOf('ada')).toBe(3);
    expect(scores.size).toBe(1);
  });

  it.each([['a', 1], ['b', 2]])('keeps %s', (name, score) => {
    save(name, score);
    expect(scoreOf(name)).toEqual(score);
  });

  it('refuses negative ones', () => {
    expect(() => save('ada', -1)).toThrow(RangeError);
    expect(() => save('ada', 1)).not.toThrow();
    expect(() => {
      save('ada', 1);
      save('ada', -1);
    }).toThrow('negative');
  });

  it('can be mocked', () => {
    vi.spyOn(store, 'scoreOf').mockReturnValue(4);
    expect(store.scoreOf('x')).toBe(4);
  });

  it('is filled', () => {
    fill(['a', 'b']);
    expect(scores.has('a')).toBeTruthy();
    expect(save).toBeDefined();
  });
});
