interface Held {
  role: string;
  span: { earliest: string | null; latest: string | null } | null;
}

/** The day by which roles are ordered: the last on which it is known to be held or begun; one without a day comes last. */
const dayOf = ({ span }: Held): string => span?.latest ?? span?.earliest ?? '9999';

/**
 * Roles as a reader takes them: one for all that sources say of the same role with the same `other`, what each says in the order of
 * time, and the roles by the first of it.
 */
export function rolesOf<Role extends Held>(
  held: readonly Role[],
  other: (role: Role) => string,
): (readonly [Role, ...Role[]])[] {
  const inTime = [...held].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const roles = new Map<string, [Role, ...Role[]]>();
  for (const one of inTime) {
    const key = `${other(one)} ${one.role}`;
    const known = roles.get(key);
    if (known) known.push(one);
    else roles.set(key, [one]);
  }
  return [...roles.values()];
}
