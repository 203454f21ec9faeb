import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { signOut } from '@/features/session';
import type { Me } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { LanguageSwitch } from '@/ui/LanguageSwitch';

/** Who is signed in, in which posts, and for whom they act today. */
export function Account({ me }: { me: Me }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const leave = async () => {
    await signOut().catch(() => undefined);
    await navigate(paths.signIn);
    client.clear();
  };
  const posts = me.appointments.map((one) => [one.department?.name, t(`post.${one.post}`)].filter(Boolean).join(' '));
  const details = (
    <div className="account">
      <strong>{me.name}</strong>
      <ul>{[...new Set(posts)].map((post) => <li key={post}>{post}</li>)}</ul>
      {me.substituting.map((one) => <p key={one.id} className="note-line">{t('account.substituting', { name: one.name, until: one.until })}</p>)}
      <Link className="account-link" to={paths.account} onClick={() => setOpen(false)}>{t('account.own')}</Link>
      <Button block onClick={() => void leave()}>{t('account.signOut')}</Button>
    </div>
  );
  return (
    <div className="who">
      <LanguageSwitch />
      <Popover content={details} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
        <Button type="text" className="who-button" aria-haspopup="dialog">
          <span>{me.name}</span>
          <span className="quiet small only-desk">{posts[0]}{me.substituting.length > 0 && ` · ${t('account.acting', { count: me.substituting.length })}`}</span>
        </Button>
      </Popover>
    </div>
  );
}
