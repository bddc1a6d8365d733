/** Everything below a figure that a vintage could leak into. */
const figure = `id key value { low high qualifier } asOf { edtf inferred } rank rankReason
  partOf { key } outOf { key } supersededBy { key } attributedTo { slug }
  evidence { paragraph source { slug published { edtf } echoes { slug } statistics(first: 100) { totalCount nodes { key } } } }`;

const quantity = `{ low high stated qualifier unit label }`;

/** A mission with all that is computed of it and all that hangs from it, as a page would ask; `$knownOn` is asked of the root alone. */
export const MISSION_PAGE = `query ($slug: String!, $knownOn: Date, $scope: Scope, $first: Int = 100) {
  mission(slug: $slug, knownOn: $knownOn) {
    id slug acronym name started { edtf } ended { edtf } endedEvidence { source { slug } } withdrawalStarted { edtf inferred } deadline
    withdrawalEvidence { source { slug } } evidence { source { slug } } hostCountry { slug } operation { slug } knownFrom vintages
    drawdown(scope: $scope) {
      scope knownOn started { edtf } deadline silenceDays projectedCompletion { edtf }
      base { id quantity ${quantity} scope asOf { edtf } computed note statistics { ${figure} } }
      bases { id quantity ${quantity} statistics { key } }
      points { asOf { edtf inferred } departed ${quantity} bounded ${quantity} computed remaining ${quantity} share ${quantity} statistics { ${figure} } }
      envelope { on low high }
      pace { from { edtf } to { edtf } perDay ${quantity} statistics { key } }
      requiredPace { from { edtf } to { edtf } perDay ${quantity} statistics { key } }
      excluded { code reason statistic { ${figure} } }
    }
    sites { status closed { edtf } place { slug name } accounts { span { edtf } evidence { source { slug } } } evidence { paragraph } }
    disagreements(first: $first) {
      totalCount
      nodes {
        key kind explanation independentSources range ${quantity} metric { key } event { slug title span { edtf } }
        statistics { ${figure} } accounts { span { edtf } evidence { source { slug } } }
      }
    }
    reconciliations(first: $first) { totalCount nodes { key status explanation difference ${quantity} whole { key } parts { key } } }
    actors(first: $first) { totalCount nodes { slug name affiliations { role organisation { slug } } evidence { source { slug } } } }
    events(first: $first) {
      totalCount
      nodes { slug title span { edtf } accounts { tells evidence { source { slug } } } statistics { key } participants { actor { slug } role } place { slug } }
    }
    statistics(first: $first) { totalCount nodes { ${figure} metric { key } event { slug } place { slug } subject { slug } } }
    statements(first: $first) { totalCount nodes { key saidOn { edtf } speaker { slug } evidence { source { slug } } } }
  }
}`;
