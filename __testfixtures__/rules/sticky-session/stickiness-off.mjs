import { TargetGroup } from '@pulumi/aws';

export const group = new TargetGroup('shop', { stickiness: { enabled: false, type: 'lb_cookie' } });
