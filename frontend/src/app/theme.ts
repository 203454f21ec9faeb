import type { ThemeConfig } from 'antd';

/** Deep teal on white; every grey keeps a contrast of 4.5:1 on the page's background. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0e5f69',
    colorInfo: '#0e5f69',
    colorLink: '#0b5a75',
    colorSuccess: '#2b7244',
    colorWarning: '#94590a',
    colorError: '#b3261e',
    colorText: '#17262b',
    colorTextSecondary: '#435459',
    colorTextTertiary: '#56676c',
    colorTextQuaternary: '#5f7075',
    colorTextPlaceholder: '#64757a',
    colorTextDescription: '#4f6065',
    colorBgLayout: '#f3f6f6',
    colorBorder: '#c3ced0',
    colorBorderSecondary: '#e1e8e9',
    borderRadius: 6,
    fontSize: 14,
    lineHeight: 1.65,
    fontFamily:
      '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", Roboto, sans-serif',
    wireframe: false,
  },
  components: {
    Menu: { itemBorderRadius: 6, itemHeight: 42, itemSelectedBg: '#e0eeee', itemSelectedColor: '#0b4b53' },
    Table: { headerBg: '#f3f6f6', headerColor: '#435459' },
    Tabs: { titleFontSize: 14, horizontalItemPadding: '10px 0' },
    Card: { headerFontSize: 15 },
    Form: { labelColor: '#17262b' },
  },
};
