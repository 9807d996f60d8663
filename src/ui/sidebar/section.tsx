import type { ReactNode } from 'react';
import { Icon, type IconName } from '../kit/icon';

interface SectionProps {
  title: string;
  count?: string;
  sign?: IconName;
  id?: string;
  children: ReactNode;
}

/** A plain block with a heading; never a landmark, so that landmark lists stay short. */
export function Section({ title, count, sign, id, children }: SectionProps) {
  return (
    <div className="sec">
      <h3 id={id} tabIndex={id ? -1 : undefined}>
        {sign && <Icon name={sign} />}
        <span>{title}</span>
        {count && <span className="n">{count}</span>}
      </h3>
      {children}
    </div>
  );
}
