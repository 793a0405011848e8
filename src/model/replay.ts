/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body's text, or its base64 if it is not UTF-8, or of a long one `sha256 … (N bytes)`. */
  body: string;
  encoding: 'utf8' | 'base64' | 'sha256';
}

/** No answer: the code of the error (ECONNREFUSED, ECONNRESET, ETIMEDOUT …). */
export interface NoAnswer {
  error: string;
}

export type Outcome = Answer | NoAnswer;

/** Where the replicas answered otherwise than the baseline does. */
export interface Difference {
  /** `status`, `header x-total`, `body.items[2].price`, `body line 4` … */
  where: string;
  /** What was there, short; `(nothing)` if that part is absent. */
  baseline: string;
  replicas: string;
}

/**
 * `same`: as on the baseline. `different`: not as on the baseline. `unexpected`: what the trace itself expects was
 * not met on the replicas.
 */
export type StepVerdict = 'same' | 'different' | 'unexpected';

/** A finding of the audit that the route of a request reaches. */
export interface ReachedFinding {
  /** Absolute path. */
  file: string;
  line: number;
  /** The rule that found it. */
  code: string;
  name: string;
  /** The transform that rewrites what this rule finds; null if there is none, or if it would refuse this one. */
  fixedBy: string | null;
}

export interface StepResult {
  /** Counts from 1. */
  step: number;
  method: string;
  /** As sent to the replicas. */
  path: string;
  client: string;
  note: string | null;
  /** Index, from 0, of the replica that answered. */
  replica: number;
  verdict: StepVerdict;
  /** One line on what is not as it should be; null if all is. */
  summary: string | null;
  difference: Difference | null;
  /** What the replicas' answer does not meet of the trace's expectation. */
  unexpected: string | null;
  /** The same for the baseline: then the trace, or the app, is wrong to begin with. */
  baselineUnexpected: string | null;
  /** How the replica's process had ended by itself before this request. */
  crash: string | null;
  /** Parts of the answer that differ by themselves and were not compared. */
  noise: string[];
  answers: { baseline: Outcome; replicas: Outcome };
  /** For a step that is not the same: what of the app may explain it. */
  findings: ReachedFinding[];
}

/** What many requests at once did to the answers after them, compared with as many one after the other. */
export interface RaceResult {
  /** The step, from 1, that was sent many times. */
  step: number;
  method: string;
  path: string;
  /** How many requests at once. */
  times: number;
  /** The later step, from 1, whose answer shows it. */
  seenIn: number;
  difference: Difference;
}

/** A request of the trace that cannot be played, or not as a whole. */
export interface NotCovered {
  /** The step, from 1; null if it did not become a step (a WebSocket in a HAR). */
  step: number | null;
  method: string;
  path: string;
  why: string;
}

/** A value that the server makes, taken from the answer of one step into later ones. */
export interface CarriedValue {
  name: string;
  /** Steps count from 1. */
  from: number;
  /** Where in that answer: `body.id`, `header location`, `input _csrf` … */
  where: string;
  to: number[];
}

export interface ReplicaReport {
  name: string;
  restarts: number;
  /** The last lines that it wrote, over all restarts. */
  log: string[];
}

/** What a replay of a trace over replicas showed. */
export interface ReplayResult {
  /** True if every step is `same` and no race showed: any process can answer any request of the trace. */
  interchangeable: boolean;
  counts: Record<StepVerdict, number>;
  steps: StepResult[];
  races: RaceResult[];
  notCovered: NotCovered[];
  carried: CarriedValue[];
  /** How often the baseline was played: twice, and again for answers that differ, to learn what differs by itself. */
  baselineRuns: number;
  replicas: ReplicaReport[];
  baseline: ReplicaReport[];
}

/** How far a replay is. */
export interface Progress {
  run: 'baseline' | 'baseline again' | 'replicas' | 'one after the other' | 'all at once';
  /** Requests answered so far. */
  done: number;
  total: number;
}
