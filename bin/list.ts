import { listTransforms, loadTransform } from '../src/io/transforms.js';

/** The transforms with their rules, a block each. */
export async function listText(): Promise<string> {
  const names = await listTransforms();
  const transforms = await Promise.all(names.map((name) => loadTransform(name)));
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const lines = transforms.map(
    ({ meta }) =>
      `${meta.name.padEnd(width)}${meta.description}\n${''.padEnd(width)}fixes: ${meta.rules.join(', ')}`,
  );
  return `${lines.join('\n')}\n`;
}
