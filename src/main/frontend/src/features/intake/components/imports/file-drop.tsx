import { Text } from '@mantine/core';
import { useId, useState, type DragEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import classes from './file-drop.module.css';

interface FileDropProps {
  file: File | null;
  error: string | null;
  onFile: (file: File) => void;
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A file input that files can be dropped on; works by keyboard, because it is a file input. */
export function FileDrop({ file, error, onFile }: FileDropProps) {
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
          accept=".xlsx,.xls,.csv"
          aria-label="Lead sheet"
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? true : undefined}
          className={classes.input}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <Icon name={file ? 'file' : 'upload'} size={26} />
        <Text fw={600} mt={6}>
          {file ? file.name : 'Drop the lead sheet here, or choose a file'}
        </Text>
        <Text size="sm" c="dimmed" id={`${id}-hint`}>
          {file
            ? `${size(file.size)}. Choose again to replace it.`
            : 'XLSX, XLS or CSV. The first row names the columns.'}
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
