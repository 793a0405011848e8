import { expect, it } from 'vitest';
import { check } from '../../src/check/index.js';
import type { Change } from '../../src/model/plan.js';
import type { FindContext } from '../../src/model/transform.js';
import { rewrite } from '../../src/rewrite/index.js';

const TEXT = 'const a = 1;\nconst b = 2;\n';

function changeOf(file: string, edits: Change['edits'][number]['edits']): Change {
  return { edits: [{ file, edits }], newFiles: [], dependencies: [], environment: [], findings: [] };
}

it('makes nothing of edits that cannot be made together, and says so of their file alone', async () => {
  const context = {
    parsed: () => ({ text: TEXT }),
    project: { manifests: [] },
  } as unknown as FindContext;
  const lost = changeOf('/app/lost.js', [
    { start: 0, end: 12, pieces: ['const a = 3;'] },
    { start: 6, end: 7, pieces: ['c'] },
  ]);
  const sound = changeOf('/app/sound.js', [{ start: 10, end: 11, pieces: ['3'] }]);
  const { sources } = await rewrite(context, [lost, sound]);
  expect(sources.map(({ file, after }) => [file, after])).toEqual([
    ['/app/lost.js', TEXT],
    ['/app/sound.js', TEXT.replace('1', '3')],
  ]);
  expect(check(sources)).toEqual([{ file: '/app/lost.js', message: 'edit 6-7 lies inside replaced text' }]);
});
