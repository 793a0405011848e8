import { Controller, Injectable, Param, Post, Sse } from '@nestjs/common';
import { Subject } from 'rxjs';

@Injectable()
export class Rooms {
  private readonly subjects = new Map<string, Subject<object>>(); //~ memory-map subjects

  of(id: string): Subject<object> {
    if (!this.subjects.has(id)) this.subjects.set(id, new Subject());
    return this.subjects.get(id)!;
  }
}

@Controller('rooms')
export class RoomsController {
  constructor(private readonly rooms: Rooms) {}

  @Sse(':id')
  stream(@Param('id') id: string): unknown {
    return this.rooms.of(id).asObservable();
  }

  @Post(':id')
  add(@Param('id') id: string): void {
    this.rooms.of(id).next({});
  }
}
