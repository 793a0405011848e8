import { basename } from 'node:path';
import type { Finding } from '../../src/model/finding.js';

/** The name of each store: that of the state; with its file where several states have that name. */
export function storeNames(findings: readonly Finding[]): (finding: Finding) => string {
  const taken = new Map<string, Finding[]>();
  for (const finding of findings) taken.set(plain(finding), [...(taken.get(plain(finding)) ?? []), finding]);
  return (finding) => {
    const name = plain(finding);
    const same = taken.get(name) ?? [];
    if (same.length < 2) return name;
    const qualified = `${stemOf(finding)}.${name}`;
    const twins = same.filter((other) => stemOf(other) === stemOf(finding));
    return twins.length < 2 ? qualified : `${qualified}.${twins.indexOf(finding) + 1}`;
  };
}

function plain({ name }: Finding): string {
  return name.replace(/^this\.|^#/, '').replaceAll('#', '');
}

function stemOf({ location }: Finding): string {
  return basename(location.file).replace(/\.[^.]+$/, '');
}
