import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import i18n from '@/lib/i18n';
import { asset, filled, pair, texts } from '@/test/samples';
import { describe as describeForm, type DescribeContext } from './describe';
import { changes } from './diff';
import { evaluate, toErrorSchema } from './errors';
import { relevantSchema } from './relevant';
import { localise } from './schema';
import { TextSource } from './texts';

const form = localise(pair, new TextSource(texts, 'zh'));
const judge = (data: object, opinion?: string) => evaluate(form.schema, data as Record<string, unknown>, i18n.t, opinion ? { opinion } : {});
const at = (data: object, path: string) => judge(data).filter((error) => error.path.join('/') === path).map((error) => error.text);
const context: DescribeContext = { assets: [asset], names: {}, lang: 'zh', words: { yes: '是', no: '否', to: '至', files: (count) => `${count} 份` } };

describe('a form in words', () => {
  it('takes labels, section titles and choices from the texts of the procedure', () => {
    expect((form.schema.properties as Record<string, { title: string }>).title!.title).toBe('标题');
    expect(form.ui['ui:sections']).toMatchObject([{ title: '用途' }, { title: '范围' }]);
    expect(form.ui.kind).toMatchObject({ 'ui:enumNames': { research: '研究' } });
  });

  it('inlines references and turns a structure widget into a field', () => {
    const local = localise(
      { schema: { type: 'object', properties: { when: { $ref: '#/$defs/period' } }, $defs: { period: { type: 'object', title: 'field.term' } } }, ui: { when: { 'ui:widget': 'term' } } },
      new TextSource(texts, 'zh'),
    );
    expect(local.schema.properties).toMatchObject({ when: { title: '期限' } });
    expect(local.ui.when).toEqual({ 'ui:field': 'term' });
  });
});

