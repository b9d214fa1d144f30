import { NativeSelect, NumberInput } from '@mantine/core';
import { fieldError } from '@/api/error';

const terms = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
];

interface Limits {
  limit_per_minute: number | null;
  expires_in_days: number | null;
}

interface TokenLimitsProps {
  limits: Limits;
  /** What an empty limit means. */
  unlimited: string;
  onChange: (part: Partial<Limits>) => void;
  error: Error | null;
}

/** How much a token may do, and for how long. */
export function TokenLimits({ limits, unlimited, onChange, error }: TokenLimitsProps) {
  return (
    <>
      <NumberInput
        label="Leads a minute"
        description={unlimited}
        min={1}
        allowDecimal={false}
        value={limits.limit_per_minute ?? ''}
        onChange={(value) => onChange({ limit_per_minute: Number(value) || null })}
        error={fieldError(error, 'limit_per_minute')}
      />
      <NativeSelect
        label="Good for"
        data={terms}
        value={limits.expires_in_days?.toString() ?? ''}
        onChange={(event) => onChange({ expires_in_days: Number(event.currentTarget.value) || null })}
        error={fieldError(error, 'expires_in_days')}
      />
    </>
  );
}
