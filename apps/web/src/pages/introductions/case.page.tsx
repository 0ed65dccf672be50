import { counties, regions, sectors } from '#domain/taxonomy';
import {
  closingReasons,
  declineReasons,
  failureReasons,
  isCode,
  noFitReasons,
  withdrawalReasons,
  type Language,
} from '#domain/vocabulary';
import { Alert, Anchor, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { DateTime } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReasonList } from '../../parts/reason-list.js';
import { StateBadge } from '../../parts/state-badge.js';
import { CaseConflicts } from '../conflicts/proposal-conflicts.js';
import { BrokerTieNote } from '../conflicts/broker-tie.js';
import { SharedNeedLine } from '../pools/shared-need.js';
import { AnswerButtons } from './answer-buttons.js';
import { CaseBrokers, NextCandidate, StalledNote } from './case-brokers.js';
import { CaseMeetings } from './case-meeting.js';
import { CaseDocuments } from './case-documents.js';
import { CaseInterest, CaseQuestions } from './case-questions.js';
import { CaseOutcome } from './case-outcome.js';
import { CaseSteps } from './case-steps.js';
import { useChallengeOwner, useCounterpart } from './counterpart.js';
import { caseQuery, type IntroductionDetail } from './introductions.queries.js';
import { CaseNda } from './nda.page.js';
import { introductionsTexts } from './introductions.texts.js';

const exitReasons = [closingReasons, declineReasons, withdrawalReasons, noFitReasons, failureReasons] as const;

function exitLabel(reason: string, language: Language): string {
  const list = exitReasons.find((known) => Object.hasOwn(known.labels, reason));
  return (list?.labels as Record<string, Record<Language, string>> | undefined)?.[reason]?.[language] ?? reason;
}

function place(region: string | null, county: string | null, language: Language): string {
  return [
    county && isCode(counties, county) && counties.labels[county][language],
    region && isCode(regions, region) && regions.labels[region][language],
  ]
    .filter(Boolean)
    .join(', ');
}

function Sides({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(introductionsTexts);
  const language = useLanguage();
  const owner = useChallengeOwner(introduction);
  const { challenge, capability } = introduction;
  const named = challenge.sectors.flatMap((code) => (isCode(sectors, code) ? [sectors.labels[code][language]] : []));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} maw="52rem">
      <Paper withBorder radius="lg" p="md" component="section">
        <Text c="dimmed" fw={600}>
          {t('challengeSide')}
        </Text>
        <Anchor component={Link} to={`/challenges/${challenge.id}`} fw={600}>
          {challenge.title}
        </Anchor>
        <Text fw={550}>{owner}</Text>
        <Text fz="sm" c="dimmed">
          {[...named, place(challenge.region, challenge.owner?.county ?? null, language)].filter(Boolean).join(' · ')}
        </Text>
        <Text mt="xs">{challenge.teaser}</Text>
        {!challenge.owner && (
          <Text fz="sm" mt="xs">
            {t('identityClosed')}
          </Text>
        )}
      </Paper>
      <Paper withBorder radius="lg" p="md" component="section">
        <Text c="dimmed" fw={600}>
          {t('capabilitySide')}
        </Text>
        <Anchor component={Link} to={`/capabilities/${capability.id}`} fw={600}>
          {capability.title}
        </Anchor>
        <Text fw={550}>{capability.owner.name}</Text>
        <Text fz="sm" c="dimmed">
          {place(capability.region, null, language)}
        </Text>
      </Paper>
    </SimpleGrid>
  );
}

function Answers({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(introductionsTexts);
  const language = useLanguage();
  const { consents, people, exit, respondBy } = introduction;
  const words = { pending: t('pending'), accepted: t('yes'), declined: t('no') } as const;
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('answers')}</Title>
      <List>
        {consents.map(({ side, answer }) => (
          <List.Item key={side}>
            {t(side === 'challenge' ? 'challengeSide' : 'capabilitySide')}: <strong>{words[answer]}</strong>
            {people
              .filter((person) => person.side === side)
              .map(({ name, email }) => (
                <Text key={email} fz="sm">
                  {name}, <Anchor href={`mailto:${email}`}>{email}</Anchor>
                </Text>
              ))}
          </List.Item>
        ))}
      </List>
      {respondBy && consents.some(({ answer }) => answer === 'pending') && (
        <Text>
          {t('answerBy')}: <DateTime at={respondBy} />
        </Text>
      )}
      {exit?.reason && (
        <Text>
          {t('exitReason')}: {exitLabel(exit.reason, language)}
          {exit.note && ` – ${exit.note}`}
        </Text>
      )}
    </Stack>
  );
}

