import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { LeadDetail } from '@/features/lead/api/lead';
import { FactEditor } from './fact-editor';
import type { FactField } from './fact-fields';
import classes from './facts.module.css';

interface FactProps {
  lead: LeadDetail;
  field: FactField;
  mayEdit: boolean;
  /** A link beside which the pencil stands; else the value itself is the button. */
  link?: ReactNode;
  onSaved?: () => void;
}

/** One value of a lead: read, and changed where it stands. */
export function Fact({ lead, field, mayEdit, link, onSaved }: FactProps) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const came = useRef(false);

  useEffect(() => {
    if (came.current && !editing) button.current?.focus();
    came.current = editing;
  }, [editing]);

  if (!mayEdit && field.value === '') return null;
  const shown = field.shown || field.value;
  const name = `${shown ? 'Change' : 'Add'} ${within(field.label)}`;
  return (
    <div className={isLong(field, shown) ? classes.wide : undefined}>
      <dt>{field.label}</dt>
      <dd>
        {editing ? (
          <FactEditor
            lead={lead}
            field={field}
            onClose={() => setEditing(false)}
            {...(onSaved && { onSaved })}
          />
        ) : (
          <span className={classes.value}>
            {mayEdit && !link ? (
              <UnstyledButton
                ref={button}
                className={classes.edit ?? ''}
                onClick={() => setEditing(true)}
                aria-label={shown ? `${name}: ${shown}` : name}
              >
                {shown || <span className={classes.missing}>Add</span>}
                <Icon name="edit" size={13} />
              </UnstyledButton>
            ) : (
              (link ?? shown)
            )}
            {mayEdit && link && (
              <ActionIcon
                ref={button}
                variant="subtle"
                color="gray"
                size="sm"
                onClick={() => setEditing(true)}
                aria-label={name}
              >
                <Icon name="edit" size={13} />
              </ActionIcon>
            )}
          </span>
        )}
      </dd>
    </div>
  );
}

/** "Phone" -> "phone", as within a sentence; "SSN" stays. */
const within = (label: string) =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const longestWord = 11;

/** Needs the whole line: a word that is broken in two cannot be read. */
const isLong = (field: FactField, shown: string) =>
  field.long || field.type === 'email' || shown.split(/\s/).some((word) => word.length > longestWord);
