import type { Asset, DeskDispatch, DispatchRow, FormPair, LinkedMatter, Matter, Me, Procedure, Task, Texts, TimelineEntry } from '@/lib/api/types';

/** A small invented procedure whose form uses what every form may use. */
export const me: Me = {
  id: 'P1', name: '李沐阳', username: 'li.muyang', organisation: { id: 'O1', name: '云汀区中心医院', profile: 'NATIONAL' },
  appointments: [{ post: 'RESEARCHER', department: null, organisation: { id: 'O1', name: '云汀区中心医院' } }], substituting: [], setup: false,
};

export const asset: Asset = {
  id: 'A1', organisationId: 'O1', code: 'BA-01', name: '住院病案首页', category: 'clinical', level: 2, records: 1000, persons: 400,
  sensitivePersons: 300, yearEndTotal: null, shareCategory: 'none', location: '', description: '',
  owners: [{ departmentId: 'D1', name: '病案科' }],
  fields: [{ name: 'sex', label: '性别', sensitivity: 'personal' }, { name: 'age', label: '年龄', sensitivity: 'none' }],
};

const text = (title: string, limits: object = {}) => ({ title, type: 'string', ...limits });

export const pair: FormPair = {
  schema: {
    type: 'object', additionalProperties: false, required: ['title', 'kind', 'assets', 'term'],
    properties: {
      title: text('field.title', { minLength: 2, maxLength: 20, 'x-basis': ['A13.2'] }),
      kind: text('field.kind', { enum: ['research', 'service'] }),
      approval: text('field.approval', { maxLength: 50 }),
      assets: {
        title: 'field.assets', type: 'array', minItems: 1,
        items: { type: 'object', required: ['asset', 'fields'], properties: { asset: { type: 'string' }, fields: { type: 'array', minItems: 1, items: { type: 'string' } } } },
      },
      rows: { title: 'field.rows', type: 'integer', minimum: 1 },
      term: { title: 'field.term', type: 'object', required: ['from', 'until'], properties: { from: text('from'), until: text('until') } },
    },
    'x-checks': [
      { check: 'requiredWhen', path: '/approval', when: '/kind', in: ['research'] },
      { check: 'dateNotPast', path: '/term/until' },
      { check: 'dateOrder', path: '/term/until', notBefore: '/term/from' },
      { check: 'withinMonths', path: '/term/until', of: '/term/from', months: 12 },
      { check: 'uniqueBy', path: '/assets', key: 'asset' },
    ],
  },
  ui: {
    'ui:sections': [{ title: 'section.what', fields: ['title', 'kind', 'approval'] }, { title: 'section.data', fields: ['assets', 'rows', 'term'] }],
    'ui:order': ['title', 'kind', 'approval', 'assets', 'rows', 'term'],
    kind: { 'ui:widget': 'radio' }, assets: { 'ui:field': 'assetScope' }, term: { 'ui:field': 'term' }, rows: { 'ui:widget': 'updown' },
  },
};

const zh = {
  'field.title': '标题', 'field.kind': '类别', 'field.approval': '伦理批件号', 'field.assets': '数据', 'field.rows': '行数', 'field.term': '期限',
  'section.what': '用途', 'section.data': '范围', 'enum.kind.research': '研究', 'enum.kind.service': '服务', 'gate.leaves': '数据将离开本机构。',
  'field.conditions.maxRows': '行数上限', 'field.dropFields': '删除的字段', 'form.conditions': '附加条件',
};
export const texts: Texts = { zh, en: { 'field.title': 'Title' } };

export const filled = {
  title: '再入院分析', kind: 'service', assets: [{ asset: 'A1', fields: ['sex'] }], rows: 100, term: { from: '2099-01-01', until: '2099-06-30' },
};

export const procedure: Procedure = {
  key: 'sample', name: { zh: '样例申请', en: 'Sample' }, description: { zh: '说明', en: 'About' }, basis: [], deploymentId: 'R1', form: pair, texts,
};

