package dev.quadrat.batch.gateway;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

/** Ways to AWS on somebody's behalf; each is made when it is asked for. */
public interface AwsAccess {
    /** Of places on S3. */
    Storage storage(AwsProfile profile);

    BatchGateway batch(AwsProfile profile);

    AccountGateway account(AwsProfile profile);

    LogGateway logs(AwsProfile profile, Timekeeper time);
}
