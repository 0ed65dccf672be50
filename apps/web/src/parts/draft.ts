import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';

const prefix = 'quatrefoil.draft.';
const keptForMs = 14 * 86_400_000;

function read<T extends object>(key: string): Partial<T> | null {
  try {
    const { at, values } = JSON.parse(localStorage.getItem(key) ?? 'null') as { at: number; values: Partial<T> };
    return Date.now() - at < keptForMs ? values : null;
  } catch {
    return null;
  }
}

/** At sign-out nothing of a person stays on the machine. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

export interface Draft<T> {
  /** What was typed earlier, to begin with. */
  readonly earlier: Partial<T> | null;
  readonly save: (values: T) => void;
  readonly drop: () => void;
}

/**
 * Keeps what a form holds in this browser, per person, so that an ended session, a closed tab or a lost connection
 * loses nothing. Without a name nothing is kept.
 */
export function useDraft<T extends object>(name: string | undefined): Draft<T> {
  const { person } = useSession();
  const [key] = useState(name && `${prefix}${person?.id ?? 'nobody'}.${name}`);
  const [earlier] = useState(() => (key ? read<T>(key) : null));
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
    const write = (): void => localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { timer: window.setTimeout(flush, 400), write };
  };
  const drop = (): void => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    if (key) localStorage.removeItem(key);
  };
  return { earlier, save, drop };
}
