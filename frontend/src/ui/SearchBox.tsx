import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props { label: string; value: string; onChange: (text: string) => void }

/** A search field that waits until the person pauses. */
export function SearchBox({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input.Search
      allowClear className="search-box" aria-label={label} placeholder={label} value={text}
      onChange={(event) => setText(event.target.value)} onSearch={(now) => onChange(now.trim())}
    />
  );
}
