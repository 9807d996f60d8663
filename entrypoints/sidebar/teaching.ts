import { sendNative } from '../../src/extension/native-runtime';
import type { Registry } from '../../src/page/registry';
import type { TeachActions } from '../../src/ui/sidebar/panel-actions';
import { wallClock } from './wall-clock';

/** Teaching from the panel: the report and the pointing tools are brought in when they are first asked for. */
export function teachActions(page: Registry): TeachActions {
  return {
    look: async () => {
      const [report, meanings] = await Promise.all([
        sendNative({ type: 'page/read' }),
        sendNative({ type: 'meanings/read' }),
      ]);
      if (!report.ok || !meanings.ok) return null;
      const recognition = report.value.page?.recognition;
      const stages = recognition?.kind === 'recognised' ? [recognition.stage, 'any'] : [];
      const slice = stages.length > 0 ? await sendNative({ type: 'guidance/slice', stages }) : null;
      return { report: report.value, meanings: meanings.value, packs: slice?.ok ? slice.value.packs : [] };
    },
    pick: async () => {
      if (!page.tools) await sendNative({ type: 'page/tools' });
      return (await page.tools?.pick()) ?? null;
    },
    stop: () => page.tools?.stop(),
    keep: async (lesson) => {
      const answer = await sendNative({ type: 'lessons/add', lessons: [lesson] });
      return answer.ok ? null : answer.error;
    },
    today: () => wallClock(page.today).today,
  };
}
