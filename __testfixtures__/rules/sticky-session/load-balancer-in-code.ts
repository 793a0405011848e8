import { Duration } from 'aws-cdk-lib';
import { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

export const group = new ApplicationTargetGroup({
  stickinessCookieDuration: Duration.hours(1), //~ sticky-session stickinessCookieDuration
});
