import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/model/project.js';
import { raisedRange } from '../../transforms/sessions/raised.js';

function manifest(directory: string, dependencies: Record<string, string>, dev = {}): Manifest {
  return {
    file: `${directory}/package.json`,
    directory,
    text: '',
    name: 'app',
    type: 'commonjs',
    nodeRange: undefined,
    dependencies,
    devDependencies: dev,
  };
}

const raised = (...manifests: Manifest[]) => raisedRange(manifests, 'redis', '4.3.0')?.change;

describe('raisedRange', () => {
  it.each([
    ['^4.0.2', '^4.3.0'],
    ['~4.2.0', '~4.3.0'],
    ['>=4.1.0', '>=4.3.0'],
    ['4.0.2', '4.3.0'],
    ['4', '^4.3.0'],
    ['4.x', '^4.3.0'],
    ['4.0 - 4.2', '^4.3.0'],
    ['npm:redis@^4.1.0', 'npm:redis@^4.3.0'],
    ['npm:@scope/redis@4.1.0', 'npm:@scope/redis@4.3.0'],
  ])('%s becomes %s', (declared, range) => {
    expect(raised(manifest('/app', { redis: declared }))?.range).toBe(range);
  });

  it.each(['^4.3.0', '4.7.1', '~4.6.7', '*', 'latest', '', 'catalog:', 'workspace:^4.0.0'])(
    '%j stays',
    (declared) => {
      expect(raised(manifest('/app', { redis: declared }))).toBeUndefined();
    },
  );

  it('is changed where it is declared', () => {
    const above = manifest('/root', {}, { redis: '^4.0.0' });
    expect(raised(manifest('/root/app', {}), above)).toEqual({
      manifest: '/root/package.json',
      section: 'dependencies',
      name: 'redis',
      range: '^4.3.0',
    });
    expect(raised(manifest('/root/app', { redis: '^4.5.0' }), above)).toBeUndefined();
  });

  it('has nothing to do for a client whose every version will do', () => {
    expect(raisedRange([manifest('/app', { redis: '^5.0.0' })], 'redis', undefined)).toBeUndefined();
  });
});
