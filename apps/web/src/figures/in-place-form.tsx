'use client';

import { useRouter } from 'next/navigation';
import type { ReactElement, ReactNode, SubmitEvent } from 'react';

/**
 * A form of buttons that asks for the same page otherwise. With scripts the page changes where it stands, and the list of
 * choices closes; without, the browser asks for the address that the form makes.
 */
export function InPlaceForm({
  action,
  className,
  children,
}: {
  action: string;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const router = useRouter();
  function choose(event: SubmitEvent<HTMLFormElement>): void {
    const form = event.currentTarget;
    const chosen = new FormData(form, event.nativeEvent.submitter);
    const query = new URLSearchParams();
    for (const [name, value] of chosen) if (typeof value === 'string' && value !== '') query.set(name, value);
    event.preventDefault();
    const list = form.closest('details');
    list?.removeAttribute('open');
    list?.querySelector('summary')?.focus();
    router.push(query.size === 0 ? action : `${action}?${query.toString()}`, { scroll: false });
  }
  return (
    <form action={action} className={className} onSubmit={choose}>
      {children}
    </form>
  );
}
