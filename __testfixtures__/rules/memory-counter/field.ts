import { Controller, Get } from '@nestjs/common';

@Controller()
export class HitsController {
  private hits = 0; //~ memory-counter hits

  @Get()
  hit(): number {
    return ++this.hits;
  }
}
