import { definitionOf } from './definition.js';
import type { FileNames } from './names.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import { type Call, isCall, isMember, nameOfKey, unwrapped } from './syntax.js';

/** Events that the platform or a package raises, whatever the program emits under the same name. */
const OUTSIDE_EVENTS =
  /^(?:connect(?:ion|ed)?|disconnect(?:ing|ed)?|message|data|end|close|error|request|response|finish|open|upgrade|exit|join|leave|update|change)$/;

/** The calls that raise the event which a call listens to: `emitter.on('x', …)` ← `emitter.emit('x')`. */
export function emitsOf(program: Program, names: FileNames, call: Call): Place[] {
  const [event] = call.arguments;
  const callee = unwrapped(call.callee);
  if (!isMember(callee) || event?.type !== 'StringLiteral' || OUTSIDE_EVENTS.test(event.value)) return [];
  if (!/^(?:on|once|addListener)$/.test(nameOfKey(callee) ?? '')) return [];
  const emits = (known.get(program) ?? emitsIn(program)).get(event.value) ?? [];
  return emits.filter((emit) => program.modules.areConnected(emit.names.file, names.file));
}

/** The functions that hear what a call raises: of `emitter.emit('x', …)` what stands in `emitter.on('x', …)`. */
export function heardBy(program: Program, place: Place, call: Call): Place[] {
  const callee = unwrapped(call.callee);
  const [event] = call.arguments;
  if (!isMember(callee) || event?.type !== 'StringLiteral') return [];
  if (nameOfKey(callee) !== 'emit' || isRemote(program, { names: place.names, node: callee })) return [];
  return (listenersOf.get(program) ?? listenersIn(program))
    .filter(({ name }) => name === event.value)
    .filter(({ names }) => program.modules.areConnected(place.names.file, names.file));
}

type Listener = Place & { name: string };

const listenersOf = new WeakMap<Program, Listener[]>();

/** What waits for events, by the name of the event. A name of the platform is one of the program at an emitter of its own. */
function listenersIn(program: Program): Listener[] {
  const found = ['on', 'once', 'addListener', 'prependListener']
    .flatMap((method) => program.allMembersNamed(method))
    .flatMap((place): Listener[] => {
      const call = place.names.parentOf(place.node);
      const [event, node] = isCall(call) && call.callee === place.node ? call.arguments : [];
      if (event?.type !== 'StringLiteral' || !node) return [];
      const isOther = OUTSIDE_EVENTS.test(event.value) && isRemote(program, place);
      return isOther ? [] : [{ names: place.names, node, name: event.value }];
    });
  listenersOf.set(program, found);
  return found;
}

const known = new WeakMap<Program, Map<string, Place[]>>();

/** The calls that raise events, by the name of the event. */
function emitsIn(program: Program): Map<string, Place[]> {
  const emits = new Map<string, Place[]>();
  for (const place of program.allMembersNamed('emit')) {
    const emit = place.names.parentOf(place.node);
    const first = isCall(emit) && emit.callee === place.node ? emit.arguments[0] : undefined;
    if (!emit || first?.type !== 'StringLiteral' || isRemote(program, place)) continue;
    const found = { names: place.names, node: emit };
    emits.set(first.value, [...(emits.get(first.value) ?? []), found]);
  }
  known.set(program, emits);
  return emits;
}

/** `socket.emit()` and `io.to(room).emit()` talk to the other side. */
function isRemote(program: Program, { names, node }: Place): boolean {
  if (!isMember(node)) return false;
  const base = unwrapped(node.object);
  if (isCall(base)) return true;
  const definition = definitionOf(program, { names, node: base });
  if (definition?.kind === 'package') return /^(?:socket\.io|ws|engine\.io)/.test(definition.module);
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  return binding?.kind === 'param';
}
