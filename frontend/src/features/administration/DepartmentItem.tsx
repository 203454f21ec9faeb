import { Form, Select } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '@/lib/api/departments';
import type { Post } from '@/lib/api/types';
import { departmentOf } from '@/lib/posts';
import { useRequired } from '@/ui/FormAction';

interface Props { name?: NamePath; post?: NamePath; label?: boolean }

/** The department of the post chosen in the same form; absent for a post of the whole organisation. `post` is its full path. */
export function DepartmentItem({ name = 'department', post = 'post', label = true }: Props) {
  const { t } = useTranslation('administration');
  const { data = [] } = useDepartments();
  const required = useRequired();
  const chosen = Form.useWatch<Post | undefined>(post);
  const need = departmentOf(chosen);
  if (need === 'refused') return null;
  return (
    <Form.Item name={name} label={label ? t('department') : undefined} rules={need === 'needed' ? required : []}>
      <Select
        allowClear={need === 'optional'} aria-label={t('department')} placeholder={t('department')} showSearch={{ optionFilterProp: 'label' }}
        options={data.map((one) => ({ value: one.id, label: one.name }))}
      />
    </Form.Item>
  );
}
