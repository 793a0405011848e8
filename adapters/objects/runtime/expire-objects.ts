// Run this once for each bucket: `node expire-objects.mjs`. From then on S3 itself deletes temporary objects.
import {
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** In whole days: S3 looks once a day. */
const EXPIRING = [{ prefix: 'tmp/', days: 1 }];

const { S3_BUCKET: bucket, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env;
if (!bucket) throw new Error('S3_BUCKET is not set: it names the bucket that holds the files of the app');
const s3 = new S3Client({ forcePathStyle: Boolean(AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) });

const wanted = EXPIRING.map(({ prefix, days }): LifecycleRule => {
  const [Expiration, AbortIncompleteMultipartUpload] = [{ Days: days }, { DaysAfterInitiation: days }];
  return {
    ...{ ID: `expire ${prefix}`, Status: 'Enabled', Filter: { Prefix: prefix } },
    ...{ Expiration, AbortIncompleteMultipartUpload },
  };
});

const present = await presentRules(bucket);
if (wanted.every((rule) => present.some((one) => isSame(one, rule)))) {
  console.log(`The bucket ${bucket} has these rules already.`);
} else {
  // S3 knows the rules of a bucket only as a whole: those that are there have to be sent again.
  const others = present.filter(({ ID }) => !wanted.some((rule) => rule.ID === ID));
  const rules = { Rules: [...others, ...wanted] };
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: rules }),
  );
  for (const { prefix, days } of EXPIRING)
    console.log(
      `The bucket ${bucket} deletes what is below ${prefix} after ${days} day${days > 1 ? 's' : ''}.`,
    );
}

async function presentRules(Bucket: string): Promise<LifecycleRule[]> {
  try {
    return (await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules ?? [];
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchLifecycleConfiguration') return [];
    throw error;
  }
}

function isSame(one: LifecycleRule, other: LifecycleRule): boolean {
  const [first, second] = [one, other].map((rule) =>
    JSON.stringify([
      ...[rule.ID, rule.Status, rule.Filter?.Prefix, rule.Expiration?.Days],
      rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
    ]),
  );
  return first === second;
}
