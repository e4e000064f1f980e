// Made by `npm run tables` from `rules/sectors/` (do not edit).
import type { SectorRow } from './sector-of.ts';

export const SUFFIXES: readonly SectorRow[] = [
  {
    texts:
      'gov.ac gov.ae gov.af gov.al gov.ao gov.ar gov.as gov.au gov.az gov.ba gov.bb gov.bd gov.bf gov.bh gov.bm gov.bn gov.br gov.bs gov.bt gov.bw gov.by gov.bz gov.cd gov.cl gov.cm gov.cn gov.co gov.cx gov.cy gov.cz gov.dm gov.do gov.dz gov.ec gov.ee gov.eg gov.et gov.fj gov.gd gov.ge gov.gh gov.gi gov.gn gov.gr gov.gu gov.gy gov.hk gov.ie gov.il gov.in gov.io gov.iq gov.ir gov.it gov.jo gov.kg gov.kh gov.ki gov.km gov.kn gov.kp gov.kw gov.kz gov.la gov.lb gov.lc gov.lk gov.lr gov.ls gov.lt gov.lv gov.ly gov.ma gov.me gov.mg gov.mk gov.ml gov.mn gov.mo gov.mr gov.ms gov.mu gov.mv gov.mw gov.my gov.mz gov.na gov.ng gov.nl gov.nr gov.om gov.ph gov.pk gov.pl gov.pn gov.pr gov.ps gov.pt gov.pw gov.py gov.qa gov.rs gov.ru gov.rw gov.sa gov.sb gov.sc gov.sd gov.sg gov.sh gov.sl gov.so gov.ss gov.sx gov.sy gov.tj gov.tl gov.tm gov.tn gov.to gov.tr gov.tt gov.tw gov.ua gov.ug gov.uk gov.vc gov.ve gov.vn gov.ws gov.ye gov.za gov.zm gov.zw',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for government',
  },
  {
    texts:
      'gob.ar gob.bo gob.cl gob.cu gob.do gob.ec gob.es gob.gt gob.hn gob.mx gob.ni gob.pa gob.pe gob.pk gob.sv gob.ve',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for government, in Spanish',
  },
  {
    texts: 'gouv.ci gouv.fr gouv.ht gouv.km gouv.ml gouv.sn',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for government, in French',
  },
  {
    texts: 'go.ci go.cr go.id go.it go.jp go.ke go.kr go.th go.tj go.tz go.ug',
    sector: 'government',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'kept for government, but known to fewer people',
  },
  {
    texts: 'govt.nz',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for government',
  },
  {
    texts: 'gub.uy',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for government, in Uruguay',
  },
  {
    texts: 'gc.ca',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'the government of Canada',
  },
  {
    texts:
      'mil.ac mil.ae mil.al mil.ar mil.az mil.ba mil.bd mil.bo mil.br mil.by mil.cl mil.cn mil.co mil.cy mil.do mil.ec mil.eg mil.fj mil.gh mil.gt mil.hn mil.id mil.in mil.io mil.iq mil.jo mil.kg mil.km mil.kr mil.kz mil.lv mil.mg mil.mv mil.my mil.mz mil.ng mil.ni mil.no mil.nz mil.pe mil.ph mil.pl mil.py mil.qa mil.ru mil.rw mil.sh mil.st mil.sy mil.tj mil.tm mil.to mil.tr mil.tt mil.tw mil.tz mil.ug mil.uy mil.vc mil.ve mil.ye mil.za mil.zm mil.zw',
    sector: 'defense',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'kept for armed forces',
  },
  {
    texts: 'mod.gi',
    sector: 'defense',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'ministry of defence',
  },
  {
    texts: 'parliament.nz',
    sector: 'government-national',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'parliament',
  },
  {
    texts: 'police.uk',
    sector: 'emergency-services',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'police',
  },
  {
    texts: 'nhs.uk',
    sector: 'healthcare',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'national health service',
  },
  {
    texts: 'health.nz health.vn',
    sector: 'healthcare',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'health services',
  },
  {
    texts:
      'edu.ac edu.af edu.al edu.ao edu.ar edu.au edu.az edu.ba edu.bb edu.bd edu.bh edu.bi edu.bj edu.bm edu.bn edu.bo edu.br edu.bs edu.bt edu.bz edu.ci edu.cn edu.co edu.cu edu.cv edu.cw edu.dm edu.do edu.dz edu.ec edu.ee edu.eg edu.es edu.et edu.fj edu.fm edu.gd edu.ge edu.gh edu.gi edu.gl edu.gn edu.gp edu.gr edu.gt edu.gu edu.gy edu.hk edu.hn edu.ht edu.in edu.io edu.iq edu.it edu.jo edu.kg edu.kh edu.ki edu.km edu.kn edu.kp edu.kw edu.ky edu.kz edu.la edu.lb edu.lc edu.lk edu.lr edu.ls edu.lv edu.ly edu.me edu.mg edu.mk edu.ml edu.mn edu.mo edu.ms edu.mt edu.mv edu.mw edu.mx edu.my edu.mz edu.ng edu.ni edu.nr edu.om edu.pa edu.pe edu.pf edu.ph edu.pk edu.pl edu.pn edu.pr edu.ps edu.pt edu.py edu.qa edu.rs edu.ru edu.sa edu.sb edu.sc edu.sd edu.sg edu.sl edu.sn edu.so edu.ss edu.st edu.sv edu.sy edu.tj edu.tm edu.to edu.tr edu.tt edu.tw edu.ua edu.ug edu.uy edu.vc edu.ve edu.vg edu.vn edu.vu edu.ws edu.ye edu.za edu.zm',
    sector: 'education',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'schools and universities, in some countries anybody',
  },
  {
    texts:
      'ac.ae ac.at ac.bd ac.be ac.bw ac.ci ac.cn ac.cr ac.cy ac.eg ac.fj ac.gn ac.id ac.il ac.im ac.in ac.ir ac.jp ac.ke ac.kr ac.lk ac.ls ac.ma ac.me ac.ml ac.mu ac.mw ac.mz ac.ni ac.nz ac.pa ac.pk ac.pr ac.rs ac.ru ac.rw ac.se ac.sz ac.th ac.tz ac.ug ac.uk ac.vn ac.za ac.zm ac.zw',
    sector: 'education',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'universities and academies',
  },
  {
    texts:
      'sch.ac sch.ae sch.bd sch.id sch.ir sch.jo sch.lk sch.ly sch.ng sch.qa sch.sa sch.ss sch.tf sch.uk sch.wf sch.zm',
    sector: 'education',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'schools',
  },
  {
    texts: 'k12.ec k12.il k12.tr k12.vi',
    sector: 'education',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'schools',
  },
  {
    texts: 'gov',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'of the United States',
  },
  {
    texts: 'mil',
    sector: 'defense',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'of the United States',
  },
  {
    texts: 'edu',
    sector: 'education',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'of the United States above all',
  },
  {
    texts: 'int',
    sector: 'diplomatic',
    confidence: 'moderate',
    register: 'second-level-domains',
    note: 'organisations made by treaties',
  },
  {
    texts: 'europa.eu',
    sector: 'government',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'institutions of the European Union',
  },
  {
    texts: 'admin.ch',
    sector: 'government-national',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'federal administration of Switzerland',
  },
  {
    texts: 'bund.de',
    sector: 'government-national',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'federal administration of Germany',
  },
  {
    texts: 'fgov.be',
    sector: 'government-national',
    confidence: 'high',
    register: 'second-level-domains',
    note: 'federal administration of Belgium',
  },
];

