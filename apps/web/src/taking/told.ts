import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import type { Told } from './json-ld.ts';

/** What is told of a mission's record from what pages know of the mission. */
export function toldOf(
  lang: Lang,
  mission: {
    slug: string;
    acronym: string;
    name: string;
    deadline: string | null;
    hostCountry: { name: string };
    withdrawalStarted: { earliest: string | null } | null;
  },
): Told {
  const from = mission.withdrawalStarted?.earliest ?? null;
  return {
    slug: mission.slug,
    acronym: mission.acronym,
    name: mission.name,
    description: say(
      lang,
      `How many of ${mission.acronym}’s people had left, of how many, by when, and who says so: each figure as a range, with its source, its passage and the day it describes.`,
      `Combien de personnes de la mission ${mission.acronym} étaient parties, sur combien, à quelle date, et qui le dit\u00a0: chaque chiffre en fourchette, avec sa source, son passage et le jour qu’il décrit.`,
    ),
    country: mission.hostCountry.name,
    covers: from === null ? null : `${from}/${mission.deadline ?? '..'}`,
  };
}
