import { Button, Group } from '@mantine/core';

interface FormButtonsProps {
  submit: string;
  busy: boolean;
  danger?: boolean;
  onBack: () => void;
}

/** The end of a form in a modal: go back, or do it. */
export function FormButtons({ submit, busy, danger, onBack }: FormButtonsProps) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onBack}>
        Go back
      </Button>
      <Button type="submit" color={danger ? 'red' : undefined} loading={busy}>
        {submit}
      </Button>
    </Group>
  );
}
