import { notFound } from 'next/navigation';

/** Any address that is no page's: said so, with the way back. */
export default function NoSuchPage(): never {
  notFound();
}
