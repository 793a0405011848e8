export type { Answer, Difference, NoAnswer, Outcome, Progress } from '../model/replay.js';
export type { ReplayResult, ReplicaReport, StepResult, StepVerdict } from '../model/replay.js';
export type { AppOptions, EndSignal, GroupOptions, ReplayOptions } from './options.js';
export { replay } from './replay.js';
export { StartFailure } from './replicas/container.js';
export { type Group, startGroup } from './replicas/group.js';
export { CookieJar } from './requests/cookies.js';
export type { TraceStep } from './traces/step.js';
export { checkTrace, joinTraces, parseTrace, type Trace } from './traces/trace.js';
