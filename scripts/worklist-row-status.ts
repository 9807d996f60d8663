export { statedDueStatus as worklistRowStatus } from '../src/core/worklist/row-status';
