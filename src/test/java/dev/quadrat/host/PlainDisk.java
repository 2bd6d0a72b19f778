package dev.quadrat.host;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that can only rename, and may come to its end while it does. */
class PlainDisk implements Disk {
    /** As a kill would end a process: nothing is undone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    int renames;
    int renamesBeforeItFails = Integer.MAX_VALUE;
    int renamesBeforeItIsKilled = Integer.MAX_VALUE;

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (renames == renamesBeforeItIsKilled) {
            throw new Killed();
        }
        if (renames == renamesBeforeItFails) {
            renamesBeforeItFails = Integer.MAX_VALUE;
            throw new IOException("no luck");
        }
        renames++;
        LOCAL.rename(from, to);
    }

    @Override
    public boolean exchange(Path one, Path other) {
        return false;
    }

    @Override
    public boolean link(Path file, Path name) {
        return false;
    }

    @Override
    public void force(Path root) {}

    @Override
    public void forceFolder(Path folder) throws IOException {}
}
