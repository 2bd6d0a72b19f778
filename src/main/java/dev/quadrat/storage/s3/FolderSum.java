package dev.quadrat.storage.s3;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import software.amazon.awssdk.services.s3.model.S3Object;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Adds up the objects below a prefix, but not Quadrat's own. */
final class FolderSum {
    private static final String OWN = Storage.OWN_FOLDER + "/";
    private static final int TAG_BYTES = 8;

    private final String prefix;
    private final MessageDigest tags;
    private long bytes;
    private long files;
    private Instant newest = Instant.EPOCH;
    private boolean exists;

    FolderSum(String prefix) {
        this.prefix = prefix;
        // A bucket needs no key to be there.
        this.exists = prefix.isEmpty();
        try {
            this.tags = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }

    boolean holds(String key) {
        return key.startsWith(prefix);
    }

    void add(S3Object object) {
        String name = object.key().substring(prefix.length());
        if (isOwn(name)) {
            return;
        }
        exists = true;
        // Tools mark a folder by an empty object whose key ends with a slash.
        if (name.isEmpty() || name.endsWith("/")) {
            return;
        }
        bytes += object.size();
        files++;
        Instant modified = object.lastModified();
        newest = newest.isAfter(modified) ? newest : modified;
        tags.update((name + "\0" + object.eTag() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Unlike on a disk no folder is there by itself; what Quadrat has put below it does not count.
     */
    boolean exists() {
        return exists;
    }

    /** Once. */
    Stamp stamp() {
        String count = files == 1 ? "1 file" : files + " files";
        String mark = HexFormat.of().formatHex(tags.digest(), 0, TAG_BYTES);
        return new Stamp(bytes, newest, files == 0 ? count : count + ", " + mark);
    }

    static boolean isOwn(String name) {
        return name.startsWith(OWN) || name.contains("/" + OWN);
    }
}
