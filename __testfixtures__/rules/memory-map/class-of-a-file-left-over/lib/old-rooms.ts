import type { Rooms } from './rooms.js';

/** As it was before: nothing takes it any more. */
export class OldRooms {
  private readonly all = new Map<string, Rooms>();
  private last: string | null = null;

  add(name: string, room: Rooms): void {
    this.all.set(name, room);
    this.last = name;
  }

  newest(): Rooms | undefined {
    return this.last === null ? undefined : this.all.get(this.last);
  }
}
