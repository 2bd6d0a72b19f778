package dev.quadrat.batch.gateway;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3Storage;

import software.amazon.awssdk.profiles.ProfileFile;

import java.io.IOException;
import java.util.List;

/** By the SDK. */
public final class SdkAccess implements AwsAccess {
    /** As they stand in the files that all AWS tools read. */
    @Override
    public List<String> profiles() throws IOException {
        try {
            return ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList();
        } catch (RuntimeException e) {
            throw new IOException(
                    "the AWS configuration can't be read: %s; correct ~/.aws/config or ~/.aws/credentials"
                            .formatted(e.getMessage()),
                    e);
        }
    }

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
        return new AwsLogGateway(profile, time);
    }
}
