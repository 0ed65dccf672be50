import { Anchor, Button, Group, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { keptKey } from '../../parts/draft.js';
import classes from './search.module.css';
import { searchTexts } from './search.texts.js';

const KEPT = 8;
const SETTLED_MS = 1_500;

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string') : [];
  } catch {
    return [];
  }
}

/** The latest first, each once; words that were typed on are kept as they ended. */
function withWords(kept: readonly string[], words: string): string[] {
  const others = kept.filter((each, i) => each !== words && !(i === 0 && words.startsWith(each)));
  return [words, ...others].slice(0, KEPT);
}

function useKey(): string {
  return keptKey(useSession().person?.id, 'recent-searches');
}

/** Keeps in this browser alone, until sign-out, what was searched for and not typed over at once. */
export function useRememberSearch(words: string): void {
  const key = useKey();
  const [settled] = useDebouncedValue(words, SETTLED_MS);
  useEffect(() => {
    if (settled) localStorage.setItem(key, JSON.stringify(withWords(read(key), settled)));
  }, [key, settled]);
}

export function RecentSearches(): ReactElement | null {
  const t = useTexts(searchTexts);
  const key = useKey();
  const [kept, setKept] = useState(() => read(key));
  if (kept.length === 0) return null;
  const clear = (): void => {
    localStorage.removeItem(key);
    setKept([]);
  };
  return (
    <section aria-labelledby="recent-searches">
      <Group gap="md" mb={4}>
        <Title order={2} fz="md" id="recent-searches">
          {t('recent')}
        </Title>
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          {t('forgetRecent')}
        </Button>
      </Group>
      <ul className={classes.chips ?? ''}>
        {kept.map((words) => (
          <li key={words}>
            <Anchor component={Link} to={`/search?${new URLSearchParams({ q: words })}`} underline="always">
              {words}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
