import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';

const prefix = 'quatrefoil.draft.';
const keptForMs = 14 * 86_400_000;

interface Kept<T> {
  readonly at: number;
  readonly version: string;
  readonly values: Partial<T>;
}

/** Where something of a person is kept in this browser until sign-out. */
export function keptKey(personId: string | undefined, name: string): string {
  return `${prefix}${personId ?? 'nobody'}.${name}`;
}

function read<T extends object>(key: string): Kept<T> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T>;
    return Date.now() - kept.at < keptForMs ? kept : null;
  } catch {
    return null;
  }
}

/** At sign-out nothing of a person stays on the machine. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** Of what a draft is: `version` is that of what is edited, so that a draft of an older one is told apart. */
export interface DraftOf {
  readonly name: string;
  readonly version?: string | number;
}

export interface Draft<T> {
  /** What was typed earlier, to begin with. */
  readonly earlier: Partial<T> | null;
  /** What was typed over a version that somebody has changed since. */
  readonly outdated: Partial<T> | null;
  readonly save: (values: T) => void;
  readonly drop: () => void;
}

/**
 * Keeps what a form holds in this browser, per person, so that an ended session, a closed tab or a lost connection
 * loses nothing. Without a name nothing is kept.
 */
export function useDraft<T extends object>(of: DraftOf | undefined): Draft<T> {
  const { person } = useSession();
  const key = of && keptKey(person?.id, of.name);
  const version = String(of?.version ?? '');
  const [kept] = useState(() => (key ? read<T>(key) : null));
  const [isCurrent] = useState(kept?.version === version);
  const pending = useRef<{ timer: number; write: () => void } | null>(null);
  const flush = (): void => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.write();
    pending.current = null;
  };
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
    };
  }, []);
  const save = (values: T): void => {
    if (!key) return;
    const write = (): void => localStorage.setItem(key, JSON.stringify({ at: Date.now(), version, values }));
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { timer: window.setTimeout(flush, 400), write };
  };
  const drop = (): void => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    if (key) localStorage.removeItem(key);
  };
  const values = kept?.values ?? null;
  return { earlier: isCurrent ? values : null, outdated: isCurrent ? null : values, save, drop };
}
