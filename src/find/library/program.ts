import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { definitionOf } from '../runtime/definition.js';
import type { Binding } from '../runtime/names.js';
import type { Place } from '../runtime/program.js';
import type { Route } from '../runtime/reach.js';
import { analysisOf } from '../runtime/shared.js';

/** A node and the file it stands in. */
export interface Declared {
  file: string;
  parsed: ParsedFile;
  node: Node;
}

/**
 * True if code runs only while the program starts. Code that nothing is known to lead to (a method that is mixed into
 * something, an export for others) counts as run-time code.
 */
export function isStartUp(context: FindContext, file: ParsedFile, node: Node): boolean {
  const { program, reach } = analysisOf(context);
  const names = program.namesOf(file.file);
  const around = names?.functionOf(node);
  return !names || !around || reach.isStartUp(names, around);
}

/** The way from what happens at run time to the function around a node, if one is known. */
export function routeTo(context: FindContext, file: ParsedFile, node: Node): Route | null {
  const { program, reach } = analysisOf(context);
  const names = program.namesOf(file.file);
  const around = names?.functionOf(node);
  return names && around ? reach.routeTo(names, around) : null;
}

/** The calls of the function around a node, where they are known. */
export function callersOf(context: FindContext, file: ParsedFile, node: Node): Place[] {
  const { program, reach } = analysisOf(context);
  const names = program.namesOf(file.file);
  const around = names?.functionOf(node);
  if (!names || !around) return [];
  return reach.triggersOf(names, around).flatMap((one) => (one.kind === 'caller' ? [one.at] : []));
}

/** The package and path that an expression stands for, `()` for calls; undefined for all else. */
export function packageOf(
  context: FindContext,
  file: string,
  node: Node,
): { module: string; path: string } | undefined {
  const { program } = analysisOf(context);
  const names = program.namesOf(file);
  const found = names && definitionOf(program, { names, node });
  if (found?.kind !== 'package') return undefined;
  const path = found.path.filter((step) => step !== 'default' && step !== '*').reduce(joined, '');
  return { module: found.module.replace(/^node:/, ''), path };
}

function joined(path: string, step: string): string {
  if (step === 'new' || step === '()') return `${path}()`;
  return path ? `${path}.${step}` : step;
}

/** The expression, function or class of the program that an expression stands for; undefined if that is itself. */
export function declaredBy(context: FindContext, file: string, node: Node): Declared | undefined {
  const { program } = analysisOf(context);
  const names = program.namesOf(file);
  const found = names && definitionOf(program, { names, node });
  if ((found?.kind !== 'node' && found?.kind !== 'instance') || found.node === node) return undefined;
  return { file: found.names.file, parsed: found.names.parsed, node: found.node };
}

/** True for a name that is a parameter of a function. */
export function isParameter(context: FindContext, file: string, name: Node): boolean {
  return bindingOf(context, file, name)?.kind === 'param';
}

/** What declares a name. */
export function bindingOf(context: FindContext, file: string, name: Node): Binding | undefined {
  return analysisOf(context).program.namesOf(file)?.bindingOf(name);
}

/** Every expression of the program that stands for the variable, function or class of a name. */
export function usesOf(context: FindContext, file: string, name: Node): Declared[] {
  const binding = bindingOf(context, file, name);
  if (!binding) return [];
  return analysisOf(context)
    .program.usesOf(binding)
    .filter(({ node }) => node !== name)
    .map(({ names, node }) => ({ file: names.file, parsed: names.parsed, node }));
}
