import { createServer, type AddressInfo } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on right now. */
export function freePort(): Promise<number> {
  return listenOn(0);
}

export function isPortFree(port: number): Promise<boolean> {
  return listenOn(port).then(
    () => true,
    () => false,
  );
}

function listenOn(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // A TCP server's address is an object.
      const found = (server.address() as AddressInfo).port;
      server.close(() => resolve(found));
    });
  });
}
