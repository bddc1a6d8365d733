/**
 * What a number may count or measure, by kind: the word for one, then the word for many where that is more than an s behind it. A
 * kind after the sign is of the wider kind before it: attacks are events, not every event an attack.
 */
const things = {
  sites:
    'base camp site position post poste outpost location emprise implantation facility/facilities installation compound office bureau/bureaux',
  countries: 'country/countries pays/pays nation state état',
  places: 'village town city/cities ville hameau/hameaux commune localité district region région province',
  households: 'household ménage foyer',
  vehicles:
    'vehicle véhicule car voiture bus/buses autobus/autobus tank carrier blindé jeep trailer remorque wagon engin',
  'vehicles>trucks': 'truck lorry/lorries camion',
  aircraft: 'aircraft/aircraft avion plane airplane aéronef jet drone',
  'aircraft>helicopters': 'helicopter hélicoptère chopper',
  ships: 'ship boat vessel navire bateau/bateaux pirogue',
  containers: 'container conteneur',
  packages: 'pallet palette crate caisse box/boxes bag sac parcel colis/colis',
  flights: 'flight vol sortie',
  convoys: 'convoy convoi',
  weapons: 'weapon arme rifle fusil gun pistol pistolet mortar mortier canon',
  ammunition:
    'mine missile rocket roquette bomb bombe grenade shell obus/obus munition cartridge cartouche round bullet balle',
  events: 'event événement évènement incident accident visit visite meeting réunion ceremony/ceremonies cérémonie',
  'events>attacks':
    'attack attaque ambush/ambushes embuscade raid explosion strike airstrike frappe assault assaut clash/clashes attentat',
  'events>protests': 'protest manifestation demonstration',
  missions: 'mission operation opération',
  votes: 'vote voix/voix ballot abstention',
  buildings: 'building bâtiment house homes/homes maison tent tente hangar school école hospital hôpital/hôpitaux',
  papers: 'document report rapport page resolution résolution article',
  animals: 'animal/animaux animal camel chameau/chameaux cow bœuf sheep/sheep mouton goat chèvre horse cheval/chevaux',
  meals: 'meal repas/repas ration',
  beds: 'bed lit',
  jobs: 'job emploi slot vacancy/vacancies',
  contracts: 'contract contrat',
};

/** Kinds of measures: behind a number in one of them stands no other word. */
const measures = {
  years: 'year ans/ans année decade décennie century/centuries siècle',
  months: 'month mois/mois semester semestre trimestre',
  days: 'day jour journée week semaine fortnight weekend night nuit',
  hours: 'hour heure',
  minutes: 'minute',
  generations: 'generation génération',
  km: 'km/km kilometre kilometer kilomètre',
  miles: 'mile',
  metres: 'metre meter mètre foot/feet yard',
  hectares: 'hectare acre',
  tonnes: 'tonne ton',
  kilograms: 'kg/kg kilo kilogram kilogramme pound livre',
  litres: 'litre liter gallon barrel baril',
  usd: 'usd/usd dollar',
  eur: 'eur/eur euro',
  francs: 'franc',
};

/** Words for many as one, of people or of things: two of them are not two of what they hold. */
const bodies = {
  contingents: 'contingent',
  battalions: 'battalion bataillon',
  companies: 'company/companies compagnie',
  platoons: 'platoon peloton',
  brigades: 'brigade',
  units: 'unit unité',
  groups: 'group groupe party/parties',
  rotations: 'rotation',
  teams: 'team équipe',
  squads: 'squad escouade',
  squadrons: 'squadron escadron',
  detachments: 'detachment détachement',
  sections: 'section',
  regiments: 'regiment régiment',
  divisions: 'division',
  patrols: 'patrol patrouille',
  crews: 'crew équipage',
  families: 'family/families famille',
  armies: 'army/armies armée',
  garrisons: 'garrison garnison',
  delegations: 'delegation délégation',
  militias: 'militia milice',
  cohorts: 'cohort cohorte',
  waves: 'wave vague',
  batches: 'batch/batches tranche fournée',
  columns: 'column colonne',
  loads: 'planeload busload truckload boatload cargaison',
  series: 'series/series série string chain chaîne',
  networks: 'network réseau/réseaux',
  clusters: 'cluster set ensemble grappe',
  phases: 'phase stage étape',
};

const englishPersons =
  'soldier peacekeeper helmet officer policeman/policemen policewoman/policewomen civilian man/men woman/women person member agent ' +
  'volunteer worker staffer employee observer expert victim hostage fighter combatant child/children adult girl boy refugee national ' +
  'citizen contractor interpreter pilot doctor nurse driver general colonel captain lieutenant sergeant corporal commander sailor ' +
  'engineer gendarme journalist adviser advisor specialist technician assistant resident passenger dependant dependent recruit ' +
  'prisoner detainee evacuee returnee survivor rebel insurgent jihadist terrorist militant migrant keeper troop paratrooper marine ' +
  'guard death fatality/fatalities casualty/casualties mercenary/mercenaries';

const frenchPersons =
  'soldat soldate casque militaire policier policière civil civile homme femme personne membre agente volontaire travailleur ' +
  'travailleuse humanitaire employé employée fonctionnaire officière observateur observatrice experte victime otage combattant ' +
  'combattante enfant fille garçon réfugié réfugiée ressortissant ressortissante citoyen citoyenne contractuel contractuelle ' +
  'interprète pilote médecin infirmier infirmière chauffeur général/généraux colonelle capitaine sergent caporal/caporaux commandant ' +
  'marin ingénieur ouvrier ouvrière habitant habitante journaliste conseiller conseillère mort morte tué tuée blessé blessée disparu ' +
  'disparue décès/décès officier spécialiste technicien technicienne passager passagère survivant survivante rapatrié rapatriée ' +
  'déplacé déplacée détenu prisonnier rebelle djihadiste terroriste mercenaire élément effectif troupe chef soignant agent expert gendarme ' +
  'lieutenant migrant militant';

