import { EventEmitter } from 'node:events';
import { Controller, Injectable, Post, Sse } from '@nestjs/common';
import { fromEvent } from 'rxjs';

@Injectable()
export class Hub {
  private readonly emitter = new EventEmitter(); //~ event-bus emitter
  private readonly target = new EventTarget(); //~ event-bus target
  private readonly unheard = new EventEmitter();

  subscribe(): unknown {
    this.target.addEventListener('news', console.log);
    return fromEvent(this.emitter, 'news');
  }

  emit(value: string): void {
    this.emitter.emit('news', value);
    this.unheard.emit('news', value);
    this.target.dispatchEvent(new Event('news'));
  }
}

@Controller()
export class HubController {
  constructor(private readonly hub: Hub) {}

  @Sse()
  stream(): unknown {
    return this.hub.subscribe();
  }

  @Post()
  add(): void {
    this.hub.emit('x');
  }
}
