import type { Source } from '../../core/content/pack';
import { CopyCitationAction } from '../kit/copy-citation-action';
import { useReference } from './reference-door';

/** "Copy citation" on the reference page and in search. */
export function CopyButton({ what, sources }: { what: string; sources: Source[] }) {
  const { copy, say } = useReference();
  return <CopyCitationAction what={what} sources={sources} copy={copy} say={say} />;
}
