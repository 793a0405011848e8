type Hook = () => void;

const hooks = new Set<Hook>();

export function onEvict(hook: Hook): void {
  hooks.add(hook);
}

export function evict(): void {
  hooks.forEach((hook) => hook());
}
