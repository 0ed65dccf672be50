import { regions, sectors } from '#domain/taxonomy';
import { isCode, label } from '#domain/vocabulary';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { components } from '../api/schema.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { Day } from './date-time.js';
import { partsTexts } from './parts.texts.js';

type Card = components['schemas']['ChallengeCard'];

/** A challenge in a list: its teaser, and who asks where that is open. `level` is that of its heading. */
export function ChallengeCard({ challenge, level = 2 }: { challenge: Card; level?: 2 | 3 }): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const facts = [
    ...challenge.sectors.flatMap((code) => (isCode(sectors, code) ? [label(sectors, code, language)] : [])),
    ...(challenge.region && isCode(regions, challenge.region) ? [label(regions, challenge.region, language)] : []),
  ];
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Title order={level} fz="h3" lang={challenge.language}>
        <Anchor component={Link} to={`/challenges/${challenge.id}`} inherit underline="hover">
          {challenge.title}
        </Anchor>
      </Title>
      <Text my={6} lang={challenge.language} lineClamp={3}>
        {challenge.teaser}
      </Text>
      <Text c="dimmed" fz="sm">
        {challenge.organisation?.name ?? (
          <>
            <IconEyeOff size={15} aria-hidden="true" style={{ verticalAlign: '-2px', marginRight: 4 }} />
            {t('anonymousOwner')}
          </>
        )}
        {facts.map((fact) => ` · ${fact}`)}
        {challenge.deadlineOn && (
          <>
            {` · ${t('until')} `}
            <Day on={challenge.deadlineOn} />
          </>
        )}
      </Text>
    </Paper>
  );
}
