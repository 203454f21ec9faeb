import { GrantPanel } from '@/features/grants/GrantPanel';
import { MatterPage } from '@/features/matters/MatterPage';

/** Joins the matter's page with the panel of its grant: two features that do not know each other. */
export function MatterRoute() {
  return <MatterPage grantPanel={(grant, assets) => <GrantPanel grant={grant} assets={assets} />} />;
}
