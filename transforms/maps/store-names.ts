import { dirname, relative } from 'node:path';
import type { Finding } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';

/**
 * The name of each store, which is a part of its keys in Redis: that of the state; with the file where several states of
 * a package have that name, with its folders where several files do.
 */
export function storeNames(context: FindContext, findings: readonly Finding[]): (finding: Finding) => string {
  const packageOf = ({ location: { file } }: Finding): string =>
    context.manifestOf(file)?.directory ?? dirname(file);
  const forms = (finding: Finding): string[] => {
    const path = relative(packageOf(finding), finding.location.file)
      .replaceAll('\\', '/')
      .replace(/\.[^./]+$/, '');
    const name = plain(finding);
    return [
      name,
      `${path.split('/').at(-1) ?? path}.${name}`,
      `${path}.${name}`,
      `${path}.${name}.${finding.location.line}`,
    ];
  };
  const counts = new Map<string, number>();
  const keyOf = (finding: Finding, form: string): string => `${packageOf(finding)} ${form}`;
  for (const finding of findings)
    for (const form of new Set(forms(finding)))
      counts.set(keyOf(finding, form), (counts.get(keyOf(finding, form)) ?? 0) + 1);
  for (const { file, text } of context.project.files)
    for (const [, name = ''] of text.matchAll(NAMED)) {
      const key = `${context.manifestOf(file)?.directory ?? dirname(file)} ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return (finding) => {
    const candidates = forms(finding);
    return (
      candidates.find((form) => counts.get(keyOf(finding, form)) === 1) ?? candidates.at(-1) ?? finding.name
    );
  };
}

/** A store of an earlier run: `sharedMap<string, Cart>('carts'`. */
const NAMED = /\bshared(?:Map|Record|Set|List|Counter|Value)\b[^('"`]*\(\s*['"`]([^'"`]+)/g;

function plain({ name }: Finding): string {
  return name.replace(/^this\./, '').replaceAll('#', '');
}
