import type { Grade, LeadStatus } from '@/lib/api-types';
import { gradeTones, gradeWords, statusLabels, statusTones } from '@/lib/lead-labels';
import { LetterTag, Tag } from './tag';

export function GradeTag({ grade }: { grade: Grade | null }) {
  if (!grade) return <Tag>Not graded</Tag>;
  return <LetterTag tone={gradeTones[grade]} letter={grade} word={gradeWords[grade]} />;
}

export function StatusTag({ status }: { status: LeadStatus }) {
  return <Tag tone={statusTones[status]}>{statusLabels[status]}</Tag>;
}

export function FrozenTag() {
  return <Tag tone="warn">Frozen</Tag>;
}
