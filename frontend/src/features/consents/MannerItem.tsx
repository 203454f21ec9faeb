import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRequired } from '@/ui/FormAction';

const MANNERS = ['PAPER', 'ELECTRONIC', 'RECORDING'] as const;

/** How the person's word reached us. */
export function MannerItem() {
  const { t } = useTranslation('consents');
  return (
    <Form.Item name="how" label={t('how')} rules={useRequired()}>
      <Radio.Group options={MANNERS.map((value) => ({ value, label: t(`how.${value}`) }))} />
    </Form.Item>
  );
}