/** Words for people without a plural of their own. */
const peopleTogether = 'people personnel police staff military infantry';

/** What a word counts or measures. */
interface Known {
  kind: string;
  /** What its kind is of, as attacks are events. */
  wider?: string | undefined;
  isOne: boolean;
  isMany: boolean;
}

const known = new Map<string, Known>();

function learn(entries: string, kind: string, wider?: string): void {
  for (const entry of entries.split(' ')) {
    const [one = '', many = `${one}s`] = entry.split('/');
    known.set(one, { kind, wider, isOne: true, isMany: one === many });
    if (one !== many) known.set(many, { kind, wider, isOne: false, isMany: true });
  }
}

for (const [name, entries] of Object.entries({ ...things, ...bodies, ...measures })) {
  const [kind = '', wider] = name.split('>').reverse();
  learn(entries, kind, wider);
}
for (const entries of [englishPersons, frenchPersons]) learn(entries, 'persons');
for (const word of peopleTogether.split(' ')) known.set(word, { kind: 'persons', isOne: false, isMany: true });

const bodyKinds: ReadonlySet<string> = new Set(Object.keys(bodies));
const measureKinds: ReadonlySet<string> = new Set(Object.keys(measures));
const formsOf = (entries: string): ReadonlySet<string> =>
  new Set(
    entries.split(' ').flatMap((entry) => {
      const [one = '', many = `${one}s`] = entry.split('/');
      return [one, many];
    }),
  );
const english = formsOf(englishPersons);
const french = formsOf(frenchPersons);

/** Many of a people, where the word has a plural: "Malians", "Tchadiens", "Sénégalaises". */
const manyOfAPeople = /^\p{L}{3,}(?:ians|iens|iennes|éens|éennes|ais|aises|ois|oises)$/u;
/** What is done or made and no person is: "evacuations", "équipements", "villages", "communities". */
const abstract = /^\p{L}{2,}(?:(?:tion|sion|ment|age|ité|ing|ance|ence|ship|load|craft)s|ities)$/u;

function knownOf(word: string): Known | undefined {
  const found = known.get(word);
  if (found) return found;
  if (manyOfAPeople.test(word)) return { kind: 'persons', isOne: false, isMany: true };
  return undefined;
}

/** What a unit counts: "persons" of "persons/day". */
export const counts = (unit: string): string => unit.split('/')[0]!;
const kindOfUnit = (unit: string) => known.get(counts(unit))?.kind;

/** Whether the unit is that of a measure: what stands behind its number names it, or is nothing. */
export function isMeasure(unit: string): boolean {
  return measureKinds.has(kindOfUnit(unit) ?? '');
}

/** Whether a word is in these lists. */
export const isKnown = (word: string): boolean => known.has(word);

/** Whether a word for many as one stands for people or things: "battalions", "waves". */
export const isBody = (word: string): boolean => bodyKinds.has(known.get(word)?.kind ?? '');

/** What carries or kills, beside the kinds of things that do. */
const means =
  /^(?:voies?|routes?|rails?|trains?|mer|terre|air|ferry|fleuve|pont|tirs?|explosi(?:on|f)s?|éclats?|feu|chute|noyade|maladie)$/;
const meansKinds = /^(?:vehicles|trucks|aircraft|helicopters|ships|flights|convoys|weapons|ammunition)$/;

/** Whether a word is one for what people may go or be killed by. */
export const carriesOrKills = (word: string): boolean =>
  means.test(word) || meansKinds.test(known.get(word)?.kind ?? '');

/** Whether a word is one for persons, one or many. */
export const isPerson = (word: string): boolean => knownOf(word)?.kind === 'persons';

/** Whether a word is one of time: a year, an hour. */
export const isTime = (word: string): boolean =>
  ['years', 'months', 'days', 'hours', 'minutes', 'generations'].includes(known.get(word)?.kind ?? '');

/** Whether a word is English and one for persons, before which a word for things says of what: "vehicle drivers". */
export const isEnglishPerson = (word: string | undefined): boolean => english.has(word ?? '');

/** Whether a word is French and one for persons, be it English as well: "agents", "experts". */
export const isFrenchPerson = (word: string): boolean => french.has(word);

/** Whether a word is one for one alone. */
export const isSingle = (word: string): boolean => knownOf(word)?.isOne ?? !/s$/.test(word);

/** Whether a word is known for one person, thing or body, and no measure. */
export function isOneThing(word: string): boolean {
  const found = known.get(word);
  return found !== undefined && found.isOne && !measureKinds.has(found.kind);
}

/** Whether a word is one for more than one. */
export const isMany = (word: string): boolean => knownOf(word)?.isMany ?? /^\p{L}{3,}[sx]$/u.test(word);

/** Whether a word is one for what the unit counts. */
export function isOfUnit(word: string, unit: string): boolean {
  const found = knownOf(word);
  const kind = kindOfUnit(unit);
  return kind === undefined
    ? word.length > 2 && counts(unit).startsWith(word)
    : found !== undefined && (found.kind === kind || found.wider === kind);
}

/** Whether a word is known to be one for what another unit counts. */
export function isOfAnother(word: string, unit: string): boolean {
  if (isOfUnit(word, unit)) return false;
  return knownOf(word) !== undefined || (kindOfUnit(unit) === 'persons' && abstract.test(word));
}
