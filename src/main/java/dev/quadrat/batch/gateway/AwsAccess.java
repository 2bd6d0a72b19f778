package dev.quadrat.batch.gateway;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.util.List;

/** Ways to AWS on somebody's behalf; each is made when it is asked for. */
public interface AwsAccess {
    /**
     * Names that the AWS configuration of this machine knows.
     *
     * @throws IOException if it can't be read; with a message for people
     */
    List<String> profiles() throws IOException;

    /** Of places on S3. */
    Storage storage(AwsProfile profile);

    BatchGateway batch(AwsProfile profile);

    AccountGateway account(AwsProfile profile);

    LogGateway logs(AwsProfile profile, Timekeeper time);
}
