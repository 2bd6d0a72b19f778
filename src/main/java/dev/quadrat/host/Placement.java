package dev.quadrat.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The move of one output to its place, and back. What was there before is kept until the move of
 * all outputs is over: where the new one was made, or under the old one's own name.
 */
final class Placement {
    private enum Step {
        NONE,
        OLD_AWAY,
        NEW_IN_PLACE,
        REPLACED,
        REPLACED_FOR_GOOD,
        EXCHANGED
    }

    private final Disk disk;
    private final Path target;
    private final Path staged;
    private final Path old;
    private Step step = Step.NONE;

    /**
     * @param old where the one before waits, if it can't wait where the new one was
     */
    Placement(Disk disk, Path target, Path staged, Path old) {
        this.disk = disk;
        this.target = target;
        this.staged = staged;
        this.old = old;
    }

    void move() throws IOException {
        if (!isThere(target)) {
            disk.rename(staged, target);
            step = Step.NEW_IN_PLACE;
        } else if (!isFolder(target) && !isFolder(staged)) {
            boolean kept = disk.link(target, old);
            disk.rename(staged, target);
            step = kept ? Step.REPLACED : Step.REPLACED_FOR_GOOD;
        } else if (disk.exchange(staged, target)) {
            step = Step.EXCHANGED;
        } else {
            disk.rename(target, old);
            step = Step.OLD_AWAY;
            disk.rename(staged, target);
            step = Step.NEW_IN_PLACE;
        }
    }

    /** Whether the place is as it was before the move. */
    boolean undo() throws IOException {
        return switch (step) {
            case NONE -> true;
            case REPLACED_FOR_GOOD -> false;
            case EXCHANGED -> disk.exchange(staged, target);
            case OLD_AWAY, REPLACED -> {
                disk.rename(old, target);
                yield true;
            }
            case NEW_IN_PLACE -> {
                disk.rename(target, staged);
                if (isThere(old)) {
                    disk.rename(old, target);
                }
                yield true;
            }
        };
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** A link to a folder is replaced like a file. */
    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