function Timeline({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(introductionsTexts);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('timeline')}</Title>
      <List type="ordered">
        {introduction.events.map((event, position) => (
          <List.Item key={`${event.at}${String(position)}`}>
            <Group gap="xs">
              <Text fw={600}>{t(`event-${event.kind}`)}</Text>
              {event.side && <Text>{t(event.side === 'challenge' ? 'challengeSide' : 'capabilitySide')}</Text>}
              {event.kind === 'moved' && event.state && <StateBadge of="introduction" state={event.state} />}
            </Group>
            <Text fz="sm" c="dimmed">
              <DateTime at={event.at} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** The rest has its place at the top of the page. */
const saidAbove: readonly string[] = ['agreement', 'follow-up', 'question'] satisfies IntroductionDetail['asks'];

/** What else is asked of the reader: said at the top, done further down where it belongs. */
function OtherAsks({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(introductionsTexts);
  const { asks, followUpPath } = introduction;
  const others = asks.filter((ask) => saidAbove.includes(ask));
  if (others.length === 0) return null;
  return (
    <Paper withBorder radius="lg" p="md" component="section" aria-label={t('to-answer')}>
      <Stack gap={4}>
        {others.map((ask) => (
          <Text key={ask} fw={600}>
            {ask === 'follow-up' && followUpPath ? (
              <Anchor component={Link} to={followUpPath} inherit>
                {t('ask-follow-up')}
              </Anchor>
            ) : (
              t(`ask-${ask}`)
            )}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

/** One introduction: the two sides, the reasons, the answers, the meetings, and what happened. */
export function CasePage(): ReactElement {
  const { introductionId = '' } = useParams();
  const found = useQuery(caseQuery(introductionId));
  if (found.isPending) return <Loading />;
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  return <CaseView introduction={found.data} />;
}

function CaseView({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(introductionsTexts);
  const counterpart = useCounterpart(introduction);
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to="/introductions" inherit>
            {t('title')}
          </Anchor>
        }
        lead={counterpart}
        actions={<StateBadge of="introduction" state={introduction.state} />}
      >
        {introduction.challenge.title}
      </PageTitle>
      <Stack gap="xl" maw="52rem">
        {introduction.canAnswer && (
          <Paper withBorder radius="lg" p="md">
            <Text fw={600} mb="sm">
              {t('asked')} {introduction.daysLeft !== null && t('expires', { count: introduction.daysLeft })}.
            </Text>
            <Group gap="xs">
              <AnswerButtons introduction={introduction} />
            </Group>
          </Paper>
        )}
        <OtherAsks introduction={introduction} />
        {introduction.challengeEnd && (
          <Alert color="orange" title={t('challengeEnded')}>
            <StateBadge of="challenge" state={introduction.challengeEnd} />
            <Text mt="xs">{t('challengeEndedText')}</Text>
          </Alert>
        )}
        <StalledNote introduction={introduction} />
        <NextCandidate introduction={introduction} />
        {introduction.isBroker && introduction.state === 'interest' && (
          <CaseConflicts introductionId={introduction.id} />
        )}
        <BrokerTieNote tie={introduction.brokerTie} />
        <CaseMeetings introduction={introduction} />
        <Sides introduction={introduction} />
        <SharedNeedLine challengeId={introduction.challenge.id} />
        <CaseInterest introduction={introduction} />
        <CaseQuestions introduction={introduction} />
        <CaseDocuments introduction={introduction} />
        {introduction.reasons.length > 0 && (
          <Stack component="section" gap="xs">
            <Title order={2}>{t('why')}</Title>
            <ReasonList reasons={introduction.reasons} />
          </Stack>
        )}
        <Answers introduction={introduction} />
        <CaseNda introduction={introduction} />
        <CaseOutcome introduction={introduction} />
        <CaseSteps introduction={introduction} />
        <CaseBrokers introduction={introduction} />
        <Timeline introduction={introduction} />
      </Stack>
    </>
  );
}
