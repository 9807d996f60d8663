import { useCallback, useEffect, useState } from 'react';
import type { PageReport } from '../../src/core/lessons/page-report';
import type { LogEntry } from '../../src/core/policy/local-log';
import type { PolicyReport } from '../../src/core/policy/policy-report';
import { supportBundle } from '../../src/core/policy/support-bundle';
import { browser } from '../../src/extension/browser';
import { FLAVOUR } from '../../src/extension/flavour';
import { type LastError, readLastErrors } from '../../src/extension/last-errors';
import { send } from '../../src/extension/send';
import content from '../../src/packs/content-version.json';
import type { useSettings } from './use-settings';

interface Known {
  settings: ReturnType<typeof useSettings>;
  organisation: { report: PolicyReport; browser: string } | undefined;
  page: PageReport | null;
}

/** The file for support and the log on this computer; undefined until all is known. */
export function useSupport({ settings, organisation, page }: Known) {
  const [errors, setErrors] = useState<LastError[]>([]);
  const [entries, setEntries] = useState<LogEntry[]>([]);
  const look = useCallback(async () => {
    setErrors(await readLastErrors());
    const log = await send({ type: 'log/read' });
    if (log.ok) setEntries(log.value);
  }, []);
  useEffect(() => void look(), [look]);
  if (!settings || !organisation) return undefined;
  const bundle = supportBundle({
    ...settings,
    ...organisation,
    program: browser.runtime.getManifest().version,
    content: content.version,
    flavour: FLAVOUR,
    sites: settings.siteList.sites,
    page,
    errors,
  });
  const onClear = () => void send({ type: 'log/clear' }).then(look);
  return { bundle, log: { days: settings.settings.localLogDays, entries, onClear } };
}
