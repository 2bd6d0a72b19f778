package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.CompletionRecord;
import dev.quadrat.run.RecordFile;
import dev.quadrat.run.RecordPlace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The outputs of {@link KillJar}: each file holds its seed ten times. */
final class Results {
    private final Path root;
    private final Map<String, String> seeds = new HashMap<>();
    private final Set<Path> everWhole = new HashSet<>();

    Results(Path root) {
        this.root = root;
    }

    void runIsOf(String runId, String seed) {
        seeds.put(runId, seed);
    }

    private List<Path> outputs() {
        return Stream.of(
                        "chip/s1.txt",
                        "chip/s2.txt",
                        "chip/s3.txt",
                        "chip/s4.txt",
                        "train/a.txt",
                        "train/b.txt",
                        "train/deep")
                .map(root::resolve)
                .toList();
    }

    /** What is there is whole, is what its record says, and is not gone once it was there. */
    void check(String when) throws IOException {
        for (Path output : outputs()) {
            if (Files.exists(output)) {
                String seed = seed(output, when);
                Optional<String> recorded = recorded(output);
                if (recorded.isPresent()) {
                    assertEquals(seeds.get(recorded.get()), seed, output + " " + when);
                }
                everWhole.add(output);
            } else {
                assertTrue(!everWhole.contains(output), output + " was lost " + when);
            }
        }
    }

    void checkWhole(List<String> uris, String when) throws IOException {
        for (String uri : uris) {
            seed(Path.of(uri), when);
        }
    }

    void checkSeed(List<String> uris, String expected, String when) throws IOException {
        for (String uri : uris) {
            assertEquals(expected, seed(Path.of(uri), when), uri + " " + when);
        }
    }

    /** Of a whole output. */
    private static String seed(Path output, String when) throws IOException {
        if (!Files.isDirectory(output)) {
            return seedOf(Files.readString(output), output + " " + when);
        }
        Set<String> all = new HashSet<>();
        for (String name : List.of("1.txt", "2.txt", "3.txt")) {
            all.add(seed(output.resolve(name), when));
        }
        assertEquals(1, all.size(), output + " is of " + all + " " + when);
        return all.iterator().next();
    }

    private static String seedOf(String text, String what) {
        assertTrue(text.length() >= 11, what + " is empty");
        String seed = text.substring(0, 11);
        assertEquals(seed.repeat(10), text, what);
        return seed;
    }

    /** Whether the run has recorded that the outputs are complete. */
    boolean areRecorded(List<String> uris, String runId) throws IOException {
        boolean all = true;
        for (String uri : uris) {
            all &= recorded(Path.of(uri)).equals(Optional.of(runId));
        }
        return all;
    }

    /** The run that completed the output, if it is recorded as complete. */
    private static Optional<String> recorded(Path output) throws IOException {
        String uri = output.toString();
        String first = uri;
        Optional<RecordFile> found = at(uri);
        if (found.isPresent() && found.get() instanceof RecordFile.Pointer pointer) {
            first = RecordPlace.resolve(uri, pointer.recordOf());
            found = at(first);
        }
        return found.isPresent()
                        && found.get() instanceof CompletionRecord record
                        && record.state() == CompletionRecord.State.COMPLETED
                        && record.outputs().containsKey(RecordPlace.relative(first, uri))
                ? Optional.of(record.runId())
                : Optional.empty();
    }

    private static Optional<RecordFile> at(String uri) throws IOException {
        Path place = Path.of(RecordPlace.of(uri));
        return Files.exists(place)
                ? Optional.of(RecordFile.parse(Files.readString(place)))
                : Optional.empty();
    }

    /**
     * Files beside outputs that are neither records nor the lock of records. A folder may be left
     * empty where two processes were killed one after the other.
     */
    List<String> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/.quadrat/"))
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.endsWith(".json") && !name.endsWith("/.lock"))
                    .sorted()
                    .toList();
        }
    }
}
