package dev.quadrat.run;

import dev.quadrat.storage.Storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Where the record of an output lies: found by the output's URI, never by a command's id. What a
 * record names it names relative to the folder of its output, so that results can be moved as a
 * whole.
 */
public final class RecordPlace {
    /** Quadrat's own folder beside outputs. */
    public static final String FOLDER = Storage.OWN_FOLDER;

    private static final int MOST_NAME = 200;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    private RecordPlace() {}

    /** {@code /r/chip/.quadrat/a.zip.json} of {@code /r/chip/a.zip}. */
    public static String of(String output) {
        return folder(output) + FOLDER + "/" + fileName(name(output)) + ".json";
    }

    /** {@code /r/chip/} of {@code /r/chip/.quadrat/a.zip.json}; anything is resolved against it. */
    static String outputFolder(String record) {
        String own = folder(record);
        return folder(own.substring(0, own.length() - 1));
    }

    /** {@code ../b/2.zip} for {@code /r/b/2.zip}, from {@code /r/a/1.zip}. */
    public static String relative(String output, String uri) {
        List<String> from = segments(folder(output));
        List<String> to = segments(uri);
        int common = 0;
        while (common < from.size()
                && common < to.size() - 1
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        // Of another store, or another bucket: nothing that could be moved together.
        if (common == 0 || (uri.contains("://") && common < 3)) {
            return uri;
        }
        return "../".repeat(from.size() - common) + String.join("/", to.subList(common, to.size()));
    }

    /** What {@link #relative} was made of. */
    public static String resolve(String output, String relative) {
        if (relative.startsWith("/") || relative.contains("://")) {
            return relative;
        }
        int folderEnd = output.lastIndexOf('/');
        int up = 0;
        while (relative.startsWith("../", up) && folderEnd >= 0) {
            folderEnd = output.lastIndexOf('/', folderEnd - 1);
            up += "../".length();
        }
        return relative.startsWith("..", up) || (folderEnd < 0 && up > 0)
                ? resolveSegments(output, relative)
                : output.substring(0, folderEnd + 1) + relative.substring(up);
    }

    private static String resolveSegments(String output, String relative) {
        List<String> folder = new ArrayList<>(segments(folder(output)));
        List<String> rest = new ArrayList<>(Arrays.asList(relative.split("/", -1)));
        while (!rest.isEmpty() && rest.getFirst().equals("..") && !folder.isEmpty()) {
            rest.removeFirst();
            folder.removeLast();
        }
        folder.addAll(rest);
        return String.join("/", folder);
    }

    private static List<String> segments(String uri) {
        String text = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return Arrays.asList(text.split("/", -1));
    }

    /** With its slash. */
    private static String folder(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** File systems take 255 bytes; a long name is told apart by its hash. */
    private static String fileName(String name) {
        if (name.length() <= MOST_NAME / MOST_BYTES_A_CHARACTER) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_NAME ? name : "long-" + UUID.nameUUIDFromBytes(bytes);
    }
}
