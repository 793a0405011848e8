import type { FindContext, ParsedFile } from '../../model/transform.js';
import type { Effects } from './effects.js';
import { isCall, receiverOf } from './syntax.js';
import { traceOf } from './trace.js';

const METRICS = /^(?:prom-client|@opentelemetry\/|hot-shots$|node-statsd$|statsd-client$)/;

/** `latency.reset()` of `new Summary(…)`: what this process measures of itself, and is asked for. */
export function isOfMetrics(context: FindContext, file: ParsedFile, { calls, writes }: Effects): boolean {
  const changes = [...calls, ...writes.filter(isCall)];
  return (
    changes.length > 0 &&
    writes.every(isCall) &&
    changes.every((call) => {
      const receiver = receiverOf(call);
      return receiver !== undefined && METRICS.test(traceOf(context, file.file, receiver)?.module ?? '');
    })
  );
}
