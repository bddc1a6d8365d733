// Writes the bill of materials: every package of the lockfile, with its hash and its licence, as CycloneDX.
//   npm run sbom -- [FILE]     into FILE, or to standard output
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, NamedLicense, SpdxLicense, LicenseExpression } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as CycloneJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { PackageURL } from 'packageurl-js';
import { licenceOf, lockedPackages } from './packages.ts';

const root = path.join(import.meta.dirname, '..');

function licence(text: string) {
  if (isSupportedSpdxId(text)) return new SpdxLicense(text);
  return / (?:AND|OR) /.test(text) ? new LicenseExpression(text) : new NamedLicense(text);
}

/** The bill of the tree, as JSON in one order: equal trees have equal bills. */
function bill(): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const project = new Component(ComponentType.Application, name, { version, bomRef: name });
  project.licenses.add(licence(license));
  const bom = new Bom();
  bom.metadata.component = project;
  const packages = lockedPackages(root);
  const components = new Map<string, Component>();
  for (const one of packages) {
    const [scope, bare] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
    const purl = new PackageURL('npm', scope, bare, one.version, undefined, undefined).toString();
    const component = new Component(ComponentType.Library, bare, {
      ...(scope !== undefined && { group: scope }),
      version: one.version,
      bomRef: purl,
      purl,
      scope: one.isServed ? ComponentScope.Required : ComponentScope.Excluded,
    });
    if (one.integrity?.startsWith('sha512-'))
      component.hashes.set(HashAlgorithm['SHA-512'], Buffer.from(one.integrity.slice(7), 'base64').toString('hex'));
    const said = licenceOf(root, one);
    if (said !== null) component.licenses.add(licence(said));
    components.set(`${one.name}@${one.version}`, component);
    bom.components.add(component);
  }
  for (const { name: of, version: at, needs } of packages)
    for (const need of needs) {
      const ref = components.get(need)?.bomRef;
      if (ref) components.get(`${of}@${at}`)?.dependencies.add(ref);
    }
  for (const component of components.values()) project.dependencies.add(component.bomRef);
  return new JsonSerializer(new CycloneJson.Normalize.Factory(Spec1dot6)).serialize(bom, { sortLists: true, space: 2 });
}

const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(`${bill()}\n`);
else {
  writeFileSync(file, `${bill()}\n`);
  console.log(`drawdown: the bill of materials is in ${file}`);
}