export const WORDS: readonly SectorRow[] = [
  {
    texts:
      'embassy consulate embajada consulado cancilleria exteriores ambassade consulat botschaft konsulat ambasciata consolato embaixada itamaraty ambasada buyukelciligi posolstvo mfa mofa',
    sector: 'diplomatic',
    confidence: 'moderate',
    register: 'words',
    note: 'embassies, consulates, foreign ministries',
  },
  {
    texts:
      'ministry ministerio ministere ministero ministerium ministerstvo ministerstwo bakanligi presidencia presidence parliament parlamento parlement senado senate prefecture ayuntamiento',
    sector: 'government',
    confidence: 'moderate',
    register: 'words',
    note: 'ministries, presidencies, parliaments',
  },
  {
    texts:
      'army navy airforce ejercito armada armee exercito marinha defensa defence defense bundeswehr',
    sector: 'defense',
    confidence: 'moderate',
    register: 'words',
    note: 'armed forces',
  },
  {
    texts:
      'university universidad universite universita universitat universidade universitet uniwersytet univ',
    sector: 'education',
    confidence: 'moderate',
    register: 'words',
    note: 'universities',
  },
  {
    texts: 'research investigacion recherche forschung ricerca pesquisa',
    sector: 'research',
    confidence: 'low',
    register: 'words',
    note: 'institutes and academies of science',
  },
  {
    texts: 'oil petroleum petroleo petrole petro energia energy energie electricity electrica',
    sector: 'energy',
    confidence: 'low',
    register: 'words',
    note: 'oil, electricity',
  },
  {
    texts: 'bank banco banque banca',
    sector: 'financial-services',
    confidence: 'low',
    register: 'words',
    note: 'banks',
  },
  {
    texts: 'hospital hopital krankenhaus ospedale clinic clinica clinique',
    sector: 'healthcare',
    confidence: 'low',
    register: 'words',
    note: 'hospitals and clinics',
  },
  {
    texts: 'newspaper periodico diario zeitung television',
    sector: 'media',
    confidence: 'low',
    register: 'words',
    note: 'newspapers, television',
  },
  {
    texts: 'telecom telekom telecommunications telefonica',
    sector: 'telecommunications',
    confidence: 'low',
    register: 'words',
    note: 'carriers; an address of theirs mostly belongs to a customer',
  },
  {
    texts: 'amnesty humanrights activists activistas',
    sector: 'activism',
    confidence: 'low',
    register: 'words',
    note: 'human rights and other causes',
  },
];
