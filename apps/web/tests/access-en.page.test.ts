import { describeAccess } from './access.ts';

describeAccess('en');
