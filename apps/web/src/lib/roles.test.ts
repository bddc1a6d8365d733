import { expect, it } from 'vitest';
import { rolesOf } from './roles.ts';

const held = (role: string, of: string, earliest: string | null, latest: string | null) => ({
  role,
  of,
  span: { earliest, latest },
});

it('tells a role once, with what each source says of it in the order of time', () => {
  const december = held('head', 'mission', '2023-12-11', '2023-12-11');
  const before = held('head', 'mission', null, '2023-12-31');
  const august = held('head', 'mission', '2023-08-28', '2023-08-28');
  const envoy = held('envoy', 'un', null, '2023-12-31');
  const undated = { role: 'adviser', of: 'un', span: null };
  expect(rolesOf([undated, december, envoy, before, august], ({ of }) => of)).toEqual([
    [august, december, before],
    [envoy],
    [undated],
  ]);
});

it('keeps apart the same role with another', () => {
  const [a, b] = [held('head', 'a', '2023-01-01', null), held('head', 'b', '2022-01-01', null)];
  expect(rolesOf([a, b], ({ of }) => of)).toEqual([[b], [a]]);
});
