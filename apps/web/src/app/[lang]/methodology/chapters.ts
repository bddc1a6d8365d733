import type { Lang } from '../../../lib/language.ts';

/** A part of the methodology: what holds, in sentences and points, and examples of it. */
export interface Chapter {
  id: string;
  title: string;
  said: readonly string[];
  points: readonly string[];
  examples: readonly string[];
}

/** The methodology in a language, in reading order. */
export function chapters(lang: Lang): readonly Chapter[] {
  return lang === 'fr' ? french : english;
}

const english: readonly Chapter[] = [
  {
    id: 'words',
    title: 'Words',
    said: [
      'A statistic is one figure as one source gives it: what is measured (the metric), whom it counts (the scope), the value, and the day it describes (the as-of). It is never edited: it is superseded by another, or withdrawn with a reason.',
    ],
    points: [
      'Scopes form a tree: all personnel are uniformed and civilian; the uniformed are military and police. “Peacekeepers”, as the press says, may be any of them and stands outside.',
      'A figure is known from the last day on which its source can have been published; from the first where the last is open.',
      'An echo is a source that repeats another. The origin of a figure is who spoke first.',
    ],
    examples: [],
  },
  {
    id: 'figures',
    title: 'Reading a figure',
    said: [
      'A value has a low and a high end, both inclusive; an end that the words leave open stays open, and is never guessed. Below, h is half of the last significant place of n, at most a tenth of n.',
      'Doubt is whole where people are: half a person is nobody. What cannot be read is an error, never a guess.',
    ],
    points: [],
    examples: [],
  },
  {
    id: 'dates',
    title: 'Dates',
    said: [
      'Dates are kept no more precisely than the sources allow, in EDTF (ISO 8601-2). A weekday, “yesterday” or “last week” is resolved against the day of the source, and marked as our reading.',
      'When an event happened is what all its accounts have in common; if they have nothing in common, from the first day told to the last.',
    ],
    points: [],
    examples: [
      '“Friday” in an article of Monday 11 December 2023 is 8 December, inferred. “Last week” is the Monday to Sunday before.',
      '“Two days ago” there is 9 December; “mid-October” is 11 to 20 October, the middle third of the month. “January” may be the one before or the one after: its year must be told.',
      'Tessalit, told as handed over on 21 and on 23 October, is disputed on the 21st and 22nd, and closed on the 23rd.',
    ],
  },
  {
    id: 'vintages',
    title: 'As known on a day',
    said: [
      'With a day chosen, sources known later are left out with everything that rests on them. The answer for any day equals that of a database which never held what became known later. Our own corrections hold in every vintage: they mend our reading, not the world’s knowledge. So do names, their other spellings and where a place lies: they help to find, and tell of no day.',
    ],
    points: [],
    examples: [
      'As known on 28 September 2023, MINUSMA’s base is 12,947 uniformed + 1,786 civilians = 14,733, marked computed: neither “around 13,800” nor 13,871 had been published. 11,366 remain; 38.26 a day so far, 119.64 a day needed.',
    ],
  },
  {
    id: 'series',
    title: 'The series of the departed',
    said: [
      'It holds the cumulative number of departed of the scope asked for, of the whole mission. Single groups, other scopes, figures known to be wrong, withdrawn or superseded, and undated ones are left out, each with its reason.',
      'People gone do not come back: each range is narrowed by its neighbours. Nothing is interpolated between them.',
    ],
    points: [
      'A share is multiplied by its own source’s whole, else by the base, and marked computed: half of 13,871 is 6,242 to 7,629 people.',
      'Parts that leave nobody out give their sum: 9,680 uniformed and 360 civilians are 10,040, marked computed.',
      'Several figures of one day make one point: what they have in common, else from the lowest to the highest, and a conflict is listed.',
      'Those still there give no point: how many stay does not say how many left.',
    ],
    examples: [
      '“Nearly 6,000” on 31 October alone is 5,500 to 5,999; after “au moins 5 802” on the 24th it is 5,802 to 5,999.',
    ],
  },
  {
    id: 'base',
    title: 'The base',
    said: [
      'One base serves the whole series, the first that exists: the reader’s choice; the one the editors prefer; the wholes that departures are given out of; strengths with both bounds nearest to the start; a strength with a low alone. Never a ceiling, a vague word, or an undated, wrong or withdrawn figure. A base below the departed is refuted: nothing is measured against it, no other takes its place, and its note says why.',
    ],
    points: [],
    examples: [
      '12,947 uniformed on 28 August is a base counted 58 days after departures began: those who had left by then are not in it, so the remaining is too low and the share too large. Its note says so.',
      'Of 1,000 on 1 July and 1,500 a month before, with 1,200 gone, the base is 1,000, and refuted. The reader may choose 1,500: 300 remain.',
    ],
  },
  {
    id: 'pace',
    title: 'Remaining, share, pace',
    said: ['Both ends may be wrong at once, so that the widest reading is the honest one.'],
    points: [
      'Remaining: base low − departed high, to base high − departed low.',
      'Share: departed low ÷ base high, to departed high ÷ base low, at most 1.',
      'Pace between two points: the least difference over the most days, to the greatest over the fewest.',
      'Pace needed: what remains over the days left to the deadline; none once it is past.',
      'Shown: shares in tenths of a per cent and paces with one decimal, and with more where one would make nothing of something or all of what is not all. The low end of a range is rounded down and its high end up, so that what is shown is never narrower than what was computed; a single number is rounded to the nearest. Files and the API give the ends as they were computed.',
    ],
    examples: [
      'A pace of up to 146.52 a day is shown as up to 146.6: 146.5 would leave out what the figures allow.',
      '3,367 gone on 27 September of around 13,800, from 1 July, due 31 December: 10,383 to 10,483 remain; 24.3 to 24.5% are gone; 38.26 a day over 88 days; 109.29 to 110.35 a day needed over 95.',
    ],
  },
  {
    id: 'disagreements',
    title: 'Disagreements',
    said: [
      'Figures are compared when they count the same thing, and disagree when their ranges do not meet. An echo is never held against its original, nor a part against its larger whole. Why they differ is the first of these that fits:',
    ],
    points: [
      'Transcription: one is known to be a slip of its source, and stands beside what it contradicts most nearly. 10,040 was printed as remaining; it is the number departed.',
      'Within one source: one source says both. 13,000 and 15,000-strong stand in one article.',
      'Scope: they count different people or causes. About 180 hostile deaths, more than 300 of all causes.',
      'As of: they describe days far apart of something that changes so. 10 and 11 years.',
      'Rounding: apart by less than one unit of the rounder’s last place. Around 13,800 and 13,871.',
      'Conflict: all else. 12,944 and 12,947 uniformed.',
    ],
    examples: [
      'A strength only falls after the start: 12,000 on 31 July and 11,400 on 31 August do not disagree, 11,432 and 12,345 do. Nor does one source’s table with itself from month to month.',
      'Independent sources are counted by origin, “at most”: all that go back to one speaker count once.',
    ],
  },
  {
    id: 'sums',
    title: 'Sums',
    said: [
      'Where a source or a speaker prints a whole and its parts, or the departed, the remaining and the base, the difference is parts − whole, as a range: it adds up when that holds 0, lacks a part, or does not add up. Figures known to be wrong are included: that is how a misprint is found.',
    ],
    points: [],
    examples: [
      'On 24 November the mission has 9,176 gone in one source and 4,695 left in another, and gave 13,871 at the start: it adds up.',
      'One page gives 9,680 + 360 departed and 10,040 remaining, of 12,944 + 927: 6,209 too many, because it prints the departed as remaining.',
    ],
  },
  {
    id: 'texts',
    title: 'Two languages',
    said: [
      'Names, titles, summaries, reasons and remarks are written in English and in French. Where no one has written one in a language, the other stands in its place, and is marked. Titles of sources and the words of a figure stay in the language of their source; a title in square brackets is ours.',
    ],
    points: [],
    examples: [],
  },
];

