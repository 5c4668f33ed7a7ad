import type { ComponentChildren } from 'preact';

/** A part of a view with its own heading. */
export const Section = ({
  title,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}): ComponentChildren => (
  <section class={wide ? 'wide' : ''}>
    <h2>{title}</h2>
    {children}
  </section>
);
