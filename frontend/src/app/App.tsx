import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { styleNonce } from '@/lib/nonce';
import { createQueryClient } from '@/lib/query';
import '@/ui/ui.css';
import './app.css';
import { router } from './router';
import { theme } from './theme';

/** Language, style, data and addresses around every page. */
export function App() {
  const { i18n } = useTranslation();
  const [client] = useState(createQueryClient);
  const english = i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  const nonce = styleNonce();
  return (
    <ConfigProvider locale={english ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }} {...(nonce ? { csp: { nonce } } : {})}>
      <AntApp component={false}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
