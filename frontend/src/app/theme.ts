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
    colorInfoBg: '#eaf4f5',
    colorInfoBorder: '#b9d6d9',
    colorSuccessBg: '#ecf6ef',
    colorSuccessBorder: '#b3d6bf',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#ecd29c',
    colorErrorBg: '#fdeeed',
    colorErrorBorder: '#f0b9b5',
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
    // A list that is still sliding into place when somebody presses on a choice moves away before the release, and nothing is chosen.
    motion: false,
  },
  components: {
    Alert: { defaultPadding: '10px 16px', withDescriptionPadding: '14px 18px', withDescriptionIconSize: 20 },
    Form: { labelColor: '#17262b' },
  },
};
