import type { ProcedureRefusal } from '../../domain/case/refusal.ts';
import { cy as kase } from '../case/cy.ts';
import { cy as clock } from '../clock/cy.ts';
import { dateOf } from '../dates.ts';
import { list, soft } from '../phrases/cy.ts';
import type { ProblemWords, Sentences } from '../shape.ts';

import { points, said } from './said-cy.ts';

/** What the procedure does not let. */
export const cy: Sentences<ProcedureRefusal, ProblemWords> = {
  'acknowledged already': ({ on: day }) =>
    said(
      'Mae eisoes wedi’i gydnabod',
      `Cydnabuwyd y cam hwn ar ${soft(day)}.`,
      'Os yw’r diwrnod hwnnw’n anghywir, cywirwch ef a dywedwch pam.',
    ),
  'mail of somebody else': ({ person }) =>
    said(
      'Eu post newydd nhw ydyw i’w ddarllen',
      `Gan ${person.name} y mae’r achos hwn, ac mae ei bost newydd yn aros yn newydd nes iddynt ei ddarllen.`,
      `Rhowch wybod i ${person.name} amdano, neu rhowch yr achos i rywun arall.`,
    ),
  'mail of the complaints team': () =>
    said(
      'Nid oes gan neb yr achos hwn eto',
      'Mae ei bost newydd ar gyfer y tîm cwynion, sy’n rhoi’r achos i rywun.',
      'Rhowch wybod i’r tîm cwynion amdano, neu cymerwch yr achos.',
    ),
  'stage answered': ({ stage, on: day }) =>
    said(
      'Mae’r cam wedi’i ateb',
      `Anfonwyd ateb cam ${stage} ar ${soft(day)}.`,
      'Ailagorwch yr achos os oes mwy i’w ddweud, neu ewch ymlaen i’r cam nesaf.',
    ),
  'stage not answered yet': ({ stage }) =>
    said(
      'Nid yw’r cam wedi’i ateb eto',
      `Nid oes ateb ar gofnod ar gyfer cam ${stage}.`,
      'Cofnodwch yr ateb yn gyntaf. Mae anfodlonrwydd cyn hynny’n perthyn i’r cam hwn.',
    ),
  'not independent': ({ person, conflicts }) =>
    said(
      `Nid yw ${person.name} yn annibynnol`,
      `${person.name}: ${list(conflicts.map((conflict) => kase.conflict[conflict]))}. Mae’r Cod (5.4) yn gofyn am rywun arall.`,
      'Dewiswch rywun na fu â rhan ynddo.',
    ),
  'reads their own draft': ({ person }) =>
    said(
      'Eu drafft eu hunain yw hwnnw',
      `Mae’r achos hwn gyda ${person.name}, felly ni all ddarllen yr ateb fel cymheiriad.`,
      'Dewiswch rywun arall i’w ddarllen.',
    ),
  'a complaint already': ({ reference }) =>
    said('Mae eisoes yn gŵyn', `Cwyn yw achos ${reference}.`, 'Ewch ymlaen ag ef fel cwyn.'),
  'only a complaint': ({ reference }) =>
    said(
      'Mae hynny ar gyfer cwynion',
      `Cais am wasanaeth yw achos ${reference}, ac ni wrthodir y rheini fel hyn.`,
      'Atebwch y cais.',
    ),

  'no date to extend': ({ stage }) =>
    said(
      'Nid oes dyddiad i’w ymestyn',
      `Nid oes gan ateb cam ${stage} ddyddiad y cyfrifir estyniad ohono.`,
      'Os nad yw’r cam wedi’i gydnabod, cydnabyddwch ef yn gyntaf: dyna pryd y mae ei amser yn dechrau.',
    ),
  'told too late': (facts) =>
    said(
      'Rhoddwyd gwybod am yr estyniad yn rhy hwyr',
      clock.noExtension['told too late'](facts),
      'Atebwch cyn gynted ag y gallwch. Mae’r ateb yn cyfrif yn hwyr.',
    ),
  'not later': (facts) =>
    said('Nid yw hynny’n ddiweddarach', clock.noExtension['not later'](facts), 'Dewiswch ddiwrnod diweddarach.'),
  'beyond what the law allows': (facts) =>
    said(
      'Nid yw’r gyfraith yn caniatáu mwy',
      clock.noExtension['beyond what the law allows'](facts),
      'Dewiswch ddiwrnod hyd at hwnnw.',
    ),
  'beyond the usual without a good reason': (facts) =>
    said(
      'Mae hynny’n hirach nag arfer',
      clock.noExtension['beyond the usual without a good reason'](facts),
      'Nodwch y rheswm da, neu dewiswch ddiwrnod cynharach.',
    ),
  'Ombudsman not told of': () =>
    said(
      'Ni roddwyd manylion yr Ombwdsmon',
      'Rhaid rhoi manylion yr Ombwdsmon i’r person gyda hyn (Cod 6.5, 7.4).',
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'clock does not stop': () =>
    said(
      'Nid yw’r cloc hwn yn stopio',
      'Nid yw cwestiwn yn ôl i’r person yn stopio cloc yn y math hwn o ohebiaeth.',
      'Estynnwch yr ateb os oes angen mwy o amser, a dywedwch wrth y person pam (Cod 5.5, 6.4).',
    ),
  'date set by rule': () =>
    said(
      'Rheol sy’n pennu’r dyddiad',
      'Yn y math hwn o ohebiaeth cyfrifir dyddiad yr ateb, ac ni chaiff ei ddewis.',
      'Estynnwch yr ateb os oes angen mwy o amser arno.',
    ),
  'asked already': ({ on: day }) =>
    said(
      'Mae cwestiwn yn aros',
      `Gofynnwyd i’r person ar ${soft(day)}, ac nid yw wedi ateb eto.`,
      'Cofnodwch yr ateb cyn gofyn eto.',
    ),
  'nothing was asked': () =>
    said('Ni ofynnwyd dim', 'Nid oes cwestiwn i’r person yn aros am ateb.', 'Cysylltwch y neges â’r achos.'),

  'no points recorded': () =>
    said(
      'Nid yw’r pwyntiau wedi’u cofnodi',
      'Mae ateb yn ymdrin â phob pwynt o gŵyn, ac nid oes yr un wedi’i gofnodi (Cod 6.7).',
      'Cofnodwch yr hyn y mae’r gŵyn yn ymwneud ag ef, fesul pwynt.',
    ),
  'points without an outcome': ({ points: numbers }) =>
    said(
      'Nid oes canlyniad i bob pwynt',
      `Nid oes canlyniad i’r canlynol: ${points(numbers)}. Mae ateb yn ymdrin â phob pwynt (Cod 6.7).`,
      'Dywedwch yr hyn a gawsoch ar bob un, neu rhannwch yr hyn sy’n fater arall.',
    ),
  'reasons not given': ({ points: numbers }) =>
    said(
      'Nid yw’r ateb yn rhoi rhesymau',
      `Rhaid i’r ateb roi ei resymau ar y canlynol: ${points(numbers)} (Cod 6.7).`,
      'Rhowch y rhesymau yn yr ateb, ac yna cofnodwch ef.',
    ),
  'next step not told': ({ stage, last }) =>
    said(
      'Ni ddywedwyd wrth y person sut i fynd ymlaen',
      last
        ? `Ateb cam ${stage} yw’r un olaf, ac mae’n dweud sut i fynd at yr Ombwdsmon.`
        : `Mae ateb cam ${stage} yn dweud sut i ofyn am y cam nesaf (Cod 6.8).`,
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'parts missing': ({ parts }) =>
    said(
      'Nid yw pob rhan i mewn',
      `Un ateb sy’n mynd allan, ac mae’r rhannau hyn ar goll: ${list(parts.map(({ point, owner }) => `pwynt ${point} (${owner.name})`))}.`,
      'Arhoswch amdanynt, neu rhowch y pwyntiau i rywun arall.',
    ),
  'only at stage 1': ({ stage }) =>
    said(
      'Mae hynny ar gyfer cam 1',
      `Mae’r achos yng ngham ${stage}. Mae datrys yn gynnar yn ymwneud â cham 1 neu â chais am wasanaeth.`,
      'Atebwch y cam.',
    ),
  'no further stage': ({ stage }) =>
    said(
      'Nid oes cam pellach',
      `Cam ${stage} yw cam olaf y drefn hon.`,
      'Caiff y person fynd at yr Ombwdsmon. Achos newydd yw mater newydd.',
    ),
  'opens a complaint instead': ({ reference }) =>
    said(
      'Mae hynny’n agor cwyn',
      `Cais am wasanaeth yw achos ${reference}, heb gamau. Cwyn yw anfodlonrwydd â’i ateb (Cod 1.7).`,
      'Agorwch y gŵyn. Mae’r cais yn mynd yn ei flaen.',
    ),
  'rights not told': () =>
    said(
      'Ni ddywedwyd wrth y person am eu hawliau',
      'Dywedir wrth bwy bynnag a wrthodir y cânt fynd â’r gwrthodiad at yr Ombwdsmon (Cod 2.4).',
      'Rhowch wybod i’r person, ac yna cofnodwch hynny.',
    ),
  'merits not weighed': () =>
    said(
      'Dywedwch beth a bwyswyd',
      'Yr un geiriau yw’r rhesymau a’r hyn a bwyswyd. Ni wrthodir cwyn drwy reol yn unig (Cod 2.1, 2.5).',
      'Dywedwch ar beth yr edrychoch yn yr achos hwn, ac a ddylid defnyddio disgresiwn.',
    ),
  'twelve months not passed': ({ until }) =>
    said(
      'Ni ddangoswyd ei bod yn rhy hen',
      until === null
        ? 'Mae’r deuddeg mis yn cyfrif o ddiwrnod y mater, neu o’r diwrnod y daeth y person i wybod amdano. Mae’r diwrnod hwnnw ar goll.'
        : `Daeth y deuddeg mis i ben ar ${soft(until)}, a daeth y gŵyn erbyn hynny.`,
      until === null ? 'Dywedwch pa ddiwrnod ydoedd.' : 'Derbyniwch y gŵyn, neu dewiswch sail arall.',
    ),
  'ground does not fit': ({ what }) =>
    said(
      'Nid yw’r sail honno’n ffitio',
      what === 'escalation'
        ? 'Nid oes cais am y cam nesaf i’w wrthod.'
        : 'Rheswm am y cam nesaf yw cais hwyr, nid am gŵyn.',
      'Dewiswch beth rydych yn ei wrthod, a pham.',
    ),
  'request for the next stage waits': ({ receivedAt }) =>
    said(
      'Gofynnodd y person am y cam nesaf',
      `Gofynnwyd am y cam nesaf (${dateOf(receivedAt)}), ac nid oes neb wedi penderfynu arno.`,
      'Gadewch iddo fynd i’r cam nesaf, neu gwrthodwch hynny gan roi rhesymau.',
    ),
  'refuse it with reasons instead': ({ reference }) =>
    said(
      'Ni chaeir cwyn fel yna',
      `Cwyn yw achos ${reference}. Caiff ei hateb, ei chymryd yn ôl gan y person, neu ei gwrthod gyda rhesymau a hawliau.`,
      'Gwrthodwch hi gan roi rhesymau, neu atebwch hi.',
    ),

  'remedy not done yet': ({ remedy }) =>
    said(
      'Nid yw wedi’i wneud eto',
      `Nid yw unioniad ${remedy} ar gofnod fel un a wnaed.`,
      'Cofnodwch y diwrnod y’i gwnaed yn gyntaf.',
    ),
  'remedy settled already': ({ remedy, on: day }) =>
    said(
      'Mae eisoes wedi’i setlo',
      `Setlwyd unioniad ${remedy} ar ${soft(day)}.`,
      'Addewch un newydd os oes mwy yn ddyledus.',
    ),

  'would leave nothing': () =>
    said(
      'Ni fyddai dim ar ôl',
      'Byddai pob pwynt o’r achos yn mynd i’r llall.',
      'Gadewch un yma o leiaf. Os yw’r achos cyfan yn fater arall, cywirwch ef.',
    ),
  'the same case': ({ reference }) =>
    said('Yr un achos yw hwnnw', `Achos ${reference} yw’r ddau.`, 'Dewiswch achos arall.'),
  'other case seen by more': ({ reference }) =>
    said(
      'Mae mwy o bobl yn gweld yr achos arall',
      `Mae’r achos hwn wedi’i gyfyngu, a gall pobl na chânt weld hwn weld ${reference}.`,
      `Cyfyngwch ${reference} i’r un bobl yn gyntaf.`,
    ),
  'other case not open': ({ reference }) =>
    said(
      'Nid yw’r achos arall yn agored',
      `Mae achos ${reference} wedi’i gau neu ei dynnu’n ôl.`,
      'Ailagorwch ef, neu dewiswch un arall.',
    ),
  'other case of somebody else': ({ reference, name }) =>
    said(
      'Daeth yr achos arall oddi wrth rywun arall',
      `Daeth achos ${reference} oddi wrth ${name}. Byddai’r ddau’n cael un ateb, a dyddiadau ${reference} fyddai’n cyfrif.`,
      'Gwiriwch y cyfeirnod. Os dyna’ch bwriad, dywedwch hynny yn y ffurflen a’i gofnodi eto.',
    ),
  'somebody else is owed their own': ({ reference, because }) =>
    because === 'answered'
      ? said(
          'Atebwyd yr achos arall',
          `Daeth achos ${reference} oddi wrth rywun arall ac anfonwyd ei ateb. Mae ar y person hwn angen ateb ei hun.`,
          'Atebwch yr achos hwn ar ei ben ei hun. Os un mater yw’r ddau, ailagorwch yr achos arall yn gyntaf.',
        )
      : said(
          'Nid cwyn rhywun arall yw cais',
          `Nid yw achos ${reference} o’r un math a daeth oddi wrth rywun arall. Mae cais am wasanaeth yn mynd yn ei flaen ei hun.`,
          'Gweithiwch ar yr achos hwn ar ei ben ei hun. Os cwyn ydyw, dywedwch beth ydyw yn gyntaf.',
        ),
  'nobody could see it': () =>
    said('Ni allai neb ei weld', 'Mae cyfyngiad yn enwi’r bobl sy’n cael gweld yr achos.', 'Enwch un person o leiaf.'),
  'nothing to correct': () =>
    said('Nid oes dim i’w gywiro', 'Nid oes dim o’r math hwn ar gofnod.', 'Cofnodwch ef yn gyntaf.'),
};
