import { Body, Controller, Get, Injectable, Post } from '@nestjs/common';
import { Roles } from './roles';

@Injectable()
export class NotesService {
  private readonly notes: string[] = [];

  add(note: string): void {
    this.notes.push(note);
  }

  all(): string[] {
    return this.notes;
  }
}

@Controller('notes')
export class NotesController {
  constructor(private readonly service: NotesService) {}

  @Roles('writer')
  @Post()
  add(@Body('note') note: string) {
    this.service.add(note);
  }

  @Get()
  all() {
    return this.service.all();
  }
}
