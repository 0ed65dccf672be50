import { createServer, connect, type Socket } from 'node:net';

/** A way to a server that can be cut: what is under way ends, and nothing new gets through until it is mended. */
export class CuttableProxy {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private readonly server = createServer((socket) => this.join(socket));
  private port = 0;

  constructor(private readonly target: URL) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
    return this;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(socket: Socket): void {
    if (this.isCut) return void socket.resetAndDestroy();
    const other = connect(Number(this.target.port), this.target.hostname);
    for (const [one, another] of [
      [socket, other],
      [other, socket],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => another.destroy()).on('close', () => this.sockets.delete(one));
    }
    socket.pipe(other).pipe(socket);
  }
}
