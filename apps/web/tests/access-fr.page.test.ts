import { describeAccess } from './access.ts';

describeAccess('fr');
