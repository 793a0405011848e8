import type { Finding, Named } from '../model/finding.js';
import { shownPath } from './words.js';

export interface Style {
  cwd: string;
  color: boolean;
}

/** More names than these are a number. */
const SHOWN = 5;

/** What it comes to when a state is moved: who waits now, what became one call, how often the store is asked. */
export function effectLines({ effects }: Pick<Finding, 'effects'>, { cwd }: Style): string[] {
  if (!effects) return [];
  const { functions, atomic, handlers } = effects;
  const trips = handlers.map((one) => {
    const before = one.operations === one.roundTrips ? '' : ` (operations: ${one.operations})`;
    return `${shown(one, cwd)} ${one.roundTrips}${before}`;
  });
  return [
    ...line(
      'async now',
      functions.map((one) => shown(one, cwd)),
    ),
    ...line(
      'atomic calls',
      atomic.map(({ call, count }) => (count === 1 ? call : `${call} ×${count}`)),
    ),
    ...line('round trips', trips),
  ];
}

function line(title: string, items: readonly string[]): string[] {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return items.length ? [`  ${title}: ${items.slice(0, SHOWN).join(', ')}${more}`] : [];
}

function shown({ name, location: { file, line } }: Named, cwd: string): string {
  return `${name} (${shownPath(file, cwd)}:${line})`;
}
