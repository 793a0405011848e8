import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { Draft } from '../model/plan.js';
import { digestOf } from './digest.js';
import type { Disk } from './disk.js';
import { exists } from './exists.js';
import type { Step } from './journal.js';
import { isInside, nameIn, realPath } from './real-path.js';
import { naming } from './system-error.js';

/** A file to write. */
export interface Target extends Step {
  /** How messages call it: relative to the root, with `/`. */
  name: string;
  /** The bytes that are on disk if nobody has touched them since they were read; null when the file is new. */
  before: Buffer | null;
  after: Buffer;
}

/**
 * The real files behind the drafts that change something, in the order of the drafts.
 * @param root Absolute path, links resolved.
 * @throws Failure when a file is outside of the root, or when two drafts are for the same file.
 */
export function locate(drafts: Draft[], root: string): Target[] {
  const targets = new Map<string, Target>();
  for (const draft of drafts.filter(({ before, after }) => before !== after)) {
    const target = targetOf(draft, root);
    const { file, name } = target;
    if (!isInside(root, file)) {
      throw new Failure(`${name} is really ${file}, outside of ${root}, and is not written: leave it out`);
    }
    const other = targets.get(file);
    if (other) throw new Failure(`${other.name} and ${name} are the same file: leave one of them out`);
    targets.set(file, target);
  }
  return [...targets.values()];
}

function targetOf(draft: Draft, root: string): Target {
  const file = realPath(draft.file);
  const extra = join(dirname(file), `.stateless-codemod-${randomUUID()}`);
  const after = Buffer.from(draft.after);
  return {
    file,
    name: nameIn(root, draft.file),
    before: draft.before === null ? null : Buffer.from(draft.before),
    after,
    staged: `${extra}.new`,
    backup: draft.before === null ? null : `${extra}.old`,
    digest: digestOf(after),
  };
}

/**
 * Nothing may be lost that was not read: neither an edit made since, nor a file that has appeared since.
 * @throws Failure that names the first file that is not as it was.
 */
export async function verify(targets: Target[], disk: Disk): Promise<void> {
  for (const { file, name, before } of targets) {
    const same = await naming(`Cannot read ${name}`, async () =>
      (await exists(file, disk)) ? before?.equals(await disk.readFile(file)) : before === null,
    );
    if (!same) throw new Failure(`${name} has changed on disk since it was read`);
  }
}