export function matter(change: Partial<Matter> = {}): Matter {
  return {
    id: 'M1', number: 'SY-1', title: '再入院分析', procedure: 'sample', procedureName: procedure.name, status: 'IN_PROGRESS', outcome: null, level: 2,
    requester: { id: 'P1', name: '李沐阳' }, organisation: { id: 'O1', name: '云汀区中心医院' }, updatedAt: '2026-03-01T01:00:00Z',
    submittedAt: '2026-03-01T01:00:00Z', openSteps: [], version: 1, revision: 4, form: filled, forms: pair, texts, profile: 'NATIONAL', round: 1,
    approvalBody: 2, linked: null, called: [], coveredBy: null, standing: null, versions: [], effectiveScope: null, assets: [asset], returned: [], names: {}, allowedActions: [], grant: null, incident: null, resolutions: [], addressedBy: null, addressees: 0, ...change,
  };
}

/** Another matter beside this one: called by it, unless told otherwise. */
export function linkedMatter(change: Partial<LinkedMatter> = {}): LinkedMatter {
  return {
    id: 'M2', number: 'SY-2', kind: 'called', procedure: 'impact', procedureName: { zh: '影响评估', en: 'Impact assessment' },
    status: 'IN_PROGRESS', outcome: null, readable: true, ...change,
  };
}

export const conditions: FormPair = {
  schema: {
    title: 'form.conditions', type: 'object', required: ['dropFields', 'maskFields'],
    properties: {
      dropFields: { title: 'field.dropFields', type: 'array', items: { type: 'object' } }, maskFields: { title: 'mask', type: 'array', items: { type: 'object' } },
      maxRows: { title: 'field.conditions.maxRows', type: 'integer', minimum: 1 },
    },
  },
  ui: { 'ui:field': 'fieldMatrix' },
};

/** The task page as the server sends it: the matter's whole page stands under `page`. */
export function taskAnswer(change: Partial<Task> = {}, page: Matter = matter()): unknown {
  return {
    id: 'T1', matter: page, page, name: { zh: '业务主管科室审查', en: 'Review' }, element: 'Task_OwnerReview', openedAt: '2026-03-01T01:00:00Z',
    dueAt: '2099-03-04T01:00:00Z', dueKind: 'internal', claimedBy: null, actingFor: null, institution: null, version: 1, decided: null, basis: ['A13.2'], handling: 'opinion',
    opinions: [
      { code: 'consent', needsComment: false, form: null }, { code: 'consent-with-conditions', needsComment: false, form: conditions },
      { code: 'reject', needsComment: true, form: null },
    ],
    toFile: null, department: { id: 'D1', name: '病案科' }, dispatch: null, outside: false, previous: null, remaining: null, unresolved: false, allowedActions: ['decide'], ...change,
  };
}

export function step(change: Partial<TimelineEntry>): TimelineEntry {
  return {
    id: 'S1', element: 'Task_OwnerReview', kind: 'done', name: { zh: '主管科室审查', en: 'Review' }, version: 1, round: 1, department: null, institution: null, to: null, who: [],
    opinion: null, comment: null, form: null, forms: null, at: null, openedAt: null, dueAt: null, dueKind: null, basis: [], unresolved: false, linked: null, ...change,
  };
}

export function dispatchRow(change: Partial<DispatchRow> = {}): DispatchRow {
  return {
    id: 'S1', institution: { id: 'O1', name: '云汀区中心医院' }, authority: { id: 'O2', name: '云岭省互联网信息办公室' }, kind: 'forwarding',
    matter: { number: 'SY-1', title: '出境自评估', procedure: 'sample', procedureName: procedure.name, level: 2, assets: 1, persons: 800, rows: 5000 },
    documents: 1, sentAt: '2026-03-01T01:00:00Z', dueAt: '2099-03-04T01:00:00Z', dueKind: 'outside', state: 'SENT', answer: null, endedAt: null, ...change,
  };
}

export function dispatch(change: Partial<DeskDispatch> = {}): DeskDispatch {
  return {
    ...dispatchRow(), addressee: { authority: 'cac-province', line: 'CAC', level: 'PROVINCE', territory: '990000' }, onPlatform: true,
    letter: { note: '请予审核' }, sentBy: { id: 'P3', name: '曹景行' }, files: [], reply: null, task: 'T1', ...change,
  };
}