describe('what is wrong with a form', () => {
  it('finds nothing in a complete one', () => {
    expect(judge(filled)).toEqual([]);
  });

  it('asks for what is missing at its own place, in plain words', () => {
    expect(at({}, 'title')).toEqual(['请填写此项']);
    expect(at({ ...filled, title: '' }, 'title')).toEqual(['请填写此项']);
    expect(at({ ...filled, assets: [] }, 'assets')).toEqual(['请至少选择一项']);
    expect(at({ ...filled, assets: [{ asset: 'A1', fields: [] }] }, 'assets/0/fields')).toEqual(['请至少选择一项']);
  });

  it('names the limit that was passed', () => {
    expect(at({ ...filled, title: '字'.repeat(21) }, 'title')).toEqual(['最多 20 个字']);
    expect(at({ ...filled, rows: 0 }, 'rows')).toEqual(['不能小于 1']);
  });

  it('tells control characters apart from other patterns', () => {
    const schema = { type: 'object', properties: { note: { type: 'string', pattern: '^(?=[\\s\\S]*\\S)[^\\u0000-\\u001F]*$' } } };
    expect(evaluate(schema, { note: 'a\u0007b' }, i18n.t)[0]!.text).toBe('含有不能使用的控制字符');
  });

  it('runs the checks that compare fields', () => {
    expect(at({ ...filled, kind: 'research' }, 'approval')).toEqual(['请填写此项']);
    expect(at({ ...filled, kind: 'research', approval: '  ' }, 'approval')).toEqual(['请填写此项']);
    expect(at({ ...filled, term: { from: '2020-01-01', until: '2020-02-01' } }, 'term/until')).toEqual(['不能早于今天']);
    expect(at({ ...filled, term: { from: '2099-06-02', until: '2099-06-01' } }, 'term/until')).toEqual(['结束日期不能早于开始日期']);
    expect(at({ ...filled, assets: [filled.assets[0], filled.assets[0]] }, 'assets')).toEqual(['有重复的项']);
  });

  it('holds what has happened against today', () => {
    const schema = { type: 'object', 'x-checks': [{ check: 'dateNotFuture', path: '/on' }] };
    expect(evaluate(schema, { on: '2020-01-01' }, i18n.t)).toEqual([]);
    expect(evaluate(schema, { on: today() }, i18n.t)).toEqual([]);
    expect(evaluate(schema, { on: '2099-01-01' }, i18n.t).map((error) => error.text)).toEqual(['不能晚于今天']);
  });

  it('finds a name in a text whether or not blanks part it', () => {
    const schema = { type: 'object', 'x-checks': [{ check: 'omits', path: '/title', of: '/name' }] };
    const faults = (title: string, name?: string) => evaluate(schema, { title, name }, i18n.t).length;
    expect([faults('钟某泄露案', '钟某'), faults('钟 某泄露案', '钟某'), faults('医疗信息泄露案', '钟某'), faults('医疗信息泄露案', ' '), faults('钟某泄露案')]).toEqual([1, 1, 0, 0, 0]);
  });

  it('clips the month at its end when it counts months', () => {
    const within = (until: string) => at({ ...filled, term: { from: '2099-02-28', until } }, 'term/until');
    expect(within('2100-02-28')).toEqual([]);
    expect(within('2100-03-01')).toEqual(['不能超过 12 个月（本单位规定）']);
  });

  it('applies a check to every item of a list', () => {
    const schema = { type: 'object', 'x-checks': [{ check: 'requiredWhen', path: '/to/*/name', when: '/to/*/kind', in: ['vendor'] }] };
    const found = evaluate(schema, { to: [{ kind: 'person' }, { kind: 'vendor' }, { kind: 'vendor', name: '甲' }] }, i18n.t);
    expect(found.map((error) => error.path)).toEqual([['to', 1, 'name']]);
  });

  it('asks for what a choice among several needs', () => {
    const schema = { type: 'object', 'x-checks': [{ check: 'requiredWhen', path: '/demands', when: '/kinds', in: ['order'] }] };
    expect(evaluate(schema, { kinds: ['advice'] }, i18n.t)).toEqual([]);
    expect(evaluate(schema, { kinds: ['advice', 'order'] }, i18n.t).map((error) => error.path)).toEqual([['demands']]);
  });

  it('compares a value with the opinion being given', () => {
    const schema = { type: 'object', 'x-checks': [{ check: 'agreesWithOpinion', path: '/used', values: { good: true, bad: false } }] };
    expect(evaluate(schema, { used: false }, i18n.t, { opinion: 'good' })).toHaveLength(1);
    expect(evaluate(schema, { used: false }, i18n.t, { opinion: 'bad' })).toEqual([]);
    expect(evaluate(schema, { used: false }, i18n.t, { opinion: 'else' })).toEqual([]);
  });

  it('takes one of several values that an opinion allows, and asks for what an opinion needs', () => {
    const checks = [{ check: 'agreesWithOpinion', path: '/risk', values: { fine: ['low', 'medium'] } }, { check: 'requiredWithOpinion', path: '/terms', opinions: ['fine'] }];
    const faults = (data: object, opinion: string) => evaluate({ type: 'object', 'x-checks': checks }, data as Record<string, unknown>, i18n.t, { opinion }).map((error) => error.path);
    expect(faults({ risk: 'high', terms: '甲' }, 'fine')).toEqual([['risk']]);
    expect(faults({ risk: 'medium', terms: ' ' }, 'fine')).toEqual([['terms']]);
    expect(faults({ risk: 'high' }, 'else')).toEqual([]);
  });

  it('nests errors the way the form library takes them', () => {
    expect(toErrorSchema([{ path: ['term', 'until'], text: '晚了' }])).toEqual({ term: { until: { __errors: ['晚了'] } } });
  });
});

