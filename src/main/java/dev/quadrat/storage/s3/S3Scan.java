package dev.quadrat.storage.s3;

import dev.quadrat.storage.Stamp;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Walks once through the sorted keys of a bucket, with the sorted keys that are asked for beside
 * it, and jumps over what nobody asks for. So a thousand neighbours cost one request, and far apart
 * ones never more than two each.
 */
final class S3Scan {
    /** A key at which either an object may be, or (with a slash at its end) a folder begins. */
    private record Target(String text, S3Address asked, boolean folder) {}

    private record Open(S3Address asked, FolderSum sum) {}

    private static final int LEAST_KEYS = 16;
    private static final int NEIGHBOURS = 4;

    private final List<Target> targets;
    private final String bucket;
    private final String prefix;
    private final boolean existenceAlone;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Stamp> found = new HashMap<>();
    private int next;

    /**
     * @param asked at least one; all of one bucket
     * @param existenceAlone a folder's stamp need not cover all of it
     */
    S3Scan(List<S3Address> asked, boolean existenceAlone) {
        this.bucket = asked.getFirst().bucket();
        this.existenceAlone = existenceAlone;
        this.targets = new ArrayList<>();
        for (S3Address address : asked) {
            if (!address.key().isEmpty()) {
                targets.add(new Target(address.key(), address, false));
            }
            targets.add(new Target(address.prefix(), address, true));
        }
        targets.sort((one, other) -> ListedObjects.ORDER.compare(one.text, other.text));
        this.prefix = commonFolder(targets.getFirst().text, targets.getLast().text);
    }

    /** The first and the last of sorted texts have in common what all of them have. */
    private static String commonFolder(String first, String last) {
        int same = 0;
        while (same < Math.min(first.length(), last.length())
                && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.substring(0, first.substring(0, same).lastIndexOf('/') + 1);
    }

    /** Stamps by URI; incomplete if it was stopped. */
    Map<String, Stamp> run(S3Client client, BooleanSupplier stopped) {
        String after = "";
        boolean more = skipKnown();
        while (more && !stopped.getAsBoolean()) {
            if (open.isEmpty()) {
                String start = ListedObjects.justBefore(targets.get(next).text);
                after = ListedObjects.ORDER.compare(start, after) > 0 ? start : after;
            }
            ListedObjects page = ListedObjects.page(client, bucket, prefix, after, most());
            page.objects().forEach(this::meet);
            boolean ended = !page.more() || page.objects().isEmpty();
            if (ended) {
                targets.subList(next, targets.size()).forEach(this::openIfWholeBucket);
            } else {
                after = page.objects().getLast().key();
            }
            more = !ended && (skipKnown() || !open.isEmpty());
        }
        open.forEach(this::close);
        return found;
    }

    /** A page of a thousand keys takes long for a single one. */
    private int most() {
        boolean isWholeFolder = !open.isEmpty() && !existenceAlone;
        return isWholeFolder
                ? ListedObjects.FULL
                : Math.min(ListedObjects.FULL, LEAST_KEYS + NEIGHBOURS * (targets.size() - next));
    }

    private void meet(S3Object object) {
        String key = object.key();
        while (!open.isEmpty() && !open.peek().sum.holds(key)) {
            close(open.pop());
        }
        while (next < targets.size()
                && ListedObjects.ORDER.compare(targets.get(next).text, key) <= 0) {
            Target target = targets.get(next++);
            if (!target.folder) {
                if (target.text.equals(key)) {
                    found.put(target.asked.uri(), stamp(object));
                }
            } else if (key.startsWith(target.text) && isOpen(target)) {
                open.push(new Open(target.asked, new FolderSum(target.text)));
            }
        }
        for (Open folder : open) {
            folder.sum.add(object);
        }
        if (existenceAlone) {
            while (!open.isEmpty() && open.peek().sum.exists()) {
                close(open.pop());
            }
        }
    }

    /** An object hides a folder of the same name, as it does for who reads it. */
    private boolean isOpen(Target target) {
        return !found.containsKey(target.asked.uri());
    }

    private void openIfWholeBucket(Target target) {
        if (target.folder && target.text.isEmpty()) {
            open.push(new Open(target.asked, new FolderSum("")));
        }
    }

    private void close(Open folder) {
        if (folder.sum.exists()) {
            found.put(folder.asked.uri(), folder.sum.stamp());
        }
    }

    /** Whether something is still asked for. */
    private boolean skipKnown() {
        while (next < targets.size() && !isOpen(targets.get(next))) {
            next++;
        }
        return next < targets.size();
    }

    private static Stamp stamp(S3Object object) {
        return new Stamp(object.size(), object.lastModified(), mark(object.eTag()));
    }

    static String mark(String eTag) {
        return eTag.replace("\"", "");
    }
}
