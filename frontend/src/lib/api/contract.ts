import type { components } from './schema';
import type * as Ours from './types';

/**
 * Holds our types against those generated from the committed OpenAPI document: a field that one side lacks does not
 * compile. Ours say more (what may be null, which words an enum knows), so they are not replaced by the generated ones.
 */
type Served = components['schemas'];
type Same<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false;

/** Each line that is not true is an error of its own. */
type AllTrue<T extends readonly true[]> = T;

export type Contract = AllTrue<[
  Same<Ours.Asset, Served['Asset']>,
  Same<Ours.AssetField, Served['Field']>,
  Same<Ours.AssetFieldRef, Served['FieldRef']>,
  Same<Ours.Counts, Served['Counts']>,
  Same<Ours.DemoPerson, Served['DemoPerson']>,
  Same<Ours.Diagram, Served['Diagram']>,
  Same<Ours.EffectiveScope, Served['ScopeView']>,
  Same<Ours.EvidenceRef, Served['EvidenceRef']>,
  Same<Ours.Execution, Served['ExecutionRecord']>,
  Same<Ours.Grant, Served['GrantView']>,
  Same<Ours.GrantUse, Served['RecordedUse']>,
  Same<Ours.Matter, Served['MatterPage']>,
  Same<Ours.MatterChecks, Served['Preview']>,
  Same<Ours.MatterRow, Served['MatterRow']>,
  Same<Ours.MatterVersion, Served['MatterVersion']>,
  Same<Ours.Me, Served['Me']>,
  Same<Ours.OpinionOption, Served['Offered']>,
  Same<Ours.Person, Served['Colleague']>,
  Same<Ours.Procedure, Served['ProcedureDetail']>,
  Same<Ours.ProcedureRow, Served['ProcedureSummary']>,
  Same<Ours.Proof, Served['Proof']>,
  Same<Ours.RefusalReason, Served['Refusal']>,
  Same<Ours.Resolution, Served['Resolution']>,
  Same<Ours.ReturnNote, Served['ReturnedBy']>,
  Same<Ours.SessionInfo, Served['State']>,
  Same<Ours.Task, Omit<Served['TaskPage'], 'page'>>,
  Same<Ours.TaskRow, Served['TaskRow']>,
  Same<Ours.TimelineEntry, Served['TimelineEntry']>,
  Same<Ours.TimelineWho, Served['Who']>,
]>;
