import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StagePack } from '../../src/core/content/stage-pack';
import type { PageReport } from '../../src/core/lessons/page-report';
import { send } from '../../src/extension/send';

/** The tab that this page was opened from, by its address; undefined where it was opened by itself. */
function tabAskedAbout(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab && /^\d{1,12}$/.test(tab) ? Number(tab) : undefined;
}

/** What was read on the tab asked about, and its stage's packs. `report` is undefined until known, null where there is none. */
export function usePageReport() {
  const tabId = useMemo(tabAskedAbout, []);
  const [report, setReport] = useState<PageReport | null | undefined>(tabId === undefined ? null : undefined);
  const [packs, setPacks] = useState<StagePack[]>([]);
  const look = useCallback(async () => {
    if (tabId === undefined) return;
    const answer = await send({ type: 'page/read', tabId });
    const found = answer.ok ? answer.value : null;
    const recognition = found?.page?.recognition;
    const stages = recognition?.kind === 'recognised' ? [recognition.stage, 'any'] : [];
    const slice = stages.length > 0 ? await send({ type: 'guidance/slice', stages }) : null;
    setPacks(slice?.ok ? slice.value.packs : []);
    setReport(found);
  }, [tabId]);
  useEffect(() => void look(), [look]);
  return { tabId, report, packs, look };
}
