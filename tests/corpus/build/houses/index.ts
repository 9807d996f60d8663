import type { House } from '../model';
import { extLike, flatRun, questionBlocks } from './div-soup';
import { bootstrapLike, dynamicsLike, govLike, muiLike, summaryRows } from './modern';
import { fourColumnTable, labelsAboveTable, printedTable, twoColumnTable } from './old-tables';
import {
  boldLabels,
  formInFrame,
  frameSet,
  lateContent,
  shadowRoots,
  srcdocFrame,
  stepEditor,
  viewMode,
} from './views';
import { webForms } from './web-forms';

/** Manners of drawing a record, by name; each stage goes through them in turn. */
export const HOUSES: Record<string, House> = {
  'two-column': twoColumnTable,
  'web-forms': webForms,
  'ext-like': extLike,
  'gov-like': govLike,
  'step-editor': stepEditor,
  'mui-like': muiLike,
  'summary-rows': summaryRows,
  'four-column': fourColumnTable,
  'form-in-frame': formInFrame,
  'question-blocks': questionBlocks,
  'bootstrap-like': bootstrapLike,
  'labels-above': labelsAboveTable,
  'bold-labels': boldLabels,
  'dynamics-like': dynamicsLike,
  'flat-run': flatRun,
  'view-mode': viewMode,
  'frame-set': frameSet,
  'shadow-roots': shadowRoots,
  'late-content': lateContent,
  'printed-table': printedTable,
  'srcdoc-frame': srcdocFrame,
};