const french: readonly Chapter[] = [
  {
    id: 'words',
    title: 'Les mots',
    said: [
      'Une statistique est un chiffre tel qu’une source le donne\u00a0: ce qui est mesuré (la mesure), qui est compté (le périmètre), la valeur, et le jour décrit (la date). Elle n’est jamais modifiée\u00a0: une autre la remplace, ou elle est retirée avec une raison.',
    ],
    points: [
      'Les périmètres forment un arbre\u00a0: tout le personnel est en uniforme ou civil\u202f; l’uniforme est militaire ou policier. Les «\u00a0casques bleus\u00a0» de la presse peuvent être n’importe lesquels et restent à part.',
      'Un chiffre est connu à partir du dernier jour où sa source a pu être publiée\u202f; du premier si le dernier est ouvert.',
      'Un écho est une source qui en répète une autre. L’origine d’un chiffre est qui a parlé le premier.',
    ],
    examples: [],
  },
  {
    id: 'figures',
    title: 'Lire un chiffre',
    said: [
      'Une valeur a un bas et un haut, tous deux inclus\u202f; le bout que les mots laissent ouvert le reste, et n’est jamais deviné. Ci-dessous, h est la moitié du dernier rang significatif de n, au plus un dixième de n.',
      'Le doute est entier quand on compte des personnes\u00a0: une demi-personne n’est personne. Ce qui ne peut être lu est une erreur, jamais une supposition.',
    ],
    points: [],
    examples: [],
  },
  {
    id: 'dates',
    title: 'Les dates',
    said: [
      'Les dates sont gardées sans plus de précision que les sources n’en permettent, en EDTF (ISO 8601-2). Un jour de la semaine, «\u00a0hier\u00a0» ou «\u00a0la semaine dernière\u00a0» est résolu d’après le jour de la source, et marqué comme notre lecture.',
      'La date d’un événement est ce que tous ses récits ont en commun\u202f; s’ils n’ont rien en commun, du premier jour dit au dernier.',
    ],
    points: [],
    examples: [
      '«\u00a0Vendredi\u00a0», dans un article du lundi 11 décembre 2023, est le 8 décembre, déduit. «\u00a0La semaine dernière\u00a0» va du lundi au dimanche précédents.',
      '«\u00a0Il y a deux jours\u00a0» y est le 9 décembre\u202f; «\u00a0mi-octobre\u00a0» va du 11 au 20 octobre, le deuxième tiers du mois. «\u00a0Janvier\u00a0» peut être le précédent ou le suivant\u00a0: l’année doit être dite.',
      'Tessalit, dit quitté le 21 et le 23 octobre, est contesté le 21 et le 22, et quitté le 23.',
    ],
  },
  {
    id: 'vintages',
    title: 'Ce qu’on savait un jour donné',
    said: [
      'Un jour étant choisi, les sources connues plus tard sont écartées avec tout ce qui repose sur elles. La réponse pour tout jour est celle d’une base qui n’aurait jamais contenu ce qui fut connu ensuite. Nos propres corrections valent quel que soit le jour choisi\u00a0: elles réparent notre lecture, non le savoir du monde. De même les noms, leurs autres graphies et la position d’un lieu\u00a0: ils aident à trouver et ne parlent d’aucun jour.',
    ],
    points: [],
    examples: [
      'Au 28 septembre 2023, la base de la MINUSMA est 12\u202f947 en uniforme + 1\u202f786 civils = 14\u202f733, marquée calculée\u00a0: ni «\u00a0environ 13\u202f800\u00a0» ni 13\u202f871 n’étaient publiés. Il reste 11\u202f366\u202f; 38,26 par jour jusque-là, 119,64 par jour nécessaires.',
    ],
  },
  {
    id: 'series',
    title: 'La série des départs',
    said: [
      'Elle tient le nombre cumulé des départs du périmètre demandé, pour toute la mission. Groupes isolés, autres périmètres, chiffres reconnus faux, retirés, remplacés ou sans date en sont écartés, chacun avec sa raison.',
      'Qui est parti ne revient pas\u00a0: chaque fourchette est resserrée par ses voisines. Rien n’est interpolé entre elles.',
    ],
    points: [
      'Une part est multipliée par le tout de sa propre source, sinon par la base, et marquée calculée\u00a0: la moitié de 13\u202f871 fait de 6\u202f242 à 7\u202f629 personnes.',
      'Des parties qui n’omettent personne donnent leur somme\u00a0: 9\u202f680 en uniforme et 360 civils font 10\u202f040, marqué calculé.',
      'Plusieurs chiffres d’un même jour font un point\u00a0: ce qu’ils ont en commun, sinon du plus bas au plus haut, et un conflit est noté.',
      'Ceux qui sont encore là ne font pas un point\u00a0: combien restent ne dit pas combien sont partis.',
    ],
    examples: [
      '«\u00a0Près de 6\u202f000\u00a0» le 31 octobre, seul, va de 5\u202f500 à 5\u202f999\u202f; après «\u00a0au moins 5\u202f802\u00a0» le 24, de 5\u202f802 à 5\u202f999.',
    ],
  },
  {
    id: 'base',
    title: 'La base',
    said: [
      'Une seule base sert à toute la série, la première qui existe\u00a0: le choix du lecteur\u202f; celle que les rédacteurs retiennent\u202f; les touts auxquels les départs sont rapportés\u202f; les effectifs bornés des deux côtés, au plus près du début\u202f; un effectif borné en bas seulement. Jamais un plafond, un mot vague, ni un chiffre sans date, faux ou retiré. Une base inférieure aux départs est réfutée\u00a0: rien ne lui est rapporté, aucune autre ne prend sa place, et sa note dit pourquoi.',
    ],
    points: [],
    examples: [
      '12\u202f947 en uniforme au 28 août est une base comptée 58 jours après le début des départs\u00a0: ceux qui étaient déjà partis n’y figurent pas\u202f; le nombre restant est donc trop faible et la part trop élevée. Sa note le dit.',
      'De 1\u202f000 au 1er juillet et de 1\u202f500 un mois plus tôt, pour 1\u202f200 partis, la base est 1\u202f000, et elle est réfutée. Le lecteur peut choisir 1\u202f500\u00a0: il en reste 300.',
    ],
  },
  {
    id: 'pace',
    title: 'Reste, part, rythme',
    said: ['Les deux bouts peuvent être faux à la fois\u00a0: la lecture la plus large est l’honnête.'],
    points: [
      'Reste\u00a0: bas de la base − haut des départs, à haut de la base − bas des départs.',
      'Part\u00a0: bas des départs ÷ haut de la base, à haut des départs ÷ bas de la base, au plus 1.',
      'Rythme entre deux points\u00a0: la moindre différence sur le plus de jours, à la plus grande sur le moins.',
      'Rythme nécessaire\u00a0: ce qui reste sur les jours restants jusqu’à l’échéance\u202f; aucun une fois celle-ci passée.',
      'À l’affichage\u00a0: les parts en dixièmes de pour cent et les rythmes avec une décimale, davantage là où une seule ferait rien de quelque chose, ou tout de ce qui n’est pas tout. Le bas d’une fourchette s’arrondit vers le bas et son haut vers le haut\u00a0: ce qui est montré n’est jamais plus étroit que ce qui fut calculé\u202f; un nombre seul s’arrondit au plus proche. Les fichiers et l’API donnent les bouts tels que calculés.',
    ],
    examples: [
      'Un rythme d’au plus 146,52 par jour se montre comme d’au plus 146,6\u00a0: 146,5 omettrait ce que les chiffres permettent.',
      '3\u202f367 partis le 27 septembre sur environ 13\u202f800, depuis le 1er juillet, pour le 31 décembre\u00a0: il en reste de 10\u202f383 à 10\u202f483\u202f; de 24,3 à 24,5\u202f% sont partis\u202f; 38,26 par jour sur 88 jours\u202f; de 109,29 à 110,35 par jour nécessaires sur 95.',
    ],
  },
  {
    id: 'disagreements',
    title: 'Les désaccords',
    said: [
      'Les chiffres sont comparés quand ils comptent la même chose, et ne s’accordent pas quand leurs fourchettes ne se touchent pas. Un écho n’est jamais opposé à son original, ni une partie à son tout plus grand. La raison est la première qui convient\u00a0:',
    ],
    points: [
      'Erreur de la source\u00a0: l’un est un lapsus reconnu, placé à côté de ce qu’il contredit de plus près. 10\u202f040 fut imprimé comme restant\u202f; c’est le nombre des départs.',
      'Dans une même source\u00a0: elle dit les deux. 13\u202f000 et 15\u202f000 figurent dans un même article.',
      'Périmètre\u00a0: ils ne comptent pas les mêmes personnes ou causes. Environ 180 morts par acte hostile, plus de 300 toutes causes.',
      'Date\u00a0: ils décrivent des jours éloignés d’une chose qui change. 10 et 11 ans.',
      'Arrondi\u00a0: moins d’une unité du dernier rang du plus rond les sépare. Environ 13\u202f800 et 13\u202f871.',
      'Conflit\u00a0: tout le reste. 12\u202f944 et 12\u202f947 en uniforme.',
    ],
    examples: [
      'Après le début, un effectif ne fait que baisser\u00a0: 12\u202f000 au 31 juillet et 11\u202f400 au 31 août ne se contredisent pas, 11\u202f432 et 12\u202f345 si. Le tableau d’une même source ne se contredit pas non plus d’un mois à l’autre.',
      'Les sources indépendantes sont comptées par origine, «\u00a0au plus\u00a0»\u00a0: toutes celles qui remontent à une même voix comptent pour une.',
    ],
  },
  {
    id: 'sums',
    title: 'Les sommes',
    said: [
      'Quand une source ou une même voix donne un tout et ses parties, ou les partis, les restants et la base, la différence est parties − tout, en fourchette\u00a0: la somme tombe juste si celle-ci contient 0, manque d’une partie, ou ne tombe pas juste. Les chiffres reconnus faux y entrent\u00a0: c’est ainsi qu’une coquille se trouve.',
    ],
    points: [],
    examples: [
      'Au 24 novembre, la mission donne 9\u202f176 partis dans une source, 4\u202f695 restants dans une autre, et en comptait 13\u202f871 au début\u00a0: la somme tombe juste.',
      'Une page donne 9\u202f680 + 360 partis et 10\u202f040 restants, sur 12\u202f944 + 927\u00a0: 6\u202f209 de trop, car elle imprime les départs comme restants.',
    ],
  },
  {
    id: 'texts',
    title: 'Deux langues',
    said: [
      'Noms, titres, résumés, raisons et remarques sont écrits en anglais et en français. Là où personne ne l’a fait dans une langue, l’autre en tient lieu, marquée comme telle. Les titres des sources et les mots d’un chiffre restent dans la langue de leur source\u202f; un titre entre crochets est de nous.',
    ],
    points: [],
    examples: [],
  },
];
