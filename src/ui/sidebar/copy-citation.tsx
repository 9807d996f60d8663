import type { Source } from '../../core/content/pack';
import { CopyCitationAction } from '../kit/copy-citation-action';
import { usePanel } from './panel-actions';

/** "Copy citation" on a card of the panel. */
export function CopyCitation({ what, sources }: { what: string; sources: Source[] }) {
  const { copy, say } = usePanel();
  return <CopyCitationAction what={what} sources={sources} copy={copy} say={say} />;
}
