import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#platform/embedded-postgres';

export interface OwnRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts `redis-server` on a free port, with its files in `folder`; null where there is none. */
export async function startOwnRedis(folder: string): Promise<OwnRedis | null> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const isMissing = await Promise.race([once(server, 'error').then(() => true), untilListening(port)]);
  if (isMissing) return null;
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function untilListening(port: number): Promise<false> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return false;
    await pause(50);
  }
}
