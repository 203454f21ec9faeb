/** Shapes of the HTTP interface. Names equal those of the Java records. Instants are ISO-8601 UTC, dates yyyy-MM-dd. */

export type Id = string;
export type Lang = 'zh' | 'en';
export type LocalText = Record<Lang, string>;
export type Texts = Record<Lang, Record<string, string>>;
export type FormData = Record<string, unknown>;

export interface Page<T> { items: T[]; next: string | null }
export interface Named { id: Id; name: string }

export interface DemoPerson { username: string; name: string; organisation: string; posts: string[] }
export interface SessionInfo { demo: boolean; setup: boolean; people?: DemoPerson[] }
export interface Appointment { post: string; department?: Named | null; organisation: Named }
export interface Me {
  id: Id; name: string; username: string;
  organisation: Named & { profile: string };
  appointments: Appointment[];
  substituting: (Named & { until: string })[];
  setup?: boolean;
}
export interface Person { id: Id; name: string; department?: string | null; posts: string[] }

export type Level = 1 | 2 | 3;
export interface AssetField { name: string; label: string; sensitivity: string }
export interface Asset {
  id: Id; organisationId: Id; code: string; name: string; category: string; level: Level;
  records: number; persons: number; sensitivePersons: number; yearEndTotal: number | null;
  shareCategory: string; location: string; description: string;
  owners: { departmentId: Id; name: string }[];
  fields: AssetField[];
}

export interface JsonSchema { [keyword: string]: unknown }
export interface FormPair { schema: JsonSchema; ui?: Record<string, unknown> | null }
export interface ProcedureRow { key: string; name: LocalText; group: string; description: LocalText; basis: string[] }
export interface Procedure extends Omit<ProcedureRow, 'group'> { deploymentId: Id; form: FormPair; texts: Texts }
export type Articles = Record<string, Record<Lang, { title: string; summary: string }>>;

export type MatterStatus = 'DRAFT' | 'IN_PROGRESS' | 'RETURNED' | 'IN_USE' | 'SUSPENDED' | 'AFTER_USE_REVIEW' | 'ENDED';
export interface MatterRow {
  id: Id; number: string | null; title: string; procedure: string; procedureName: LocalText; status: MatterStatus; outcome: string | null;
  level: Level | null; requester: Named; organisation: Named; updatedAt: string; submittedAt: string | null;
  openSteps: { name: LocalText; who: string[] }[];
}
export interface MatterVersion { version: number; form: FormData; submittedAt: string }
export interface AssetFieldRef { asset: Id; field: string }
export interface ScopedField { name: string; label: string; sensitivity: string; masked: boolean }
/** What is left of the request after all conditions. */
export interface EffectiveScope {
  assets: { asset: Id; name: string; level: Level; fields: ScopedField[] }[];
  maxRows: number; persons: number; from: string; until: string; dropped: AssetFieldRef[];
}
export interface ReturnNote { department?: string | null; name: string; comment: string; at: string }
export interface Matter extends MatterRow {
  version: number; revision: number; form: FormData; forms: FormPair; texts: Texts; profile: string;
  round: number; approvalBody: number | null; linked?: { id: Id; number: string | null; kind: string } | null;
  versions: MatterVersion[]; effectiveScope: EffectiveScope | null; assets: Asset[];
  returned: ReturnNote[]; names: Record<string, string>; allowedActions: string[];
  grant: Grant | null; resolutions: Resolution[];
}
export interface RefusalReason { code: string; basis: string[] }
export interface FieldProblem { path: string; code: string; args?: Record<string, unknown>; message?: string }
export interface MatterChecks {
  level: Level | null; approvalBody: number | null; owners: { departmentId: Id; name: string }[]; personal: boolean; sensitive: boolean;
  refusals: RefusalReason[]; fields: FieldProblem[];
}
export interface TimelineWho { name: string; actingFor: string | null }
export type DueKind = 'statutory' | 'outside' | 'internal';
export interface TimelineEntry {
  id: Id | null; element: string; kind: 'done' | 'open' | 'cancelled' | 'coming'; name: LocalText; version: number; round: number;
  department: string | null; who: TimelineWho[]; opinion: string | null; comment: string | null; form: FormData | null;
  at: string | null; openedAt: string | null; dueAt: string | null; dueKind: DueKind | null; basis: string[]; unresolved: boolean;
}
export interface Diagram { xml: string; active: string[]; done: string[] }
export interface EvidenceRef {
  id: Id; name: string; mediaType: string; size: number; algorithm: string; hash: string;
  uploadedBy: Named; uploadedAt: string;
}
export interface Leaf {
  sequence: number; hash: string; previous: string | null; action: string | null; at: string | null; actor: string | null;
  algorithm: string | null; content: string;
}
export interface Proof { stream: string; leaves: Leaf[]; intact: boolean; fault?: { sequence: number; reason: string } | null }

export interface TaskRow {
  id: Id; matter: MatterRow; name: LocalText; element: string; openedAt: string; dueAt: string | null; dueKind: DueKind | null;
  claimedBy: Named | null; actingFor: Named | null; version: number; decided: { opinion: string; at: string } | null;
}
export interface Counts { mine: number; queue: number; drafts: number; returned: number }
export interface OpinionOption { code: string; needsComment: boolean; form?: FormPair | null }
export interface Task extends Omit<TaskRow, 'matter'> {
  matter: Matter; basis: string[]; handling: 'opinion' | 'correction'; opinions: OpinionOption[];
  department: Named | null;
  previous: { opinion: string; comment: string | null; form: FormData | null; version: number } | null;
  /** Nobody may decide this task today. */
  unresolved: boolean; allowedActions: string[];
}

export interface GrantUse {
  id: Id; usedAt: string; recordedAt: string; by: string; rows: number; fields: AssetFieldRef[]; purpose: string;
  deviation: 'scope' | 'quota' | 'term' | null;
}
export interface ExecutionForm { rows?: number; persons?: number; extractHash?: { algorithm: string; value: string }; watermark?: string; location?: string }
export interface Execution { form: ExecutionForm; by: Named; at: string }
export interface GrantExtension { id: Id; untilDay: string; reason: string; requestedAt: string; state: 'PENDING' | 'GRANTED' | 'REFUSED' }
export interface Grant {
  id: Id; matterId: Id; status: 'PREPARED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'REVOKED'; from: string; until: string;
  maxRows: number; rowsUsed: number; fields: (AssetFieldRef & { assetName: string; label: string; masked: boolean })[]; execution: Execution;
  uses: GrantUse[]; extensions: GrantExtension[]; openedAt: string | null; endedAt: string | null; endReason: string | null; allowedActions: string[];
}
export interface Resolution {
  id: Id; round: number; agenda: { agenda: string; meetingAt: string; place?: string } | null; base: number; quorum: number;
  quorate: boolean; belowMinimum: boolean; members: (Named & { excluded: 'starter' | 'reviewer' | null })[];
  votes: { member: Named; actingFor: Named | null; vote: string; comment: string | null; at: string }[];
  result: string | null; minutes: { minutes: string; attachments?: Id[] } | null; endedAt: string | null;
}
