import { Controller, Delete, Get, Param, Post } from '@nestjs/common';

@Controller('calls')
export class CallController {
  private readonly calls = new Map<string, string>(); //~ memory-map calls
  private readonly busy = new Map<string, string>();

  @Post(':id')
  begin(@Param('id') id: string): void {
    this.calls.set(id, 'begun');
  }

  @Delete(':id')
  end(@Param('id') id: string): void {
    this.calls.delete(id);
    if (this.busy.get(id) === 'now') this.busy.delete(id);
  }

  @Get(':id')
  isBusy(@Param('id') id: string): boolean {
    return this.busy.has(id);
  }
}
