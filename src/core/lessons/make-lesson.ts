import type { ConceptId, IsoDate, StageId } from '../observation';
import type { FieldLesson, StageLesson } from './lesson';
import type { ReadLabel } from './page-report';

/** A lesson of what a label means. `added` is today's date in London. */
export function fieldLesson({ site, label, heading }: ReadLabel, concept: ConceptId | null, added: IsoDate): FieldLesson {
  return { kind: 'field', site, label, heading, concept, added };
}

/** A lesson of which stage a form's title names. */
export function stageLesson(site: string, title: string, stage: StageId, added: IsoDate): StageLesson {
  return { kind: 'stage', site, title, stage, added };
}
