import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Arrivals } from './arrivals.js';
import { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { LooseFiles } from './loose-file.repository.js';
import { S3Store } from './s3-store.js';

/** Files outside of the database: in a folder, or where S3_URL says. */
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [CONFIG],
      useFactory: ({ files }: Config): FileStore =>
        files.s3Url === null ? new FolderStore(files.folder) : new S3Store(files.s3Url),
    },
    {
      provide: Arrivals,
      inject: [CONFIG],
      useFactory: ({ files }: Config): Arrivals => {
        const home = files.s3Url === null ? files.folder : path.join(tmpdir(), 'quatrefoil');
        return new Arrivals(path.join(home, 'arriving'));
      },
    },
    LooseFiles,
  ],
  exports: [FileStore, Arrivals, LooseFiles],
})
export class FilesModule {}
