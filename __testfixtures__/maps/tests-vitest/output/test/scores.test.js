import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as store from '../src/scores.js';
import { save, scoreOf, scores } from '../src/scores.js';
import { fill } from './fill.js';

describe('scores', () => {
  beforeEach(async () => await scores.clear());

  it('keeps what was saved', async () => {
    await save('ada', 3);
    expect(await scoreOf('ada')).toBe(3);
    expect(await scores.size()).toBe(1);
  });

  it.each([['a', 1], ['b', 2]])('keeps %s', async (name, score) => {
    await save(name, score);
    expect(await scoreOf(name)).toEqual(score);
  });

  it('refuses negative ones', async () => {
    await expect(save('ada', -1)).rejects.toThrow(RangeError);
    await expect(save('ada', 1)).resolves.not.toThrow();
    await expect(async () => {
      await save('ada', 1);
      await save('ada', -1);
    }).rejects.toThrow('negative');
  });

  it('can be mocked', async () => {
    vi.spyOn(store, 'scoreOf').mockResolvedValue(4);
    expect(await store.scoreOf('x')).toBe(4);
  });

  it('is filled', async () => {
    await fill(['a', 'b']);
    expect(await scores.has('a')).toBeTruthy();
    expect(save).toBeDefined();
  });
});
