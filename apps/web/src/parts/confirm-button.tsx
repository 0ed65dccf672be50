import { Button, Group, Modal, Stack, Text, type ButtonProps } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import { useProblemWords } from './problem-words.js';

interface ConfirmButtonProps extends ButtonProps {
  readonly children: ReactNode;
  /** The question, as title of the dialog: "Withdraw the challenge?" */
  readonly question: string;
  /** What will happen. May hold inputs (a reason). */
  readonly consequence?: ReactNode;
  readonly confirmLabel?: string;
  /** In place of "Cancel", where that is what the button itself does. */
  readonly keepLabel?: string;
  /** What is wrong with the inputs, or null; said in the dialog before anything is sent. */
  readonly check?: () => string | null;
  /** What it throws is shown in the dialog, which stays open. */
  readonly onConfirm: () => Promise<unknown>;
}

/** A button for what cannot be undone: asks first. */
export function ConfirmButton(props: ConfirmButtonProps): ReactElement {
  const { children, question, consequence, confirmLabel, keepLabel, check, onConfirm, ...button } = props;
  const t = useTexts(partsTexts);
  const words = useProblemWords();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    const wrong = check?.() ?? null;
    setProblem(wrong);
    if (wrong !== null) return;
    setBusy(true);
    await onConfirm().then(
      () => setOpen(false),
      (error: unknown) => setProblem(words(error)),
    );
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={<Text fw={700}>{question}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          {typeof consequence === 'string' ? <Text>{consequence}</Text> : consequence}
          {problem && (
            <Text role="alert" c="var(--mantine-color-error)" fw={600}>
              {problem}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {keepLabel ?? t('cancel')}
            </Button>
            <Button onClick={() => void confirm()} loading={isBusy}>
              {confirmLabel ?? t('confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
