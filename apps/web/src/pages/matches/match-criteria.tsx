import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReasonList, type MatchReason } from '../../parts/reason-list.js';
import { matchesTexts } from './matches.texts.js';

type Criteria = components['schemas']['MatchCriteria'];

/** A match as the side of the challenge reads it, or a challenge as the people of a capability do. */
type Asked = { readonly matchId: string } | { readonly capabilityId: string; readonly challengeId: string };

function load(asked: Asked): Promise<Criteria> {
  if ('matchId' in asked) return answer(api.GET('/api/v1/matches/{matchId}/criteria', { params: { path: asked } }));
  const params = { path: asked };
  return answer(api.GET('/api/v1/capabilities/{capabilityId}/challenges/{challengeId}/criteria', { params }));
}

function AllCriteria({ asked }: { asked: Asked }): ReactElement {
  const criteria = useQuery({ queryKey: ['criteria', asked], queryFn: () => load(asked) });
  if (criteria.isPending) return <Loading />;
  if (criteria.error) return <ProblemNote error={criteria.error} onRetry={criteria.refetch} />;
  return <ReasonList reasons={criteria.data.items} />;
}

interface MatchCriteriaProps {
  readonly asked: Asked;
  readonly reasons: readonly MatchReason[];
  readonly startsOpen?: boolean;
}

const shownClosed = 3;

/** Why something matches: three reasons, and on request every criterion with what both sides say. */
export function MatchCriteria({ asked, reasons, startsOpen = false }: MatchCriteriaProps): ReactElement | null {
  const t = useTexts(matchesTexts);
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  if (reasons.length === 0) return null;
  return (
    <>
      <div id={id}>{isOpen ? <AllCriteria asked={asked} /> : <ReasonList reasons={reasons} most={shownClosed} />}</div>
      <Button
        variant="subtle"
        size="compact-md"
        mt="xs"
        px={4}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('hideQuotes') : t('showQuotes')}
      </Button>
    </>
  );
}
