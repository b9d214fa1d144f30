import { Text } from '@mantine/core';
import { useId, useState, type DragEvent } from 'react';
import { formatBytes } from '@/lib/format';
import { Icon } from './icon';
import classes from './file-drop.module.css';

interface FileDropProps {
  label: string;
  /** As in ".xlsx,.csv". */
  accept: string;
  /** What stands there before a file is chosen. */
  prompt: string;
  hint: string;
  /** The one that is chosen; null where each is taken at once. */
  file: File | null;
  error: string | null;
  onFile: (file: File) => void;
}

/** A file input that files can be dropped on; works by keyboard, because it is a file input. */
export function FileDrop({ label, accept, prompt, hint, file, error, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  function take(files: FileList | null) {
    const first = files?.[0];
    if (first) onFile(first);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function drag(event: DragEvent) {
    event.preventDefault();
    setOver(true);
  }

  return (
    <div>
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-error={error ? true : undefined}
        role="presentation"
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          accept={accept}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? true : undefined}
          className={classes.input}
          onChange={(event) => {
            take(event.currentTarget.files);
            if (file === null) event.currentTarget.value = ''; // the same one can be chosen again
          }}
        />
        <Icon name={file ? 'file' : 'upload'} size={26} />
        <Text fw={600} mt={6}>
          {file ? file.name : prompt}
        </Text>
        <Text size="sm" c="dimmed" id={`${id}-hint`}>
          {file ? `${formatBytes(file.size)}. Choose again to replace it.` : hint}
        </Text>
      </div>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4} role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
