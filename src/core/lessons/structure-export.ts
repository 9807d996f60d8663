import type { OutlineLine, PageReport } from './page-report';

/** A page's structure as pilots may send it: element kinds and labels, no values, no address. */
export interface StructureExport {
  alongsideStructure: 1;
  program: string;
  system: string | null;
  pageKind: string;
  stage: string | null;
  frames: OutlineLine[][];
}

/** The export of a report. Labels are left out unless asked for; then only kinds, meanings and counts are in it. */
export function structureExport(report: PageReport, options: { program: string; labels: boolean }): StructureExport {
  const { page } = report;
  return {
    alongsideStructure: 1,
    program: options.program,
    system: page?.system ?? null,
    pageKind: page?.pageKind ?? 'checking',
    stage: page?.recognition.kind === 'recognised' ? page.recognition.stage : null,
    frames: report.frames.map(({ outline }) =>
      outline.map(({ label, ...line }) => (options.labels && label ? { ...line, label } : line)),
    ),
  };
}
