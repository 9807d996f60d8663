import type { ReactNode } from 'react';

interface WhyInsetProps {
  id: string;
  title: string;
  because: string[];
  closing?: string;
  children?: ReactNode;
}

/** The inset list behind every "why": labels, dates and what is blank; never recorded text (DESIGN.md §4, "Why"). */
export function WhyInset({ id, title, because, closing, children }: WhyInsetProps) {
  return (
    <div className="why" id={id}>
      <p className="wh">{title}</p>
      {because.length > 0 && (
        <ul>
          {because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
      {closing && <p>{closing}</p>}
    </div>
  );
}
