import pc from 'picocolors';
import type { ReplayResult } from '../../model/replay.js';
import { logLines, goodToKnow } from './notes.js';
import { requestTable } from './table.js';
import {
  causeLines,
  clean,
  raceLines,
  stepName,
  stepSections,
  title,
  type VerifyTextStyle,
} from './steps.js';
import { conclusion, countsText, nextSteps, runText } from './words.js';

export type { VerifyTextStyle } from './steps.js';

/** The whole report for a person: what is wrong with the trace first, what it comes to and what to do next last. */
export function verifyText(result: ReplayResult, style: VerifyTextStyle): string {
  const sections = [
    baselineLines(result, style),
    [title('Requests', style), ...requestTable(result, style.color)],
    ...stepSections(result, style),
    raceLines(result, style),
    ...logLines(result, style),
    causeLines(result, style),
    goodToKnow(result, style),
    summaryLines(result, style),
  ];
  return sections.flatMap((lines) => (lines.length ? [`${lines.join('\n')}\n`] : [])).join('\n');
}

function baselineLines({ steps }: ReplayResult, style: VerifyTextStyle): string[] {
  const wrong = steps.filter(({ baselineUnexpected }) => baselineUnexpected !== null);
  if (!wrong.length) return [];
  return [
    title(`Not as the trace expects on one process either (${wrong.length})`, style),
    'The trace or the app is wrong to begin with; look at these first.',
    ...wrong.map((step) => `  ${stepName(step)}: ${clean(step.baselineUnexpected ?? '')}`),
  ];
}

/** What it comes to, and what to do next. */
export function verifySummary(result: ReplayResult, style: VerifyTextStyle): string {
  return `${summaryLines(result, style).join('\n')}\n`;
}

function summaryLines(result: ReplayResult, style: VerifyTextStyle): string[] {
  const { bold, green, red } = pc.createColors(style.color);
  const next = nextSteps(result, style);
  const width = Math.max(0, ...next.map(([command]) => command.length));
  return [
    `${runText(result)}: ${countsText(result)}`,
    bold((result.interchangeable ? green : red)(conclusion(result))),
    ...(next.length ? ['Next:'] : []),
    ...next.map(([command, meaning]) => `  ${command.padEnd(width)}  # ${meaning}`),
  ];
}
