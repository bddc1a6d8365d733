import './actor.ts';
import './date-span.ts';
import './disagreement.ts';
import './drawdown.ts';
import './event.ts';
import './evidence.ts';
import './metric.ts';
import './mission.ts';
import './place.ts';
import './quantity.ts';
import './reconciliation.ts';
import './retraction.ts';
import './revision.ts';
import './scalars.ts';
import './search.ts';
import './site.ts';
import './source.ts';
import './statement.ts';
import './statistic.ts';
import './statistics.ts';
import './vocabulary.ts';
import { builder } from './builder.ts';

/** The whole graph. */
export const schema = builder.toSchema({ sortSchema: false });
