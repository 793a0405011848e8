import type { Breakage } from '../model/rule.js';

/** What goes wrong, in plain words. The most painful first: reports keep this order. */
export const BREAKAGES: Record<Breakage, { title: string; sentence: string }> = {
  'lost-state': {
    title: 'Lost state',
    sentence: 'Another replica does not have it, and a restart loses it.',
  },
  'lost-files': {
    title: 'Lost files',
    sentence:
      'The file is on the disk of one replica: the others cannot read it, and a new container starts without it.',
  },
  'split-decisions': {
    title: 'Split decisions',
    sentence: 'Every replica counts, locks or decides on its own, so limits and locks do not hold.',
  },
  'split-audience': {
    title: 'Split audience',
    sentence: 'Clients of one replica do not hear what happens at another.',
  },
  'done-twice': {
    title: 'Done more than once',
    sentence: 'Every replica does it: with three replicas it happens three times.',
  },
  operations: {
    title: 'Operations',
    sentence: 'It works, but it keeps the app from being scaled or restarted freely.',
  },
};

/** In the order of the reports. */
export const BREAKAGE_ORDER = Object.keys(BREAKAGES) as Breakage[];
