import { ColorInput, Fieldset, SimpleGrid } from '@mantine/core';
import { fieldError } from '@/api/error';
import type { LandingContent } from '@/features/intake/api/landing-page';

type Colours = LandingContent['colours'];

interface ColourInputsProps {
  colours: Colours;
  onChange: (colours: Colours) => void;
  error: unknown;
}

const parts: [keyof Colours, string][] = [
  ['accent', 'Buttons'],
  ['background', 'Background'],
  ['text', 'Words'],
];

/** The server refuses colours that cannot be told apart, and says so here. */
export function ColourInputs({ colours, onChange, error }: ColourInputsProps) {
  return (
    <Fieldset legend="Colours">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {parts.map(([part, label]) => (
          <ColorInput
            key={part}
            label={label}
            format="hex"
            withEyeDropper={false}
            value={colours[part]}
            onChange={(value) => onChange({ ...colours, [part]: value })}
            error={fieldError(error, `colours.${part}`)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
