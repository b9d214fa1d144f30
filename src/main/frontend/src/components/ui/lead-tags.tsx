import { VisuallyHidden } from '@mantine/core';
import type { Grade, LeadStatus } from '@/api/schemas';
import { gradeTones, gradeWords, statusLabels, statusTones } from '@/lib/lead-labels';
import { LetterTag, Tag } from './tag';

export function GradeTag({ grade }: { grade: Grade }) {
  return <LetterTag tone={gradeTones[grade]} letter={grade} word={gradeWords[grade]} />;
}

/** "85 A" */
export function ScoreTag({ score, grade }: { score: number; grade: Grade }) {
  return (
    <Tag tone={gradeTones[grade]}>
      <VisuallyHidden>Score</VisuallyHidden> <strong className="tabular">{score}</strong>{' '}
      <VisuallyHidden>grade</VisuallyHidden> <strong>{grade}</strong> {gradeWords[grade]}
    </Tag>
  );
}

export function StatusTag({ status }: { status: LeadStatus }) {
  return <Tag tone={statusTones[status]}>{statusLabels[status]}</Tag>;
}

export function FrozenTag() {
  return <Tag tone="warn">Frozen</Tag>;
}
