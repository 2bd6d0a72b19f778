package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.LogGateway;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** To one account and one bucket, whoever asks. */
final class FakeAccess implements AwsAccess {
    private final AccountGateway account;
    private final Storage storage;
    private List<String> profiles = List.of("default", "work");
    private final List<AwsProfile> asked = new ArrayList<>();

    FakeAccess(AccountGateway account, Storage storage) {
        this.account = account;
        this.storage = storage;
    }

    /** The configuration knows these profiles alone; without a name it can't be read. */
    void knows(String... names) {
        profiles = List.of(names);
    }

    @Override
    public List<String> profiles() throws IOException {
        if (profiles.isEmpty()) {
            throw new IOException("the AWS configuration can't be read");
        }
        return profiles;
    }

    /** On whose behalf accounts were asked. */
    List<AwsProfile> asked() {
        return asked;
    }

    @Override
    public Storage storage(AwsProfile profile) {
        return storage;
    }

    @Override
    public AccountGateway account(AwsProfile profile) {
        asked.add(profile);
        return account;
    }

    @Override
    public BatchGateway batch(AwsProfile profile) {
        throw new AssertionError("a check has nothing to do with jobs");
    }

    @Override
    public LogGateway logs(AwsProfile profile, Timekeeper time) {
        throw new AssertionError("a check has nothing to do with logs");
    }
}
