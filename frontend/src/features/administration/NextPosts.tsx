import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { POSTS } from '@/lib/posts';
import { useRequired } from '@/ui/FormAction';
import { DepartmentItem } from './DepartmentItem';

/** The posts after a move; what is not listed here ends. */
export function NextPosts() {
  const { t } = useTranslation('administration');
  const required = useRequired();
  return (
    <Form.Item label={t('transfer.posts')} extra={t('transfer.posts.help')}>
      <Form.List name="appointments">
        {(rows, { add, remove }) => (
          <div className="stack-small">
            {rows.map(({ key, name }) => (
              <div key={key} className="next-post">
                <Form.Item name={[name, 'post']} rules={required}>
                  <Select aria-label={t('post')} placeholder={t('post')} showSearch={{ optionFilterProp: 'label' }} options={POSTS.map((value) => ({ value, label: t(`common:post.${value}`) }))} />
                </Form.Item>
                <DepartmentItem name={[name, 'department']} post={['appointments', name, 'post']} label={false} />
                <Button type="text" onClick={() => remove(name)}>{t('common:remove')}</Button>
              </div>
            ))}
            <div><Button size="small" onClick={() => add()}>{t('transfer.addPost')}</Button></div>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}
