import type { PlannedSite } from './site.js';

/** Sites that change one file belong together: their imports and their async functions are shared. */
export function groupsOf(sites: readonly PlannedSite[]): PlannedSite[][] {
  const groups: { sites: PlannedSite[]; files: Set<string> }[] = [];
  for (const site of sites) {
    const files = filesOf(site);
    const touched = groups.filter((group) => [...files].some((file) => group.files.has(file)));
    const merged = {
      sites: [...touched.flatMap((group) => group.sites), site],
      files: new Set([...files, ...touched.flatMap((group) => [...group.files])]),
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touched.includes(group)), merged);
  }
  return groups.map((group) => group.sites);
}

function filesOf({ plan, tests }: PlannedSite): Set<string> {
  const { declaration, rewritings, locks, cone } = plan;
  const steps = [...rewritings.flatMap((one) => one.steps), ...locks, ...cone.steps];
  return new Set([declaration.file.file, ...steps.map(({ file }) => file), ...(tests?.files ?? [])]);
}
