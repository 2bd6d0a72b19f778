package dev.quadrat.batch.gateway;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3Storage;

/** By the SDK. */
public final class SdkAccess implements AwsAccess {
    @Override
    public Storage storage(AwsProfile profile) {
        return new S3Storage(profile);
    }

    @Override
    public BatchGateway batch(AwsProfile profile) {
        return new AwsBatchGateway(profile);
    }

    @Override
    public AccountGateway account(AwsProfile profile) {
        return new AwsAccountGateway(profile);
    }

    @Override
    public LogGateway logs(AwsProfile profile, Timekeeper time) {
        return new AwsLogGateway(profile, AwsLogGateway.USUAL_GROUP, time);
    }
}
