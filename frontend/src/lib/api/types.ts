import type { components } from './schema';

/**
 * Shapes of the HTTP interface under the names the screens use, from the OpenAPI document. Written by hand is only what
 * the document cannot know: what a procedure's form holds. Instants are ISO-8601 UTC, dates yyyy-MM-dd.
 */
type Served = components['schemas'];

export type Id = string;
export type Lang = 'zh' | 'en';
export type LocalText = Record<string, string>;
export type Texts = Record<string, Record<string, string>>;
export type FormData = Record<string, unknown>;
export type JsonSchema = Record<string, unknown>;
export interface Page<T> { items: T[]; next: string | null }

export type Named = Served['Ref'];
export type DemoPerson = Served['DemoPerson'];
export type SessionInfo = Served['State'];
export type Me = Served['Me'];
export type SignInAnswer = Served['SignInAnswer'];
export type OutsideIdentityView = Served['OutsideIdentityView'];
export type Person = Served['Colleague'];

export type Asset = Served['Asset'];
export type AssetField = Served['Field'];
export type AssetFieldRef = Served['FieldRef'];
export type Level = Asset['level'];

export type FormPair = Served['Form'];
export type ProcedureRow = Served['ProcedureSummary'];
export type Procedure = Served['ProcedureDetail'];
export type Articles = Record<string, Record<Lang, { short?: string; title: string; summary: string }>>;

export type MatterRow = Served['MatterRow'];
export type MatterStatus = MatterRow['status'];
export type EffectiveScope = Served['ScopeView'];
export type Incident = Omit<NonNullable<Served['MatterPage']['incident']>, 'dispatches'> & { dispatches: Dispatch[] };
export type IncidentClock = Incident['clocks'][number];
export type Matter = Omit<Served['MatterPage'], 'grant' | 'resolutions' | 'incident'> & { grant: Grant | null; resolutions: Resolution[]; incident: Incident | null };
export type Situation = Omit<Served['Situation'], 'incident'> & { incident: Incident };
export type LinkedMatter = Matter['called'][number];
export type MatterChecks = Served['FilingPreview'];
export type StandingCheck = NonNullable<MatterChecks['standing']>;
export type StandingRun = Served['RunUnder'];
export type YearlyTotal = Served['YearlyTotal'];
export type StandingResolution = Served['StandingResolution'];
export type RefusalReason = Served['Refusal'];
export interface FieldProblem { path: string; code: string; args?: Record<string, unknown>; message?: string }
export type TimelineEntry = Served['TimelineEntry'];
export type TimelineWho = Served['Who'];
export type DueKind = NonNullable<TimelineEntry['dueKind']>;
export type Diagram = Served['Diagram'];
export type EvidenceRef = Served['EvidenceRef'];
export type EvidencePreview = Served['EvidencePreview'];
export type Proof = Served['Proof'];
export type SheetRow = Served['SheetRow'];
export type DocumentProof = Served['DocumentProof'];

export type NoticeRow = Served['NoticeRow'];
export type OwnContact = Served['OwnContact'];
export type DeliveryState = Served['DeliveryState'];
export type FailedDelivery = Served['FailedDelivery'];
export type WebhookView = Served['WebhookView'];
export type WebhookSet = Served['WebhookSet'];

export type TaskRow = Served['TaskRow'];
export type Counts = Served['Counts'];
export type OpinionOption = Served['Offered'];
/** The task's page; the matter's page stands where the document has a row of it. */
export type Task = Omit<Served['TaskPage'], 'page' | 'matter' | 'dispatch'> & { matter: Matter; dispatch: Dispatch | null };

