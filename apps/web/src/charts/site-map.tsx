import type { ReactElement } from 'react';
import { tenth } from './map-view.ts';
import type { MapLayout, SiteMapDrawing, SiteMapGeometry } from './site-map-geometry.ts';
import { mapLayouts, siteMapGeometry } from './site-map-geometry.ts';
import { SiteMark } from './site-mark.tsx';

/** A map of sites in its layouts, of which the page shows the one that its width calls for; null where there is nothing to show. */
export function SiteMap({
  drawing,
  label,
  layouts = mapLayouts,
}: {
  drawing: SiteMapDrawing;
  label: string;
  layouts?: readonly MapLayout[];
}): ReactElement | null {
  const maps = layouts.flatMap((layout) => siteMapGeometry(drawing, layout) ?? []);
  if (maps.length === 0) return null;
  return (
    <div className={maps.length > 1 ? 'chart site-map' : 'chart site-map alone'}>
      {maps.map((geometry) => (
        <SiteMapPicture key={geometry.layout.name} geometry={geometry} label={label} />
      ))}
    </div>
  );
}

/** One layout of a map as SVG: only places marks. */
export function SiteMapPicture({ geometry: g, label }: { geometry: SiteMapGeometry; label: string }): ReactElement {
  const { layout, scale } = g;
  return (
    <svg
      className={`chart-${layout.name}`}
      viewBox={`0 0 ${g.width} ${g.height}`}
      width={g.width}
      height={g.height}
      role="group"
      aria-label={label}
      fontSize={layout.size}
    >
      <g className="ground" aria-hidden="true">
        <rect className="sea" width={g.width} height={g.height} />
        {g.neighbours.map(({ code, d }) => (
          <path key={code} className="land" d={d} />
        ))}
        {g.host !== null && <path className="host" d={g.host} />}
        {g.names.map((name) => (
          <text
            key={name.code}
            className={name.isHost ? 'country host-name' : 'country'}
            x={name.x}
            y={name.y}
            textAnchor="middle"
            fontSize={name.size}
            letterSpacing={tenth(name.size * 0.1)}
          >
            {name.text}
          </text>
        ))}
        <path className="scale" d={`M${scale.x},${scale.y - 4}v4h${scale.width}v-4`} />
        <text className="scale-text" x={scale.x + 4} y={scale.y - 4} fontSize={layout.size - 2.5}>
          {scale.text}
        </text>
      </g>
      {g.sites.map(({ site, x, y, from, label: text }) => (
        <a key={site.id} href={site.href} className={`spot ${site.mark.toLowerCase()}`} aria-label={site.title}>
          <title>{site.title}</title>
          {from !== null && <line className="leader" x1={from[0]} y1={from[1]} x2={x} y2={y} />}
          {text?.leader != null && (
            <line
              className="leader"
              x1={tenth(text.leader.x1)}
              y1={tenth(text.leader.y1)}
              x2={tenth(text.leader.x2)}
              y2={tenth(text.leader.y2)}
            />
          )}
          <circle className="reach" cx={x} cy={y} r={12} />
          <SiteMark kind={site.mark} x={x} y={y} />
          {text !== null && (
            <text x={text.x} y={text.y} textAnchor={text.anchor}>
              <tspan className="name" lang={site.lang}>
                {site.name}
              </tspan>
              {text.when !== null && (
                <tspan className="when" fontSize={layout.size - 2}>
                  {`\u00a0\u00a0${text.when}`}
                </tspan>
              )}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}
