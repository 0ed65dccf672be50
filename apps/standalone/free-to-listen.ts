import { createServer } from 'node:net';
import { WrongSettings } from './settings.js';

const NEIGHBOURS = 20;
const LARGEST = 65_535;

/** @throws WrongSettings when nobody can listen there, with the way out */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const code = await tryToListen(port, host);
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    const other = await freeNeighbour(port, host);
    throw new WrongSettings(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`,
    );
  }
  if (code === 'EACCES')
    throw new WrongSettings(
      `Port ${port} is only for those with more rights. Choose one from 1024 on: PORT=3000 npm start`,
    );
  throw new WrongSettings(
    `HOST=${host} is no address of this machine (${code}). 127.0.0.1 is for this machine, 0.0.0.0 for the network.`,
  );
}

/** 0, which takes any free port, where all the neighbours are taken too. */
async function freeNeighbour(port: number, host: string): Promise<number> {
  for (let other = port + 1; other <= Math.min(port + NEIGHBOURS, LARGEST); other++) {
    if ((await tryToListen(other, host)) === null) return other;
  }
  return 0;
}

/** Why it cannot be done, as the operating system says it; null when it can. */
function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer().once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
