import { Injectable } from '@nestjs/common';

/** API keys and how often each was used. */
@Injectable()
export class KeysService {
  private readonly uses = new Map<string, number>();
  private readonly revoked = new Set<string>();

  use(key: string): boolean {
    if (this.revoked.has(key)) return false;
    this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
    return true;
  }

  revoke(key: string): void {
    this.revoked.add(key);
  }

  usage(): Record<string, number> {
    return Object.fromEntries(this.uses);
  }
}
