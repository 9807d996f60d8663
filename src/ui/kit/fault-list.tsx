export interface Fault {
  /** Whose it is, where there is more than one: "Your organisation’s policy". */
  source?: string;
  /** `localGuidance[3].link` */
  path: string;
  /** Goes on from the path: "is not an https link". */
  reason: string;
}

/** Faults of somebody's file, policy or settings: each with its place and its reason. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul className="left-out">
      {faults.map(({ source, path, reason }) => (
        <li key={`${source}${path}${reason}`}>
          {source && `${source}: `}
          <code>{path}</code> {/[.!?]$/.test(reason) ? reason : `${reason}.`}
        </li>
      ))}
    </ul>
  );
}
