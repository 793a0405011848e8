import type { ReplayResult } from '../../model/replay.js';
import { crashedReplicas } from './crashes.js';
import { clean, title, type VerifyTextStyle } from './steps.js';
import { carriedText, noiseByPart, stepsText } from './words.js';

/** Of what is good to know, this many of each. */
const MENTIONED = 6;
const LOG_LINES = 15;

/** What the replicas wrote last that ended by themselves. */
export function logLines(result: ReplayResult, style: VerifyTextStyle): string[][] {
  return crashedReplicas(result).map(({ name, log }) => [
    title(`The last lines of ${name}`, style),
    ...(log.length ? log.slice(-LOG_LINES).map((line) => `  ${clean(line)}`) : ['  (it wrote nothing)']),
  ]);
}

/** What was not played, what was carried over, and what was not compared. */
export function goodToKnow(result: ReplayResult, style: VerifyTextStyle): string[] {
  const { notCovered, carried } = result;
  const noise = noiseByPart(result).map(({ part, steps }) => `${clean(part)} (${stepsText(steps)})`);
  return [
    ...(notCovered.length ? [title(`Not covered (${notCovered.length})`, style)] : []),
    ...notCovered.map(({ step, method, path, why }) => {
      const where = step === null ? '' : `step ${step} `;
      return `  ${where}${method} ${clean(path)}: ${clean(why)}`;
    }),
    ...oneLine('Carried from answers into later requests', carried.map(carriedText).map(clean)),
    ...oneLine('Not compared, because it differs by itself', noise),
  ];
}

function oneLine(label: string, items: readonly string[]): string[] {
  const more = items.length > MENTIONED ? ` and ${items.length - MENTIONED} more` : '';
  return items.length ? [`${label}: ${items.slice(0, MENTIONED).join('; ')}${more}`] : [];
}
