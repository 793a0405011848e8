export type { Difference } from './compare.js';
export { StartFailure } from './container.js';
export { CookieJar } from './cookies.js';
export { type Group, startGroup } from './group.js';
export type { AppOptions, EndSignal, GroupOptions, Progress, ReplayOptions } from './options.js';
export { replay } from './replay.js';
export type { ReplayResult, ReplicaReport, StepResult, StepVerdict } from './result.js';
export type { Answer, NoAnswer, Outcome } from './send.js';
export { checkTrace, parseTrace, type TraceStep } from './trace.js';
