import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';
import { read } from '../testing/readings.ts';

describe('what is still to be done', () => {
  it.each([
    ['to', 'sites', '5 bases to close|5 bases to vacate|5 bases left to close|5 camps still to dismantle|5 to close'],
    [
      'to',
      'persons',
      '5 troops to arrive|5 troops to deploy|5 troops to stay|5 Malians to disarm|5 to bring back|five to come home',
    ],
    ['à', 'sites', '5 bases à fermer|5 bases restant à rétrocéder|5 camps à remettre aux autorités|5 à rendre'],
    ['à', 'persons', '5 combattants à désarmer|5 soldats encore à relever'],
    ['to', 'ratio', '5 % to arrive|5 per cent to arrive|5 percent to arrive'],
    ['à', 'ratio', '5 pour cent à arriver'],
    ['to', 'persons', '5 experts to analyse|5 soldiers to infringe'],
    ['being', 'sites', '5 bases being handed over|5 bases are being closed|5 bases being slowly dismantled'],
    ['being', 'sites', '5 camps being built|5 camps being rebuilt|5 camps being shut'],
    ['being', 'persons', '5 soldiers being demobilised'],
    ['en cours de', 'sites', '5 bases en cours de fermeture|5 bases en cours de rétrocession'],
    ['en cours de', 'persons', '5 combattants en cours de démobilisation|5 blessés en cours de transfert'],
    ['for', 'sites', '5 bases set for closure|5 bases set for the closure|5 bases ready for handover'],
    [
      'pour',
      'sites',
      '5 bases prêtes pour la rétrocession|5 camps prêts pour un transfert|un camp prêt pour la fermeture',
    ],
    ['due to', 'sites', '5 bases due to close'],
    ['for', 'sites', '5 bases identified for closure|5 bases identified for early handover|5 sites listed for closure'],
    ['for', 'sites', '5 bases secured for handover|5 bases identified for demolition'],
    ['pour', 'persons', '5 agents nommés pour un transfert'],
    ['for', 'persons', '5 staff identified for removal'],
    ['pour', 'sites', '5 bases identifiées pour la fermeture|5 bases identifiées pour être fermées'],
    ['closure', 'sites', '5 bases facing closure|5 bases at risk of closure'],
    ['fermeture', 'sites', '5 bases menacées de fermeture|5 bases recensées en vue de leur fermeture'],
    ['plan', 'sites', '5 bases included in the closure plan|5 bases inscrites au plan de fermeture'],
    ['list', 'sites', '5 bases on the closure list|5 bases inscrites sur la liste des fermetures'],
  ])('is refused behind "%s" in %s: %s', (joint, unit, phrases) => {
    for (const phrase of phrases.split('|'))
      expect(() => readQuantity(phrase, unit)).toThrow(
        new RegExp(`"[^"]*${joint}[^"]*" behind the number makes no count of it`),
      );
  });
  it.each([
    ['persons', '5 troops to Mali|5 deaths to date|5 soldiers to the north|5 soldiers sent to protect the camp'],
    [
      'persons',
      '5 troops to northern Mali|5 refugees to neighbouring Niger|5 soldiers to UN bases|5 men to civilian life',
    ],
    ['persons', '5 soldiers to save Gao|5 soldiers to die in Mali|5 soldiers to be killed|5 soldiers to have left'],
    ['persons', '5 refugees to camps|5 people being questioned|5 people being investigated'],
    ['persons', 'the first 5 to arrive|les 5 premiers à arriver|5 people left to Niger|5 staff deployed to assist'],
    ['persons', '5 soldats à pied|5 soldats à Alger|5 soldats à avoir quitté le Mali|5 blessés en cours de traitement'],
    [
      'persons',
      '5 people being treated|5 soldiers being held|5 killed after being captured|5 morts en cours de mission',
    ],
    ['persons', '5 being wounded|5 soldiers ready for combat|5 soldats prêts pour le combat'],
    ['persons', '5 police deployed for the closure of the camps|5 killed listed in the report on the withdrawal'],
    ['sites', '5 bases closed for handover|5 bases used for repatriation|5 bases closed under the withdrawal plan'],
    [
      'sites',
      'les 5 dernières à fermer|the only 5 bases to close|5 bases, premières à fermer|5 camps, les premiers à fermer',
    ],
    ['sites', '5 camps fermés pour le transfert|5 bases fermées pour transfert|5 camps vidés pour le départ'],
    [
      'sites',
      '5 camps being quiet|5 bases being used|5 bases handed over to the authorities|5 bases à Gao|5 bases in the north',
    ],
  ])('is told from where, and from what befell or befalls them, in %s: %s', (unit, phrases) => {
    for (const phrase of phrases.split('|')) expect(read(phrase, unit)).toEqual([phrase, 'EXACT', 5, 5]);
  });
  it('is no end of a range', () => {
    expect(read('300 troops to about 400', 'persons').slice(1)).toEqual(['BETWEEN', 270, 440]);
    expect(read('one camp to three camps', 'sites').slice(1)).toEqual(['BETWEEN', 1, 3]);
  });
});
