// Results as the pipeline hands them to the reports.
import type { Finding, Location, Reason, Verdict } from '../../src/model/finding.js';
import type { Outcome, Result } from '../../src/model/result.js';

export function at(file: string, line: number, column = 3): Location {
  return { file, line, column, start: 0, end: 1 };
}

type Found = Result['findings'][number];

/** A finding of the rule `memory`. */
export function finding(
  location: Location,
  outcome: Outcome,
  verdict: Verdict,
  reasons: Reason[] = [],
  more: Partial<Finding> = {},
): Found {
  return {
    id: `memory ${location.file}:${location.line}:${location.column}`,
    rule: 'memory',
    severity: 'warning',
    location,
    name: 'carts',
    args: { name: 'carts' },
    because: [
      { message: 'declared here', location },
      { message: 'nothing else is known', location: null },
    ],
    fix: { transform: 'maps', verdict, reasons },
    outcome,
    ...more,
  };
}

/** A result in /app/shop with nothing in it, but for what is given. */
export function resultOf(more: Partial<Result> = {}): Result {
  return {
    root: '/app',
    findings: [],
    notes: [],
    drafts: [],
    dependencies: [],
    environment: [],
    installCommands: [],
    files: { scanned: 12, skipped: [] },
    messages: {
      memory: { kind: 'rule', text: '`{name}` lives in this process', advice: 'Move it.' },
      'too-odd': { kind: 'refuse', text: '{what} cannot be followed', advice: 'Write it plainly.' },
      'not-said': { kind: 'refuse', text: 'no words', advice: '' },
      race: { kind: 'review', text: 'two requests may meet', advice: 'Look at {where}.' },
      ttl: { kind: 'info', text: 'entries end after a day', advice: '' },
      fine: { kind: 'note', text: 'a store of your own', advice: 'Look at it.' },
      const: { kind: 'note', text: 'never written', advice: '' },
    },
    written: true,
    recovered: null,
    ...more,
  };
}
