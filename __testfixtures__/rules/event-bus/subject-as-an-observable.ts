import { Controller, Injectable, OnModuleDestroy, OnModuleInit, Post, Sse } from '@nestjs/common';
import { BehaviorSubject, interval, merge, of, ReplaySubject, Subject, takeUntil } from 'rxjs';

@Injectable()
export class Hub implements OnModuleInit, OnModuleDestroy {
  private readonly news = new Subject<string>(); //~ event-bus news
  private readonly last: BehaviorSubject<number>;
  private readonly notes = new ReplaySubject<string>(10); //~ event-bus notes
  private readonly destroyed = new Subject<void>();
  readonly news$ = this.news.asObservable();

  constructor() {
    this.last = new BehaviorSubject(0); //~ event-bus last
  }

  onModuleInit(): void {
    interval(1000).pipe(takeUntil(this.destroyed)).subscribe(console.log);
  }

  onModuleDestroy(): void {
    this.destroyed.next();
  }

  counts(): unknown {
    return this.last.asObservable();
  }

  get all(): unknown {
    return merge(this.notes, of('hello'));
  }

  publish(text: string): void {
    this.news.next(text);
    this.notes.next(text);
    this.last.next(text.length);
  }
}

@Controller()
export class HubController {
  private readonly clicks = new Subject<string>(); //~ event-bus clicks

  constructor(private readonly hub: Hub) {}

  @Sse('news')
  stream(): unknown {
    return this.hub.news$;
  }

  @Sse('clicks')
  clicked(): unknown {
    return this.clicks;
  }

  @Post()
  add(): void {
    this.hub.publish('x');
    this.clicks.next('x');
  }
}