export type DispatchRow = Served['DispatchRow'];
export type ReachedMatter = Served['ReachedMatter'];
export type Dispatch = Omit<Served['DispatchView'], 'letter' | 'reply'> & {
  letter: { note: string; number?: string; date?: string } | null;
  reply: (Omit<Served['Reply'], 'content'> & { content: Record<string, string | Id[]> }) | null;
};
export type DeskDispatch = Dispatch & Pick<Served['DeskDispatch'], 'task'>;
export type DeskInstitution = Served['InstitutionRow'];
export type NewComplaint = Served['NewComplaint'];
export type ComplaintReceipt = Served['ComplaintReceipt'];
export type TrackedComplaint = Served['TrackedComplaint'];
export type AuthorityChannel = Served['AuthorityChannel'];
export type OwnChannel = Served['OwnChannel'];
export type ChannelChange = Served['ChannelChange'];
export type ComplaintStory = Served['ComplaintStory'];
export type Complainant = Served['Complainant'];
export type AddressedProgress = Served['AddressedProgress'];
export type AddressedInstitution = Served['AddressedInstitution'];
export type AddressedBy = Served['AddressedBy'];
export type SaidView = Served['SaidView'];

export type GrantUse = Omit<Served['RecordedUse'], 'fields'> & { fields: AssetFieldRef[] };
export interface ExecutionForm { rows?: number; persons?: number; extractHash?: { algorithm: string; value: string }; watermark?: string; location?: string }
export type Execution = Omit<Served['ExecutionRecord'], 'form'> & { form: ExecutionForm };
export type GrantExtension = Served['GrantExtension'];
export type Grant = Omit<Served['GrantView'], 'execution' | 'uses'> & { execution: Execution; uses: GrantUse[] };
export type Resolution = Omit<Served['Resolution'], 'agenda' | 'minutes'> & {
  agenda: { agenda: string; meetingAt: string; place?: string } | null;
  minutes: { minutes: string; attachments?: Id[] } | null;
};

export type Post = DemoPerson['posts'][number];
export type OrganisationView = Served['OrganisationView'];
export type DepartmentView = Served['DepartmentView'];
export type StaffMember = Served['StaffMember'];
export type StaffPage = Served['PersonPage'];
export type AppointmentView = Served['AppointmentView'];
export type SubstitutionView = Served['SubstitutionView'];
export type Orphan = Served['Orphan'];
export type Issued = Served['Issued'];
export type HandedOver = Served['HandedOver'];
export type OwnAccount = Served['AccountView'];
export type FactorView = Served['FactorView'];
export type Authenticator = Served['Authenticator'];
export type FactorKind = SignInAnswer['factors'][number];
export type PasskeyCreation = Served['PasskeyCreation'];
export type PasskeyRequest = Served['PasskeyRequest'];
export type PasskeyMade = Served['PasskeyMade'];
export type PasskeyShown = Served['PasskeyShown'];
export type PasskeysView = Served['PasskeysView'];
export type TokenView = Served['TokenView'];
export type TokenOrder = Served['TokenOrder'];
export type IssuedAccessToken = Served['PersonalTokenIssued'];
export type ImportReport = Served['ImportReport'];
export type LoadedPersons = Served['LoadedPersons'];
export type Told = Served['ToldView'];
export type ToldChannel = Served['ChannelView'];
export type TellingReport = Served['TellingReport'];
export type UntoldPerson = Served['UntoldPerson'];
export type ConsentNotice = Served['NoticeView'];
export type ConsentNotices = Served['NoticeList'];
export type NoticeText = Served['NoticeText'];
export type ConsentCapture = Served['Capture'];
export type WithdrawableConsent = Served['WithdrawableConsent'];
export type ConsentWithdrawal = Served['ConsentWithdrawal'];

export type RetentionRow = Served['RetentionRow'];
export type MatterRetention = Served['MatterRetention'];
export type TrailRow = Served['TrailRow'];
export type Story = Served['Story'];
export type Chapter = Served['Chapter'];
export type VerificationRun = Served['VerificationRun'];
export type Finding = Served['Finding'];
export type SignedCheckpoint = Served['SignedCheckpoint'];
export type DayCheckpoint = Served['DayCheckpoint'];
export type WitnessState = Served['WitnessState'];

export type LedgerLimit = Served['LimitView'];
export type LedgerPosting = Served['PostingView'];
export type LedgerEffect = Served['Effect'];
