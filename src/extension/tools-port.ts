import type { FrameReport, ReadLabel } from '../core/lessons/page-report';
import type { ToPage } from './messages';
import { nativeRuntime } from './native-runtime';

interface ToolsLike {
  report(): Promise<FrameReport | null>;
  pick(): Promise<ReadLabel | null>;
}

/** Answers reports and picks of this frame while `inUse` says so. Other messages, and other senders, get no answer. */
export function listenForTools(tools: ToolsLike, inUse: () => boolean): void {
  const runtime = nativeRuntime();
  runtime?.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== runtime.id || !inUse()) return undefined;
    const { type } = message as ToPage;
    if (type !== 'page/read' && type !== 'page/pick') return undefined;
    const answer: Promise<FrameReport | ReadLabel | null> = type === 'page/read' ? tools.report() : tools.pick();
    answer.then(respond, () => respond(null));
    return true;
  });
}