describe('what is shown', () => {
  it('hides a field that only another choice requires, and keeps it while it holds something', () => {
    const names = (data: object) => Object.keys(relevantSchema(form.schema, data as Record<string, unknown>).properties as object);
    expect(names({ kind: 'service' })).not.toContain('approval');
    expect(names({ kind: 'research' })).toContain('approval');
    expect(names({ kind: 'service', approval: '118' })).toContain('approval');
    expect(relevantSchema(form.schema, { kind: 'research' }).required).toContain('approval');
  });

  it('shows what belongs to one choice with that choice, required or not', () => {
    const schema = { properties: { articles: {} }, 'x-checks': [{ check: 'onlyWhen', path: '/articles', when: '/kind', in: ['criticism'] }] };
    const shown = (data: object) => relevantSchema(schema, data as Record<string, unknown>);
    expect(shown({}).properties).toEqual({});
    expect(shown({ kind: 'criticism' }).properties).toEqual({ articles: {} });
    expect(shown({ kind: 'criticism' }).required ?? []).toEqual([]);
    expect(shown({ kind: 'incident', articles: '16' }).properties).toEqual({ articles: {} });
    expect(evaluate(schema, { kind: 'incident', articles: '16' }, i18n.t).map((error) => error.text)).toEqual(['不属于所选的种类，请清空']);
    expect(evaluate(schema, { kind: 'criticism', articles: '16' }, i18n.t)).toEqual([]);
  });

  it('wants one of those chosen elsewhere', () => {
    const schema = { 'x-checks': [{ check: 'oneOf', path: '/respondent', of: '/institutions' }] };
    expect(evaluate(schema, { respondent: 'A', institutions: ['B'] }, i18n.t).map((error) => error.text)).toEqual(['须列入所选的机构']);
    expect(evaluate(schema, { respondent: 'A', institutions: ['A', 'B'] }, i18n.t)).toEqual([]);
    expect(evaluate(schema, { institutions: ['B'] }, i18n.t)).toEqual([]);
  });

  it('shows what only one opinion needs with that opinion', () => {
    const schema = { properties: { terms: {} }, 'x-checks': [{ check: 'requiredWithOpinion', path: '/terms', opinions: ['limited'] }] };
    expect(relevantSchema(schema, {}, 'limited').required).toEqual(['terms']);
    expect(relevantSchema(schema, {}, 'fine').properties).toEqual({});
  });

  it('requires nothing in a group that may be left out, until something stands in it', () => {
    const group = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } };
    const needed = (data: object, required: string[] = []) =>
      ((relevantSchema({ required, properties: { exception: group } }, data as Record<string, unknown>).properties as Record<string, { required: string[] }>).exception!).required;
    expect(needed({})).toEqual([]);
    expect(needed({ exception: {} })).toEqual([]);
    expect(needed({ exception: { basis: 'x' } })).toEqual(['kind']);
    expect(needed({}, ['exception'])).toEqual(['kind']);
  });

  it('reads a filled form with names in place of ids', () => {
    const rows = Object.fromEntries(describeForm(form, filled, context).map((row) => [row.label, row.text]));
    expect(rows).toMatchObject({ 类别: '服务', 数据: '住院病案首页（性别）', 期限: '2099-01-01 至 2099-06-30', 行数: '100' });
  });

  it('names the people and departments that the system filled in', () => {
    const named = localise(
      {
        schema: { type: 'object', properties: { person: { title: 'p', type: 'string' }, departments: { title: 'd', type: 'array', items: { type: 'string' } } } },
        ui: { person: { 'ui:field': 'named' }, departments: { 'ui:field': 'named' } },
      },
      new TextSource(texts, 'zh'),
    );
    const names = { P2: '林静之', D1: '病案科', D2: '检验科' };
    const rows = (data: object) => describeForm(named, data as Record<string, unknown>, { ...context, names }).map((row) => row.text);
    expect(rows({ person: 'P2', departments: ['D1', 'D2'] })).toEqual(['林静之', '病案科、检验科']);
    expect(rows({ person: 'P2', departments: [] })).toEqual(['林静之']);
  });

  it('compares two versions field by field', () => {
    const rows = (data: object) => describeForm(form, data as Record<string, unknown>, context, true);
    const found = changes(rows(filled), rows({ ...filled, rows: 50, kind: 'research', approval: '118' }));
    expect(found.map((change) => [change.label, change.before, change.after])).toEqual([['类别', '服务', '研究'], ['伦理批件号', '', '118'], ['行数', '100', '50']]);
  });
});
