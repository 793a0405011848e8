import type { MapsSite, SitePlan } from './site.js';

export type PlannedSite = MapsSite & { plan: SitePlan };

/** Sites that change one file belong together: their imports and their async functions are shared. */
export function groupsOf(sites: readonly MapsSite[]): PlannedSite[][] {
  const groups: { sites: PlannedSite[]; files: Set<string> }[] = [];
  for (const site of sites) {
    const { plan } = site;
    if (!plan) continue;
    const files = filesOf(plan);
    const touched = groups.filter((group) => [...files].some((file) => group.files.has(file)));
    const merged = {
      sites: [...touched.flatMap((group) => group.sites), { ...site, plan }],
      files: new Set([...files, ...touched.flatMap((group) => [...group.files])]),
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), merged);
  }
  return groups.map((group) => group.sites);
}

function filesOf({ declaration, rewritings, locks, cone }: SitePlan): Set<string> {
  const steps = [...rewritings.flatMap((one) => one.steps), ...locks, ...cone.steps];
  return new Set([declaration.file.file, ...steps.map(({ file }) => file)]);
}
