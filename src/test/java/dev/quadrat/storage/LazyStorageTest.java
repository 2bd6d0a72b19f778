package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.http.HttpStorage;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3Storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who works with local files alone pays nothing for the cloud: none of its classes is loaded. */
class LazyStorageTest {
    @TempDir Path folder;

    /** A process of its own: asks for each URI. */
    static final class Child {
        private Child() {}

        public static void main(String[] uris) throws Exception {
            // As Main must write it: a reference to a constructor would load its class.
            Map<String, Supplier<Storage>> remote =
                    Map.of(
                            "s3", () -> new S3Storage(AwsProfile.DEFAULT),
                            "https", () -> new HttpStorage());
            Storage storage = new StorageByScheme(remote);
            for (String uri : uris) {
                System.out.println(storage.serves(uri));
            }
            storage.stamps(List.of(uris), () -> false);
        }
    }

    private String classesLoadedFor(String... uris) throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:class+load:file=" + log,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName()));
        command.addAll(List.of(uris));
        Process child =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        child.waitFor();
        return Files.readString(log);
    }

    @Test
    void withoutARemoteUriNothingOfTheCloudIsLoaded() throws IOException, InterruptedException {
        String classes = classesLoadedFor(folder.toString());
        assertTrue(classes.contains(StorageByScheme.class.getName()));
        assertEquals(
                List.of(),
                classes.lines()
                        .filter(
                                line ->
                                        line.contains("software.amazon")
                                                || line.contains("dev.quadrat.storage.s3")
                                                || line.contains("dev.quadrat.storage.http")
                                                || line.contains("java.net.http"))
                        .toList());
    }

    @Test
    void withOneItIs() throws IOException, InterruptedException {
        String classes = classesLoadedFor("s3:///no-bucket");
        assertTrue(classes.contains(S3Storage.class.getName()));
    }
}
