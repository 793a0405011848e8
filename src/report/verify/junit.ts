import type { Difference, ReplayResult, ReplicaReport, StepResult } from '../../model/replay.js';
import { crashedReplicas } from './crashes.js';
import { failedSteps, findingText, problemOf, replicaOf } from './words.js';
import { element, xmlText } from '../xml.js';

/** Lines of a replica's log that may say why it ended. */
const LOG_LINES = 50;

/** JUnit XML: a test case a request, and one a race. Requests that could not be played at all count as skipped. */
export function verifyJunit(result: ReplayResult, cwd: string): string {
  const { steps, races, notCovered } = result;
  const skipped = notCovered.filter(({ step }) => step === null);
  const failed = failedSteps(result).length;
  const requests = [
    ...steps.map((step) => stepCase(result, step, cwd)),
    ...skipped.map(({ method, path, why }) =>
      testCase('requests', `${method} ${path}`, [element('skipped', { message: why })]),
    ),
  ];
  const numbers = { tests: requests.length, failures: failed, errors: 0, skipped: skipped.length };
  const suites = [
    element('testsuite', { name: 'requests', ...numbers }, [...requests, ...logs(crashedReplicas(result))]),
    ...(races.length ? [raceSuite(result)] : []),
  ];
  const totals = { tests: requests.length + races.length, failures: failed + races.length, errors: 0 };
  const report = element('testsuites', { name: 'stateless-codemod verify', ...totals }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${report}\n`;
}

function testCase(suite: string, name: string, inner: readonly string[]): string {
  return element('testcase', { classname: `verify.${suite}`, name }, inner);
}

function failure(type: string, message: string, lines: readonly string[]): string {
  return element('failure', { type, message }, [xmlText(lines.join('\n'))]);
}

function stepCase(result: ReplayResult, step: StepResult, cwd: string): string {
  const { client, verdict, baselineUnexpected } = step;
  const who = client === 'default' ? '' : ` (${client})`;
  const remarks = [
    ...(baselineUnexpected === null
      ? []
      : [`not as the trace expects on one process either: ${baselineUnexpected}`]),
    ...result.notCovered.filter((one) => one.step === step.step).map(({ why }) => `not covered: ${why}`),
  ];
  return testCase('requests', `${step.step} ${step.method} ${step.path}${who}`, [
    ...(verdict === 'same' ? [] : [failure(verdict, problemOf(step), failureLines(result, step, cwd))]),
    ...(remarks.length ? [element('system-out', {}, [xmlText(remarks.join('\n'))])] : []),
  ]);
}

function failureLines(result: ReplayResult, step: StepResult, cwd: string): string[] {
  const { note, unexpected, crash, difference, findings } = step;
  const replica = replicaOf(result, step);
  return [
    ...(note === null ? [] : [note]),
    ...(unexpected === null ? [] : [unexpected]),
    ...(crash === null ? [] : [`${replica} had ended by itself before this request (${crash})`]),
    ...(difference ? diffLines(difference, 'baseline', replica) : []),
    ...(findings.length ? ['what may explain it:'] : []),
    ...findings.map((finding) => findingText(finding, cwd)),
  ];
}

function diffLines({ where, baseline, replicas }: Difference, before: string, after: string): string[] {
  return [where, `- ${before}: ${baseline}`, `+ ${after}: ${replicas}`];
}

function raceSuite({ races }: ReplayResult): string {
  const cases = races.map(({ step, method, path, times, seenIn, difference }) =>
    testCase('races', `${step} ${method} ${path}, ${times} times at once`, [
      failure(
        'race',
        `${difference.where} differs in step ${seenIn}`,
        diffLines(difference, 'one after the other', 'all at once'),
      ),
    ]),
  );
  return element(
    'testsuite',
    { name: 'races', tests: races.length, failures: races.length, errors: 0 },
    cases,
  );
}

/** A suite has one output. */
function logs(replicas: readonly ReplicaReport[]): string[] {
  const lines = replicas.flatMap(({ name, log }) => [`The last lines of ${name}:`, ...log.slice(-LOG_LINES)]);
  return lines.length ? [element('system-out', {}, [xmlText(lines.join('\n'))])] : [];
}
