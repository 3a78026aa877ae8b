import { createRoot } from 'react-dom/client';
import { App } from './views/App.tsx';
import './views/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id “root”');
createRoot(root).render(<App />);
