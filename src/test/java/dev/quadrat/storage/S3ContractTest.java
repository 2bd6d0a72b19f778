package dev.quadrat.storage;

import dev.quadrat.storage.s3.S3ForTests;

class S3ContractTest extends StorageContract {
    private static final Storage STORAGE = S3ForTests.storage();
    private final String bucket = S3ForTests.newBucket();

    @Override
    Storage storage() {
        return STORAGE;
    }

    @Override
    String root() {
        return bucket + "/root";
    }
}
