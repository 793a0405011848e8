import { Service } from 'cdk8s-plus';

export const service = new Service({
  sessionAffinity: 'ClientIP', //~ sticky-session sessionAffinity
});
