import type { ClassDeclaration, ClassMethod, Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { functionOf } from './effects.js';
import { evidence, type Site } from './findings.js';
import {
  ancestorsOf,
  bare,
  callsIn,
  calleeName,
  isCall,
  isFunction,
  isMember,
  keyOf,
  nodesIn,
  nodesOf,
  propertyName,
  receiverOf,
} from './syntax.js';
import { traceOf } from './trace.js';

/** What a socket.io server, or a part of its clients, is asked to send or to do. */
export const TO_MANY =
  /^(emit|send|write|disconnectSockets|socketsJoin|socketsLeave|fetchSockets|allSockets|serverSideEmit)$/;

/** The server of a Nest gateway that speaks socket.io: `@WebSocketServer() server: Server`, or what `afterInit(server)` hands on. */
export function gatewayServers(context: FindContext, file: ParsedFile): Site[] {
  if (!/@nestjs\/websockets/.test(file.text) || !/socket\.io/.test(file.text)) return [];
  const fields = nodesIn(file).flatMap((node) => {
    if (node.type !== 'ClassProperty' || !isDecorated(context, file, node, 'WebSocketServer()')) return [];
    return [siteAt(file, node, keyOf(node) ?? 'server')];
  });
  return fields.length
    ? fields
    : nodesOf(file, 'ClassMethod').flatMap((node) => handedOn(context, file, node));
}

function siteAt(file: ParsedFile, node: Node, name: string): Site {
  return { file, node, name, because: [evidence('the gateway uses the adapter in memory', file, node)] };
}

function isDecorated(context: FindContext, file: ParsedFile, node: Node, path: string): boolean {
  const decorators = 'decorators' in node ? node.decorators : undefined;
  return !!decorators?.some(({ expression }) => traceOf(context, file.file, expression)?.path === path);
}

/** `afterInit(server) { this.clients.setServer(server); }`, where that keeps it and sends to many by it. */
function handedOn(context: FindContext, file: ParsedFile, method: ClassMethod): Site[] {
  const [server] = method.params;
  if (keyOf(method) !== 'afterInit' || server?.type !== 'Identifier') return [];
  const takers = callsIn(file).flatMap((call) => {
    const index = call.arguments.findIndex((one) => one.type === 'Identifier' && one.name === server.name);
    const taker = index < 0 || !isWithin(call, method) ? undefined : functionOf(context, file, call.callee);
    const parameter = taker && isFunction(taker.node) ? taker.node.params[index] : undefined;
    return taker && parameter?.type === 'Identifier' ? [{ ...taker, name: parameter.name }] : [];
  });
  const keeps = [{ file, node: method as Node, name: server.name }, ...takers].some((one) =>
    fieldsGiven(one.file, one.node, one.name).some((field) => sendsBy(one.file, field)),
  );
  const gateway = keeps ? [...ancestorsOf(file, method)].find(isClass) : undefined;
  return gateway?.id ? [siteAt(file, gateway.id, gateway.id.name)] : [];
}

function isClass(node: Node): node is ClassDeclaration {
  return node.type === 'ClassDeclaration';
}

/** `this.io = server`: the fields that a function keeps a parameter in. */
function fieldsGiven(file: ParsedFile, fn: Node, parameter: string): string[] {
  return nodesOf(file, 'AssignmentExpression').flatMap(({ left, right, start, end }) => {
    const isGiven = right.type === 'Identifier' && right.name === parameter;
    const name = isGiven && isWithin({ start, end } as Node, fn) && isOfThis(left) && propertyName(left);
    return name ? [name] : [];
  });
}

function isOfThis(node: Node): boolean {
  return isMember(node) && node.object.type === 'ThisExpression';
}

/** `this.io.emit(…)`, `this.io.to(room).emit(…)`. */
function sendsBy(file: ParsedFile, field: string): boolean {
  return callsIn(file).some((call) => {
    if (!TO_MANY.test(calleeName(call) ?? '')) return false;
    let at: Node | undefined = receiverOf(call);
    while (at && isCall(at)) at = receiverOf(at);
    return at !== undefined && isOfThis(bare(at)) && propertyName(bare(at)) === field;
  });
}
