type UserId = string;

export interface Snapshot {
  online: UserId[];
  peak: number;
  lastSeen: Record<UserId, string>;
}

export class Presence {
  private readonly online = new Set<UserId>();
  private readonly lastSeen = new Map<UserId, string>();
  private peak = 0;

  arrive(user: UserId): number {
    this.online.add(user);
    const count = this.online.size;
    if (count > this.peak) this.peak = count;
    return count;
  }

  leave(user: UserId, at: string): boolean {
    if (!this.online.delete(user)) return false;
    this.lastSeen.set(user, at);
    return true;
  }

  isOnline(user: UserId): boolean {
    return this.online.has(user);
  }

  snapshot(): Snapshot {
    return {
      online: [...this.online].sort(),
      peak: this.peak,
      lastSeen: Object.fromEntries(this.lastSeen),
    };
  }
}

/** Who is there. One for the whole app. */
export const presence = new Presence();
