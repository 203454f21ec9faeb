import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './Broken';
import { Gate } from './Gate';
import { NotFound } from './NotFound';
import { Wait } from './Wait';

/** A page that is fetched when somebody first goes there. */
function page(path: string, load: () => Promise<{ default: () => React.ReactNode }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

const signIn = async () => ({ default: (await import('@/features/session/SignInPage')).SignInPage });
const oidc = async () => ({ default: (await import('@/features/session/OidcReturn')).OidcReturn });
const setup = async () => ({ default: (await import('@/features/session/SetupPage')).SetupPage });
const complaints = async () => ({ default: (await import('@/features/complaints/ComplaintsPage')).ComplaintsPage });
const newComplaint = async () => ({ default: (await import('@/features/complaints/NewComplaintPage')).NewComplaintPage });
const trackComplaint = async () => ({ default: (await import('@/features/complaints/TrackingPage')).TrackingPage });
const complaintChannel = async () => ({ default: (await import('@/features/complaints/ChannelPage')).ChannelPage });
const home = async () => ({ default: (await import('@/features/home/HomePage')).HomePage });
const tasks = async () => ({ default: (await import('@/features/tasks/TasksPage')).TasksPage });
const task = async () => ({ default: (await import('@/features/tasks/TaskPage')).TaskPage });
const notices = async () => ({ default: (await import('@/features/notices/NoticesPage')).NoticesPage });
const notice = async () => ({ default: (await import('@/features/notices/NoticePage')).NoticePage });
const desk = async () => ({ default: (await import('@/features/desk/DeskPage')).DeskPage });
const dispatch = async () => ({ default: (await import('@/features/desk/DispatchPage')).DispatchPage });
const filing = async () => ({ default: (await import('@/features/filing/ProceduresPage')).ProceduresPage });
const file = async () => ({ default: (await import('@/features/filing/FilePage')).FilePage });
const report = async () => ({ default: (await import('./ReportPage')).ReportPage });
const matters = async () => ({ default: (await import('@/features/matters/MattersPage')).MattersPage });
const matter = async () => ({ default: (await import('./MatterRoute')).MatterRoute });
const chronology = async () => ({ default: (await import('@/features/matters/ChronologyPage')).ChronologyPage });
const situation = async () => ({ default: (await import('@/features/situation/SituationPage')).SituationPage });
const documents = async () => ({ default: (await import('@/features/documents/DocumentPage')).DocumentPage });
const catalogue = async () => ({ default: (await import('@/features/catalogue/CataloguePage')).CataloguePage });
const asset = async () => ({ default: (await import('@/features/catalogue/AssetPage')).AssetPage });
const consents = async () => ({ default: (await import('@/features/consents/ConsentsPage')).ConsentsPage });
const ledger = async () => ({ default: (await import('@/features/ledger/LedgerPage')).LedgerPage });
const account = async () => ({ default: (await import('@/features/account/AccountPage')).AccountPage });
const administration = async () => ({ default: (await import('@/features/administration/AdministrationPage')).AdministrationPage });
const staff = async () => ({ default: (await import('@/features/administration/PersonPage')).PersonPage });
const audit = async () => ({ default: (await import('@/features/audit/AuditPage')).AuditPage });
const story = async () => ({ default: (await import('@/features/audit/StoryPage')).StoryPage });
const verification = async () => ({ default: (await import('@/features/audit/VerificationPage')).VerificationPage });
const handOver = async () => ({ default: (await import('@/features/administration/HandOverPage')).HandOverPage });

export const routes: RouteObject[] = [
  {
    errorElement: <Broken />,
    HydrateFallback: Wait,
    children: [
      page('/sign-in', signIn),
      page('/sign-in/oidc', oidc),
      page('/setup', setup),
      page('/complaints', complaints),
      page('/complaints/new', newComplaint),
      page('/complaints/tracking', trackComplaint),
      {
        element: <Gate />,
        children: [
          {
            errorElement: <Broken />,
            children: [
              page('/', home),
              page('/tasks', tasks),
              page('/tasks/:id', task),
              page('/notices', notices),
              page('/notices/:id', notice),
              page('/desk', desk),
              page('/desk/:id', dispatch),
              page('/complaint-channel', complaintChannel),
              page('/filing', filing),
              page('/filing/:procedure/:matterId?', file),
              page('/report', report),
              page('/matters', matters),
              page('/matters/:id/chronology', chronology),
              page('/matters/:id/:tab?', matter),
              page('/situation', situation),
              page('/documents/:id?', documents),
              page('/catalogue', catalogue),
              page('/catalogue/:id', asset),
              page('/consents', consents),
              page('/ledger', ledger),
              page('/account', account),
              page('/administration/:section?', administration),
              page('/administration/people/:id', staff),
              page('/audit/:section?', audit),
              page('/audit/matters/:id', story),
              page('/audit/verification/:id', verification),
              page('/hand-over', handOver),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
