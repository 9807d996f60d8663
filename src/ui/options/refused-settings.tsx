import { FaultList } from '../kit/fault-list';

interface RefusedSettingsProps {
  problems: { key: string; reason: string }[];
}

/** Kept settings, a council's own intervals among them, that could not be read: each by its path, with the reason. */
export function RefusedSettings({ problems }: RefusedSettingsProps) {
  if (problems.length === 0) return null;
  return (
    <div className="box faults" role="status">
      <p>Some kept settings could not be read, so they are as they came:</p>
      <FaultList faults={problems.map(({ key, reason }) => ({ path: key, reason }))} />
    </div>
  );
}
