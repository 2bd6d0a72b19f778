package dev.quadrat.storage;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class LocalContractTest extends StorageContract {
    @TempDir Path folder;

    @Override
    Storage storage() {
        return new LocalStorage();
    }

    @Override
    String root() {
        return folder.toString();
    }
}
