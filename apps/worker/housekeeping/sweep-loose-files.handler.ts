import { Injectable, Logger } from '@nestjs/common';
import { LooseFiles, sweepLooseFiles } from '#platform/files';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class SweepLooseFilesHandler implements JobHandler<typeof sweepLooseFiles> {
  readonly job = sweepLooseFiles;
  private readonly log = new Logger('Files');

  constructor(private readonly files: LooseFiles) {}

  async handle(): Promise<void> {
    const swept = await this.files.sweep(new Date());
    if (swept > 0) this.log.log({ swept, msg: 'files without a row were deleted' });
  }
}
