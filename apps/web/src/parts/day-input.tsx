import { formatTyped, isLocalDate, readLocalDate, toLocal } from '#domain/time';
import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCalendar } from '@tabler/icons-react';
import 'dayjs/locale/ro.js';
import { useState, type ReactElement } from 'react';
import { useLanguage, useTexts, type Language } from '../i18n/texts.js';
import { useZone } from './date-time.js';
import { partsTexts } from './parts.texts.js';

type DayInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'label'> & {
  readonly label: string;
  /** `YYYY-MM-DD`; whatever else was typed as it is; '' or null while empty. */
  readonly value?: string | null;
  readonly onChange?: (value: string) => void;
};

const shown = (value: string, language: Language): string =>
  isLocalDate(value) ? formatTyped(value, language) : value;

/** A day ahead, typed in the manner of the page's language or chosen from a calendar. */
export function DayInput({ value: given, onChange, label, disabled, ...input }: DayInputProps): ReactElement {
  const t = useTexts(partsTexts);
  const [language, zone] = [useLanguage(), useZone()];
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const value = given ?? '';
  const today = toLocal(Date.now(), zone).date;
  const type = (text: string): void => {
    setTyped(text);
    onChange?.(readLocalDate(text) ?? text.trim());
  };
  const choose = (day: string | null): void => {
    setTyped(null);
    setOpen(false);
    onChange?.(day ?? '');
  };
  const calendar = (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          disabled={disabled ?? false}
          aria-label={t('chooseDay', { field: label })}
          onClick={() => setOpen(!isOpen)}
        >
          <IconCalendar size={20} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('chooseDay', { field: label })}>
        <DatePicker
          locale={language}
          firstDayOfWeek={1}
          weekendDays={[]}
          minDate={today}
          value={isLocalDate(value) ? value : null}
          defaultDate={isLocalDate(value) && value > today ? value : today}
          onChange={choose}
          ariaLabels={{
            previousMonth: t('previousMonth'),
            nextMonth: t('nextMonth'),
            monthLevelControl: t('otherMonth'),
            yearLevelControl: t('otherYear'),
            previousYear: t('previousYear'),
            nextYear: t('nextYear'),
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...input}
      label={label}
      disabled={disabled ?? false}
      autoComplete="off"
      inputMode="text"
      placeholder={t('dayForm')}
      value={typed ?? shown(value, language)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      rightSection={calendar}
      rightSectionWidth={44}
    />
  );
}
