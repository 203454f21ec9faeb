import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** One click changes between Chinese and English; the button names the language it leads to. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const [language, name] = i18n.language === 'en' ? ['zh-CN', '中文'] : ['en', 'English'];
  return (
    <Button type="text" size="small" lang={language} onClick={() => void i18n.changeLanguage(language)}>{name}</Button>
  );
}
