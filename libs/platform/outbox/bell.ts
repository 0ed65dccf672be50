/** Lets one waiting loop be called before its time; a ring while nobody waits is kept for the next wait. */
export class Bell {
  private rung = false;
  private answer: () => void = () => {};

  ring(): void {
    this.rung = true;
    this.answer();
  }

  /** Resolves at the next ring, or after `ms` milliseconds. */
  async wait(ms: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.answer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.rung = false;
  }
}
