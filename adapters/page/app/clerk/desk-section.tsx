import type { ComponentChildren } from 'preact';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** A part of a view for whoever records: there once a script runs, without which nothing is recorded. */
export const DeskSection = ({ title, children, wide = false }: Props): ComponentChildren =>
  useScript() ? (
    <Section title={title} wide={wide}>
      {children}
    </Section>
  ) : null;

/** Forms that are wanted now and then, folded away under what they are for. */
export const Drawer = ({ title, children }: Omit<Props, 'wide'>): ComponentChildren => (
  <details class="drawer">
    <summary>{title}</summary>
    {children}
  </details>
);
