import { Controller, Get } from '@nestjs/common';
import { firstValueFrom, Subject } from 'rxjs';

@Controller()
export class Wait {
  @Get()
  async wait(): Promise<number> {
    const done = new Subject<number>();
    setTimeout(() => done.next(1), 10);
    return firstValueFrom(done);
  }
}
