/** What changes one file belongs together: its imports and its async functions are shared. */
export function groupsOf<Site>(
  sites: readonly Site[],
  filesOf: (site: Site) => ReadonlySet<string>,
): Site[][] {
  const groups: { sites: Site[]; files: Set<string> }[] = [];
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
