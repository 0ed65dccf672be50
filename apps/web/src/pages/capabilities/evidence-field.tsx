import { capabilityBounds, titleOfDoi, type EvidenceItem } from '#domain/capabilities';
import { choices, evidenceKinds, type EvidenceKind } from '#domain/vocabulary';
import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { FieldGroup } from '../../parts/field-group.js';
import type { GuidedFormState } from '../../parts/form.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { newEvidence, type CapabilityTranslate, type CapabilityValues } from './capability-values.js';

type Form = GuidedFormState<CapabilityValues>;
const most = capabilityBounds.evidence.max;
const longest = capabilityBounds.pasted.max;

function ruleWords(rule: string, t: CapabilityTranslate): string {
  if (rule.includes('no title')) return t('lineNoTitle');
  if (rule.includes('too long')) return t('lineLongTitle');
  if (rule.includes('URL')) return t('lineBadUrl');
  if (rule.includes('repeats')) return t('lineRepeats');
  return rule.includes('BibTeX') ? t('lineNotClosed') : t('lineNotDoi');
}

interface Outcome {
  readonly isGood: boolean;
  readonly message: string;
  readonly lines?: readonly string[];
}

/** Reads what was pasted on the server; adds all of it, or says which lines stand in the way. */
function Paste({ form }: { form: Form }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const words = useProblemWords();
  const text = form.values.pasted;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (): Promise<Outcome> => {
    if (text.length > longest) return { isGood: false, message: t('pasteTooLong', { max: longest }) };
    const { items, problems } = await answer(api.POST('/api/v1/capabilities/evidence/read', { body: { text } }));
    if (problems.length > 0) {
      const lines = problems.map(({ line, rule }) => t('lineProblem', { line, rule: ruleWords(rule, t) }));
      return { isGood: false, message: t('pasteProblems'), lines };
    }
    if (items.length === 0) return { isGood: false, message: t('pasteNothing') };
    const { evidence } = form.values;
    const added = newEvidence(evidence, items);
    if (added.length === 0) {
      form.set({ pasted: '' });
      return { isGood: true, message: t('pasteKnown') };
    }
    if (evidence.length + added.length > most) return { isGood: false, message: t('pasteTooMany', { max: most }) };
    form.set({ evidence: [...evidence, ...added], pasted: '' });
    return { isGood: true, message: t('added', { count: added.length }) };
  };
  const add = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await read().catch((error: unknown) => ({ isGood: false, message: words(error) })));
    setBusy(false);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t('paste')}
        description={t('pasteHint')}
        minRows={4}
        {...form.field('pasted')}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.9rem' } }}
      />
      <div role="status">
        {outcome && (
          <Alert color={outcome.isGood ? 'clover' : 'red'}>
            <Text>{outcome.message}</Text>
            {outcome.lines && (
              <ul style={{ margin: '0.4rem 0 0', paddingLeft: '1.1rem' }}>
                {outcome.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Alert>
        )}
      </div>
      <div>
        <Button variant="default" onClick={() => void add()} loading={isBusy} disabled={text.trim() === ''}>
          {t('addPasted')}
        </Button>
      </div>
    </Stack>
  );
}

function Item(props: {
  item: EvidenceItem;
  place: number;
  onChange: (item: EvidenceItem | null) => void;
}): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const language = useLanguage();
  const { item, place, onChange } = props;
  const number = place + 1;
  const unnamed = item.doi ? titleOfDoi(item.doi) : '';
  return (
    <Paper withBorder p="sm" component="li">
      <Group wrap="nowrap" align="flex-start" gap="xs">
        <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
          <TextInput
            id={`evidence.${place}.title`}
            aria-label={t('evidenceTitle', { number })}
            size="sm"
            placeholder={t('evidenceTitleHint')}
            value={item.title === unnamed ? '' : item.title}
            maxLength={capabilityBounds.evidenceTitle.max}
            onChange={(event) => onChange({ ...item, title: event.currentTarget.value || unnamed })}
          />
          <Group gap="xs">
            <NativeSelect
              aria-label={t('evidenceKind', { number })}
              size="sm"
              value={item.kind}
              onChange={(event) => onChange({ ...item, kind: event.currentTarget.value as EvidenceKind })}
              data={choices(evidenceKinds, language).map(({ code, label }) => ({ value: code, label }))}
            />
            <NumberInput
              aria-label={t('evidenceYear', { number })}
              placeholder={t('year')}
              size="sm"
              w="6rem"
              min={1900}
              max={2100}
              allowDecimal={false}
              hideControls
              value={item.year ?? ''}
              onChange={(year) => onChange({ ...item, year: typeof year === 'number' ? year : null })}
            />
            {item.doi && (
              <Anchor href={`https://doi.org/${item.doi}`} target="_blank" rel="noreferrer" fz="sm">
                DOI {item.doi}
              </Anchor>
            )}
          </Group>
        </Stack>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('removeEvidence', { number })}
          onClick={() => onChange(null)}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </Paper>
  );
}

/** The list of evidence, filled by pasting or by hand. */
export function EvidenceField({ form }: { form: Form }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { evidence } = form.values;
  const error = form.errors.find(({ field }) => field?.startsWith('evidence'))?.message;
  const change = (place: number, item: EvidenceItem | null): void =>
    form.set({ evidence: evidence.flatMap((old, index) => (index === place ? (item ? [item] : []) : [old])) });
  const blank: EvidenceItem = { kind: 'project', title: '', text: '', year: null, doi: null, url: null };
  return (
    <FieldGroup id="evidence" legend={t('evidence')} error={error}>
      {evidence.length > 0 && (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {evidence.map((item, place) => (
            <Item key={place} item={item} place={place} onChange={(changed) => change(place, changed)} />
          ))}
        </Stack>
      )}
      <Paste form={form} />
      {evidence.length < most && (
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => form.set({ evidence: [...evidence, blank] })}
          >
            {t('addByHand')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
